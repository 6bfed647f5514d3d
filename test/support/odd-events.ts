import type {
  GatewayMessageCreateDispatchData,
  GatewayMessageReactionAddDispatchData,
  GatewayMessageReactionRemoveAllDispatchData,
  GatewayMessageReactionRemoveEmojiDispatchData,
} from "discord.js";
import type {
  AppMentionEvent,
  GenericMessageEvent,
  LinkSharedEvent,
  MemberJoinedChannelEvent,
  ReactionAddedEvent,
} from "@slack/types";
import { createRandom, type Random } from "../chaos/seeded-random.ts";

export type OddEvent =
  | { readonly platform: "discord"; readonly packet: object }
  | { readonly platform: "slack"; readonly event: unknown };

/** A channel that the bot is in. */
export interface OddPlace {
  readonly guild: string;
  readonly channel: string;
  readonly room: string;
}

/** Events of the vendors' shapes, some fields left out, null or of another type; the same for the same seed. */
export function* oddEvents(count: number, seed: number, place: OddPlace): Generator<OddEvent> {
  const random = createRandom(seed);
  const [packets, events] = [discordShapes(place), slackShapes(place)];
  for (let index = 0; index < count; index += 1) {
    const type = random.pick(Object.keys(index % 2 === 0 ? packets : events));
    if (index % 2 === 0)
      yield { platform: "discord", packet: oddPacket(random, type, packets[type]) };
    else yield { platform: "slack", event: oddOne(random, events[type]) };
  }
}

const HOPELESS = 0.1;

function oddPacket(random: Random, type: string, shape: object | undefined): object {
  const t = random.happens(HOPELESS) ? random.pick(NO_NAMES) : type;
  return { op: 0, s: null, t, d: oddOne(random, shape) };
}

function oddOne(random: Random, shape: object | undefined): unknown {
  return random.happens(HOPELESS) ? random.pick(NO_OBJECTS) : mutated(random, shape);
}

const NO_OBJECTS: readonly unknown[] = [null, 7, "text", true, []];
const NO_NAMES: readonly unknown[] = [null, 7, "TOMORROWS_EVENT", "constructor", {}];
const OTHERS: readonly unknown[] = [null, 7, -1, "", "text", true, [], {}, [null], { id: null }];
const CHANCES = { leftOut: 0.08, other: 0.08 };

function mutated(random: Random, value: unknown): unknown {
  if (random.happens(CHANCES.other)) return random.pick(OTHERS);
  if (Array.isArray(value)) return value.map((item) => mutated(random, item));
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(() => !random.happens(CHANCES.leftOut));
  return Object.fromEntries(kept.map(([key, field]) => [key, mutated(random, field)]));
}

const AUTHOR = {
  id: "900000000000000001",
  username: "eve",
  discriminator: "0",
  avatar: null,
  global_name: "Eve",
};
const MESSAGE = "900000000000000002";

function discordShapes({ guild, channel }: OddPlace): Readonly<Record<string, object>> {
  const at = { channel_id: channel, message_id: MESSAGE, guild_id: guild };
  const member = {
    roles: [],
    joined_at: "2026-01-01T00:00:00Z",
    deaf: false,
    mute: false,
    flags: 0,
  };
  const reaction = {
    ...at,
    user_id: AUTHOR.id,
    emoji: { id: null, name: "👍" },
    burst: false,
    type: 0,
    member: { ...member, user: AUTHOR },
  } satisfies GatewayMessageReactionAddDispatchData;
  const message = {
    id: MESSAGE,
    channel_id: channel,
    guild_id: guild,
    author: AUTHOR,
    member,
    content: "https://arxiv.org/abs/9999.99999 and more",
    timestamp: "2026-05-14T00:00:00Z",
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    pinned: false,
    type: 0,
  } satisfies GatewayMessageCreateDispatchData;
  const thread = { id: MESSAGE, type: 11, guild_id: guild, parent_id: channel, name: "thread" };
  const all: GatewayMessageReactionRemoveAllDispatchData = at;
  const one: GatewayMessageReactionRemoveEmojiDispatchData = { ...at, emoji: reaction.emoji };
  return {
    MESSAGE_REACTION_ADD: reaction,
    MESSAGE_REACTION_REMOVE: reaction,
    MESSAGE_REACTION_REMOVE_ALL: all,
    MESSAGE_REACTION_REMOVE_EMOJI: one,
    MESSAGE_CREATE: message,
    MESSAGE_UPDATE: message,
    MESSAGE_DELETE: { id: MESSAGE, channel_id: channel, guild_id: guild },
    THREAD_CREATE: thread,
    THREAD_UPDATE: thread,
    THREAD_DELETE: thread,
    THREAD_LIST_SYNC: { guild_id: guild, threads: [thread], members: [] },
    CHANNEL_CREATE: { ...thread, type: 0, permission_overwrites: [] },
    CHANNEL_UPDATE: { ...thread, type: 0, permission_overwrites: [] },
    CHANNEL_DELETE: thread,
    GUILD_CREATE: {
      id: MESSAGE,
      name: "elsewhere",
      channels: [],
      threads: [],
      roles: [],
      members: [],
    },
    GUILD_DELETE: { id: MESSAGE, unavailable: true },
    PRESENCE_UPDATE: { user: { id: AUTHOR.id }, guild_id: guild, status: "idle", activities: [] },
    INTERACTION_CREATE: { type: 2, version: 1, channel_id: channel, user: AUTHOR, data: {} },
  };
}

function slackShapes({ room: channel }: OddPlace): Readonly<Record<string, object>> {
  const [user, ts, event_ts] = ["U0EVE", "1700000000.000100", "1700000001.000100"];
  const reaction = {
    type: "reaction_added",
    user,
    reaction: "thumbsup",
    item_user: "U0BOT",
    item: { type: "message", channel, ts },
    event_ts,
  } satisfies ReactionAddedEvent;
  const message = {
    type: "message",
    subtype: undefined,
    user,
    channel,
    channel_type: "channel",
    text: "https://arxiv.org/abs/9999.99999 and more",
    ts,
    event_ts,
  } satisfies GenericMessageEvent;
  const mention: AppMentionEvent = { type: "app_mention", user, text: "", channel, ts, event_ts };
  const joined: MemberJoinedChannelEvent = {
    type: "member_joined_channel",
    user,
    channel,
    channel_type: "C",
    team: "T1",
    event_ts,
  };
  const link: Partial<LinkSharedEvent> = {
    type: "link_shared",
    channel,
    user,
    message_ts: ts,
    links: [{ domain: "arxiv.org", url: "https://arxiv.org/abs/9999.99999" }],
    event_ts,
  };
  return {
    reaction,
    removed: { ...reaction, type: "reaction_removed" },
    message,
    reply: { ...message, thread_ts: ts },
    deleted: { ...message, subtype: "message_deleted", deleted_ts: ts, previous_message: message },
    mention: { ...mention, user: undefined },
    joined,
    link,
    renamed: { type: "channel_rename", channel: { id: "C0NONE", name: "new", created: 1 } },
    unknown: { type: "tomorrows_event", user, channel },
  };
}
