import { Events, type Client } from "discord.js";
import { z } from "zod";
import { isForum } from "./places.ts";

const ServerPacket = z.object({
  t: z.literal("GUILD_CREATE"),
  d: z.object({
    id: z.string(),
    channels: z.array(z.looseObject({ type: z.int() })),
    roles: z.array(z.looseObject({ id: z.string() })),
  }),
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
export function trimServers(client: Client): void {
  client.on(Events.Raw, (packet: { readonly d: object }) => {
    const { data } = ServerPacket.safeParse(packet);
    if (data === undefined) return;
    const { id, channels, roles } = data.d;
    Object.assign(packet.d, UNUSED, {
      channels: channels.filter(({ type }) => isForum(type)),
      roles: roles.filter((role) => role.id === id),
    });
  });
}
