import type { QUESTIONS } from "./ask.ts";

export const BOT = { id: "100", username: "paperboy", discriminator: "0", avatar: null, bot: true };
const READER = { ...BOT, id: "101", username: "reader", bot: false };
/** A server of middling size. */
const CHANNELS_A_GUILD = 50;
const ROLES_A_GUILD = 10;
const JOINED = { roles: [], joined_at: "2024-01-01T00:00:00Z" };
const PERMISSIONS = "1125899906842623";
const FIRST_GUILD = 200_000_000_000_000_000n;
const FIRST_CHANNEL = 300_000_000_000_000_000n;

export function channelId(index: number): string {
  return String(FIRST_CHANNEL + BigInt(index));
}

/** The server that a channel belongs to. */
export function guildOf(channel: string): string {
  const index = Number(BigInt(channel) - FIRST_CHANNEL);
  return String(FIRST_GUILD + BigInt(Math.floor(index / CHANNELS_A_GUILD)));
}

interface Guild {
  readonly id: string;
  readonly [key: string]: unknown;
}

/** So many channels in as many servers as that takes, as the gateway introduces them. */
export function guilds(channels: number): Guild[] {
  const all = Array.from({ length: channels }, (_, index) => channelId(index));
  const ids = [...new Set(all.map(guildOf))];
  return ids.map((id, index) => {
    const start = index * CHANNELS_A_GUILD;
    return guild(id, all.slice(start, start + CHANNELS_A_GUILD));
  });
}

function guild(id: string, channels: readonly string[]): Guild {
  const empty = { threads: [], emojis: [], stickers: [], voice_states: [], presences: [] };
  const roles = Array.from({ length: ROLES_A_GUILD }, (_, index) => ({
    id: index === 0 ? id : `${id}${index}`,
    name: index === 0 ? "@everyone" : `role ${index}`,
    permissions: PERMISSIONS,
    position: index,
  }));
  return {
    ...empty,
    id,
    name: `Server ${id}`,
    owner_id: READER.id,
    features: [],
    roles,
    members: [{ user: BOT, ...JOINED }],
    channels: channels.map((channel, position) => ({
      id: channel,
      type: 0,
      name: `channel-${channel}`,
      position,
      topic: "What we read",
      permission_overwrites: [],
    })),
  };
}

/** A slash command as the gateway tells of it; its id is also its token. */
export function interaction(
  token: string,
  [name, values]: (typeof QUESTIONS)[number],
  channel: number,
): unknown {
  const id = channelId(channel);
  const options = Object.entries(values).map(([option, value]) => ({
    type: typeof value === "number" ? 4 : 3,
    name: option,
    value,
  }));
  return {
    id: String(Date.now()),
    token,
    version: 1,
    type: 2,
    application_id: BOT.id,
    guild_id: guildOf(id),
    channel_id: id,
    channel: { id, type: 0 },
    member: { user: READER, permissions: PERMISSIONS, ...JOINED },
    locale: "en-GB",
    entitlements: [],
    authorizing_integration_owners: {},
    context: 0,
    app_permissions: PERMISSIONS,
    data: { id: "500", name: "papers", type: 1, options: [{ type: 1, name, options }] },
  };
}
