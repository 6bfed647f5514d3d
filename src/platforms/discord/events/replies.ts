import { GatewayDispatchEvents, MessageType, type Client } from "discord.js";
import { z } from "zod";
import type { Clock } from "../../../lib/clock.ts";
import type { Log } from "../../../lib/log.ts";
import type { Handlers } from "../../port.ts";

/** The text of messages is dropped here. */
const Written = z.object({
  id: z.string(),
  channel_id: z.string(),
  type: z.literal([MessageType.Default, MessageType.Reply]),
  author: z.object({ bot: z.literal(false).default(false) }),
});
const Deleted = z.object({ id: z.string(), channel_id: z.string() });
const DeletedMany = z.object({ ids: z.array(z.string()), channel_id: z.string() });

/** Reads packets, as reactions.ts does; the intent for them gives no message text. */
export function listenToReplies(
  client: Client,
  parts: {
    readonly handlers: Pick<Handlers, "threadReply">;
    readonly clock: Clock;
    readonly log: Log;
  },
): void {
  const { handlers, clock, log } = parts;

  function tell(channel: string, ids: readonly string[], added: boolean): void {
    const isOpen = client.channels.cache.get(channel)?.isThread() === true;
    for (const messageId of ids)
      for (const threadId of threadsOf(channel, { messageId, added, isOpen }))
        handlers
          .threadReply({ platform: "discord", threadId, messageId, added, at: clock.now() })
          .catch((error: unknown) => log.error({ err: error }, "discord reply not counted"));
  }

  client.ws.on(GatewayDispatchEvents.MessageCreate, (packet: unknown) => {
    const { data } = Written.safeParse(packet);
    if (data !== undefined) tell(data.channel_id, [data.id], true);
  });
  client.ws.on(GatewayDispatchEvents.MessageDelete, (packet: unknown) => {
    const { data } = Deleted.safeParse(packet);
    if (data !== undefined) tell(data.channel_id, [data.id], false);
  });
  client.ws.on(GatewayDispatchEvents.MessageDeleteBulk, (packet: unknown) => {
    const { data } = DeletedMany.safeParse(packet);
    if (data !== undefined) tell(data.channel_id, data.ids, false);
  });
}

/** A reply opens its thread, so only open threads can gain one; a deletion may concern a closed thread too. */
function threadsOf(
  channel: string,
  message: { readonly messageId: string; readonly added: boolean; readonly isOpen: boolean },
): readonly string[] {
  const { messageId, added, isOpen } = message;
  if (isOpen) return added && messageId === channel ? [] : [channel];
  return added ? [] : [messageId, channel];
}
