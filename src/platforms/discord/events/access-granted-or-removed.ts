import { GatewayDispatchEvents, type Client } from "discord.js";
import { z } from "zod";
import { reasonOf } from "../../../domain/errors.ts";
import type { Log } from "../../../lib/log.ts";
import type { DropEvent } from "../../dropped-events.ts";
import type { Handlers } from "../../port.ts";
import { onPacket } from "./packets.ts";

const InGuild = z.object({ guild_id: z.string() });
const MemberPacket = InGuild.extend({ user: z.object({ id: z.string() }) });
/** `unavailable` is true in an outage of Discord, and absent when the bot was removed. */
const GuildPacket = z.object({ id: z.string(), unavailable: z.boolean().nullish() });

/** Events that may give the bot permissions: changes of roles, channels and its own membership. */
const CHANGES = [
  GatewayDispatchEvents.ChannelUpdate,
  GatewayDispatchEvents.ThreadUpdate,
  GatewayDispatchEvents.GuildRoleUpdate,
] as const;

export function listenToAccess(
  client: Client,
  parts: {
    readonly handlers: Pick<Handlers, "accessGranted" | "workspaceLeft">;
    readonly drop: DropEvent;
    readonly log: Log;
  },
): void {
  const { handlers, drop, log } = parts;
  const { GuildMemberUpdate, GuildCreate, GuildDelete } = GatewayDispatchEvents;
  const granted = (workspace: string): void =>
    handlers.accessGranted({ platform: "discord", workspace });

  for (const change of CHANGES)
    onPacket(client, change, { schema: InGuild, drop }, ({ guild_id }) => granted(guild_id));
  onPacket(client, GuildMemberUpdate, { schema: MemberPacket, drop }, ({ guild_id, user }) => {
    if (user.id === client.user?.id) granted(guild_id);
  });
  onPacket(client, GuildCreate, { schema: GuildPacket, drop }, ({ id, unavailable }) => {
    if (unavailable !== true) granted(id);
  });
  onPacket(client, GuildDelete, { schema: GuildPacket, drop }, ({ id, unavailable }) => {
    if (unavailable === true) return;
    handlers
      .workspaceLeft({ platform: "discord", workspace: id })
      .catch((error: unknown) =>
        log.error({ reason: reasonOf(error) }, "discord removal not stored"),
      );
  });
}
