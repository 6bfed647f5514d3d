import { Events, GatewayDispatchEvents, type Client } from "discord.js";
import { z } from "zod";
import { isForum } from "../places.ts";

const Server = z.object({
  id: z.string(),
  channels: z.array(z.looseObject({ type: z.int() })),
  roles: z.array(z.looseObject({ id: z.string() })),
});

/** What a server is introduced with and nobody here asks for. */
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

/**
 * Lets discord.js know of a server what is needed, and no more: its forums, its open threads, and the role of everyone.
 * It would hold an object of some kilobytes for every channel and role else; what a place allows is asked of Discord
 * when it matters. The packet is changed before discord.js looks at it.
 */
export function trimServerCache(client: Client): void {
  client.on(Events.Raw, ({ t, d }: { readonly t: string | null; readonly d: object }) => {
    // Every message and reaction comes by here.
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
