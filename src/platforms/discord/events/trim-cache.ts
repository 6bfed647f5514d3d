import { Events, GatewayDispatchEvents, type Client } from "discord.js";
import { z } from "zod";
import { isForum } from "../places.ts";

const Server = z.object({
  id: z.string(),
  channels: z.array(z.looseObject({ type: z.int() })),
  roles: z.array(z.looseObject({ id: z.string() })),
});

/** Parts of a server's packet that we do not use. */
const UNUSED = {
  members: [],
  presences: [],
  voice_states: [],
  emojis: [],
  stickers: [],
  stage_instances: [],
  guild_scheduled_events: [],
  soundboard_sounds: [],
} as const;

/** Trims the packet before discord.js caches it: forums, open threads and @everyone stay, which saves much memory. */
export function trimServerCache(client: Client): void {
  client.on(Events.Raw, ({ t, d }: { readonly t: string | null; readonly d: object }) => {
    if (t !== GatewayDispatchEvents.GuildCreate) return;
    const server = Server.safeParse(d).data;
    if (server === undefined) return;
    const { id, channels, roles } = server;
    Object.assign(d, UNUSED, {
      channels: channels.filter(({ type }) => isForum(type)),
      roles: roles.filter((role) => role.id === id),
    });
  });
}
