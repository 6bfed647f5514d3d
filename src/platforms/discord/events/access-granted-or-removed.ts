import { GatewayDispatchEvents, type Client } from "discord.js";
import { z } from "zod";
import { reasonOf } from "../../../domain/errors.ts";
import type { Log } from "../../../lib/log.ts";
import type { Handlers } from "../../port.ts";

const InGuild = z.object({ guild_id: z.string() });
const MemberPacket = InGuild.extend({ user: z.object({ id: z.string() }) });
/** `unavailable` is true in an outage of Discord, and absent when the bot was removed. */
const GuildPacket = z.object({ id: z.string(), unavailable: z.boolean().optional() });

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
    readonly log: Log;
  },
): void {
  const { handlers, log } = parts;
  const admitted = (workspace: string): void =>
    handlers.accessGranted({ platform: "discord", workspace });

  for (const change of CHANGES)
    client.ws.on(change, (packet: unknown) => {
      const found = InGuild.safeParse(packet).data;
      if (found !== undefined) admitted(found.guild_id);
    });
  client.ws.on(GatewayDispatchEvents.GuildMemberUpdate, (packet: unknown) => {
    const found = MemberPacket.safeParse(packet).data;
    if (found !== undefined && found.user.id === client.user?.id) admitted(found.guild_id);
  });
  client.ws.on(GatewayDispatchEvents.GuildCreate, (packet: unknown) => {
    const found = GuildPacket.safeParse(packet).data;
    if (found !== undefined && found.unavailable !== true) admitted(found.id);
  });
  client.ws.on(GatewayDispatchEvents.GuildDelete, (packet: unknown) => {
    const found = GuildPacket.safeParse(packet).data;
    if (found === undefined || found.unavailable === true) return;
    handlers
      .workspaceLeft({ platform: "discord", workspace: found.id })
      .catch((error: unknown) =>
        log.error({ reason: reasonOf(error) }, "discord removal not stored"),
      );
  });
}
