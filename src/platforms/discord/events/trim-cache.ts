import { Events, GatewayDispatchEvents, type Client } from "discord.js";
import { z } from "zod";
import { isForum } from "../places.ts";

const Channel = z.looseObject({ id: z.string(), type: z.int() });
const Role = z.looseObject({ id: z.string() });
const Server = z.object({
  id: z.string(),
  channels: z.array(z.unknown()),
  roles: z.array(z.unknown()),
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
      channels: channels.filter((one) => {
        const { data } = Channel.safeParse(one);
        return data !== undefined && isForum(data.type);
      }),
      roles: roles.filter((one) => Role.safeParse(one).data?.id === id),
    });
  });
}
