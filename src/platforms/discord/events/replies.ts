import { GatewayDispatchEvents, MessageType, type Client } from "discord.js";
import { z } from "zod";
import type { Clock } from "../../../lib/clock.ts";
import type { Log } from "../../../lib/log.ts";
import type { DropEvent } from "../../dropped-events.ts";
import type { Handlers } from "../../port.ts";
import { onPacket } from "./packets.ts";

/** The text of messages is dropped here. */
const Written = z.object({
  id: z.string(),
  channel_id: z.string(),
  type: z.int().default(MessageType.Default),
  author: z.object({ bot: z.boolean().nullish() }),
});
const OF_PEOPLE: ReadonlySet<number> = new Set([MessageType.Default, MessageType.Reply]);
const Deleted = z.object({ id: z.string(), channel_id: z.string() });
const DeletedMany = z.object({ ids: z.array(z.string()), channel_id: z.string() });

export function listenToReplies(
  client: Client,
  parts: {
    readonly handlers: Pick<Handlers, "threadReply">;
    readonly drop: DropEvent;
    readonly clock: Clock;
    readonly log: Log;
  },
): void {
  const { handlers, drop, clock, log } = parts;

  function tell(channel: string, ids: readonly string[], added: boolean): void {
    const isOpen = client.channels.cache.get(channel)?.isThread() === true;
    for (const messageId of ids)
      for (const threadId of threadsOf(channel, { messageId, added, isOpen }))
        handlers
          .threadReply({ platform: "discord", threadId, messageId, added, at: clock.now() })
          .catch((error: unknown) => log.error({ err: error }, "discord reply not counted"));
  }

  const { MessageCreate, MessageDelete, MessageDeleteBulk } = GatewayDispatchEvents;
  onPacket(client, MessageCreate, { schema: Written, drop }, ({ id, channel_id, type, author }) => {
    if (OF_PEOPLE.has(type) && author.bot !== true) tell(channel_id, [id], true);
  });
  onPacket(client, MessageDelete, { schema: Deleted, drop }, ({ id, channel_id }) =>
    tell(channel_id, [id], false),
  );
  onPacket(client, MessageDeleteBulk, { schema: DeletedMany, drop }, ({ ids, channel_id }) =>
    tell(channel_id, ids, false),
  );
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
