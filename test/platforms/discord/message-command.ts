import { z } from "zod";
import type { JudgeDiscord, JudgeInteraction } from "../../support/judge-discord.ts";

const Packet = z.looseObject({ t: z.string().nullish(), d: z.looseObject({}).nullish() });

/**
 * Apps → Paper card on a message. The local Discord knows slash commands only, so it asks by one of them, and what
 * reaches the bot is rewritten on the wire to what Discord sends for a message command; the answer is judged as any.
 */
export async function paperCard(
  judge: JudgeDiscord,
  user: string,
  message: { readonly id: string; readonly channel_id: string },
): Promise<JudgeInteraction> {
  const command = judge.commands.get("global")?.find(({ name }) => name === "Paper card");
  const target = judge.messages(message.channel_id).find(({ id }) => id === message.id);
  const data = {
    id: (command as { id?: string } | undefined)?.id,
    name: command?.name,
    type: 3,
    target_id: message.id,
    resolved: { messages: { [message.id]: target } },
  };
  const sockets = [...judge.gateway.sessions.values()].flatMap(({ ws }) => ws ?? []);
  const sends = sockets.map(({ send }) => send);
  for (const socket of sockets) {
    const send = socket.send.bind(socket);
    socket.send = (text) => {
      const packet = Packet.parse(JSON.parse(text));
      const isAsked = packet.t === "INTERACTION_CREATE";
      send(isAsked ? JSON.stringify({ ...packet, d: { ...packet.d, data } }) : text);
    };
  }
  try {
    return await judge.slash(user, message.channel_id, "papers top");
  } finally {
    for (const [index, socket] of sockets.entries()) socket.send = sends[index] ?? socket.send;
  }
}
