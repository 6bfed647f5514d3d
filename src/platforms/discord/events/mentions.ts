import { GatewayDispatchEvents, MessageFlags, Routes, type Client, type REST } from "discord.js";
import { z } from "zod";
import type { AnyCommand, Caller } from "../../../../commands/core/define.ts";
import { reasonOf } from "../../../domain/errors.ts";
import type { Log } from "../../../lib/log.ts";
import type { Place } from "../../../domain/place.ts";
import { inLanguage, type Message } from "../../../messages/core/message.ts";
import { composeUseCommand } from "../../../messages/errors.ts";
import { answerMention } from "../../dispatch/mentions.ts";
import type { Handlers } from "../../port.ts";
import { placeOf, voterOf } from "../places.ts";
import { withCommandIds } from "../components/command-ids.ts";
import { writeRendered } from "../api/write-rendered.ts";

const Said = z.object({
  id: z.string(),
  channel_id: z.string(),
  guild_id: z.string().optional(),
  content: z.string().catch(""),
  author: z.object({
    id: z.string(),
    username: z.string().catch(""),
    global_name: z.string().nullish().catch(null),
    bot: z.boolean().nullish(),
  }),
  mentions: z.array(z.object({ id: z.string() })).catch([]),
});
type Said = z.output<typeof Said>;

export interface MentionsParts {
  readonly handlers: Pick<Handlers, "linkCards" | "command" | "greet" | "translateFor">;
  readonly commands: readonly AnyCommand[];
  readonly rest: Pick<REST, "post">;
  readonly commandId: () => string | undefined;
  readonly log: Log;
}

/** Answers mentions and direct messages, whose text Discord sends without a privileged intent. */
export function listenToMentions(client: Client, parts: MentionsParts): void {
  client.ws.on(GatewayDispatchEvents.MessageCreate, (packet: unknown) => {
    const said = Said.safeParse(packet).data;
    if (said === undefined) return;
    answer(client, said, parts).catch((error: unknown) =>
      parts.log.warn({ reason: reasonOf(error) }, "discord message not answered"),
    );
  });
}

async function answer(client: Client, said: Said, parts: MentionsParts): Promise<void> {
  const me = client.user?.id ?? "";
  const isDirect = said.guild_id === undefined;
  const isMention = mentions(said, me);
  if (said.author.bot === true || (!isDirect && !isMention)) return;
  const place = placeOf(said.guild_id, said.channel_id);
  const message = await messageFor(said, place, parts);
  const answering = {
    message_reference: { message_id: said.id, fail_if_not_exists: false },
    // A repeated event must not be answered twice.
    nonce: said.id,
    enforce_nonce: true,
  };
  await writeRendered(withCommandIds(message, parts.commandId()), {}, (rendered) => {
    const flags = rendered.flags | MessageFlags.SuppressNotifications;
    const body = { ...rendered, ...answering, flags };
    return parts.rest.post(Routes.channelMessages(said.channel_id), { body });
  });
}

export function mentions(
  { content, mentions: people }: Pick<Said, "content" | "mentions">,
  me: string,
): boolean {
  return people.some(({ id }) => id === me) || content.includes(`<@${me}>`);
}

/** Greets where nobody has talked to it yet, unless a command is named. */
async function messageFor(
  said: Said,
  place: Place,
  { handlers, commands }: MentionsParts,
): Promise<Message> {
  const caller = callerOf(said);
  const text = said.content.replaceAll(/<@[!&]?\d+>/g, " ");
  const { audience, command, run } = answerMention(handlers, commands, { place, caller, text });
  const isDirect = said.guild_id === undefined;
  const hello = isDirect || command !== null ? null : await handlers.greet(place);
  if (hello !== null) return hello;
  if (audience === "everyone" || isDirect || command === null) return run();
  const t = await handlers.translateFor(place, caller, "everyone");
  return inLanguage(composeUseCommand(t, command), t);
}

/** A message carries no permissions, so commands that need them must come as slash commands. */
function callerOf({ author, guild_id: guild }: Said): Caller {
  return {
    voter: voterOf(author.id),
    userId: author.id,
    name: async () => author.global_name ?? author.username,
    timezone: async () => null,
    language: async () => null,
    channelLanguage: null,
    mayManage: async () => guild === undefined,
    role: async () => "member",
    belongs: async () => true,
    maySee: async () => false,
    // They have just written there.
    maySend: async () => true,
  };
}
