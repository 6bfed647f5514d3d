import { GatewayDispatchEvents, type Client } from "discord.js";
import { z } from "zod";
import type { Clock } from "../../../lib/clock.ts";
import type { Log } from "../../../lib/log.ts";
import { emojiName } from "../../../domain/emoji.ts";
import type { DropEvent } from "../../dropped-events.ts";
import type { Handlers } from "../../port.ts";
import { onPacket } from "./packets.ts";
import { placeOf, voterOf } from "../places.ts";

const ReactionPacket = z.object({
  user_id: z.string(),
  channel_id: z.string(),
  message_id: z.string(),
  guild_id: z.string().nullish(),
  emoji: z.object({ name: z.string().nullable() }),
  /** Only present for a reaction added in a server. */
  member: z
    .object({ user: z.object({ bot: z.boolean() }) })
    .nullish()
    .catch(null),
});

const ClearedPacket = z.object({
  channel_id: z.string(),
  message_id: z.string(),
  guild_id: z.string().nullish(),
  /** Only present when one emoji was cleared. */
  emoji: z.object({ name: z.string().nullable() }).nullish(),
});

export function listenToReactions(
  client: Client,
  parts: {
    readonly handlers: Pick<Handlers, "reaction" | "reactionsCleared">;
    readonly drop: DropEvent;
    readonly clock: Clock;
    readonly log: Log;
  },
): void {
  const { handlers, drop, clock, log } = parts;

  function listen(event: GatewayDispatchEvents, added: boolean): void {
    onPacket(client, event, { schema: ReactionPacket, drop }, (packet) => {
      if (isBot(packet, client)) return;
      const { user_id: user, channel_id: channel, message_id: messageId, emoji } = packet;
      handlers
        .reaction({
          post: { ...placeOf(packet.guild_id, channel), messageId },
          voter: voterOf(user),
          emoji: emojiName(emoji.name ?? ""),
          added,
          at: clock.now(),
        })
        .catch((error: unknown) => log.error({ err: error }, "discord reaction not counted"));
    });
  }

  function listenToClearing(event: GatewayDispatchEvents): void {
    onPacket(client, event, { schema: ClearedPacket, drop }, (packet) => {
      const { channel_id: channel, message_id: messageId, guild_id: guild, emoji } = packet;
      handlers
        .reactionsCleared({
          post: { ...placeOf(guild, channel), messageId },
          emoji: emoji == null ? null : emojiName(emoji.name ?? ""),
          at: clock.now(),
        })
        .catch((error: unknown) => log.error({ err: error }, "discord reactions not cleared"));
    });
  }

  listen(GatewayDispatchEvents.MessageReactionAdd, true);
  listen(GatewayDispatchEvents.MessageReactionRemove, false);
  listenToClearing(GatewayDispatchEvents.MessageReactionRemoveAll);
  listenToClearing(GatewayDispatchEvents.MessageReactionRemoveEmoji);
}

function isBot({ user_id: id, member }: z.output<typeof ReactionPacket>, client: Client): boolean {
  return id === client.user?.id || member?.user.bot === true;
}
