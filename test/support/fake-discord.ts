import type { WebSocket } from "ws";
import { z } from "zod";
import { systemClock, type Clock } from "../../src/lib/clock.ts";
import { Refusal, serveLocally, type LocalRequest, type LocalServer } from "./local-server.ts";

export interface DiscordMessage {
  readonly id: string;
  readonly channel_id: string;
  readonly nonce: string | undefined;
  components: unknown;
  edits: number;
  /** Who reacted, by emoji. */
  readonly reactions: Map<string, Set<string>>;
}

/** As much of Discord as the bot needs: one server with text channels, threads, messages, reactions and interactions. */
export interface FakeDiscord extends LocalServer {
  readonly env: Readonly<Record<string, string>>;
  readonly channel: string;
  /** What the bot asked for that there is no answer to. */
  readonly unknownRequests: readonly string[];
  /** Whether the bot's gateway session is open. */
  isConnected(): boolean;
  messages(channel: string): readonly DiscordMessage[];
  /** Runs `/papers NAME`; resolves with the answer's content as JSON. */
  slash(name: string, options?: Readonly<Record<string, unknown>>): Promise<string>;
  press(user: string, message: DiscordMessage, customId: string): Promise<string>;
  react(user: string, message: DiscordMessage, emoji: string): void;
  unreact(user: string, message: DiscordMessage, emoji: string): void;
  /** A moderator clears all reactions. */
  clearReactions(message: DiscordMessage): void;
}

const BOT = { id: "100", username: "paperboy", discriminator: "0", avatar: null, bot: true };
const READER = { ...BOT, id: "101", username: "reader", bot: false };
const GUILD = "200";
const CHANNELS = Array.from({ length: 20 }, (_, index) => ({
  id: String(300 + index),
  guild_id: GUILD,
  type: 0,
  name: `channel-${index}`,
  position: index,
  permission_overwrites: [],
}));
const JOINED = { roles: [], joined_at: "2024-01-01T00:00:00Z" };
const PERMISSIONS = "1125899906842623";
const ROLES = [{ id: GUILD, name: "@everyone", permissions: PERMISSIONS, position: 0 }];
const EPOCH_MS = 1_420_070_400_000n;
const UNKNOWN_MESSAGE = new Refusal(404, { code: 10_008, message: "Unknown Message" });
const UNKNOWN_CHANNEL = new Refusal(404, { code: 10_003, message: "Unknown Channel" });
const HAS_THREAD = new Refusal(400, {
  code: 160_004,
  message: "A thread has already been created",
});

const Written = z.object({ components: z.unknown(), nonce: z.string().optional() });
const Options = z.record(z.string(), z.unknown());

export async function startFakeDiscord(clock: Clock = systemClock): Promise<FakeDiscord> {
  const channels = new Map(CHANNELS.map(({ id }) => [id, [] as DiscordMessage[]]));
  const threads = new Map<string, string>();
  const waiting = new Map<string, (answer: string) => void>();
  const unknownRequests: string[] = [];
  const gateway = createGateway();
  let count = 0n;

  /** A snowflake of this moment. */
  function newId(): string {
    count += 1n;
    return String(((BigInt(clock.now().getTime()) - EPOCH_MS) << 22n) + count);
  }

  function find(channel: string, id: string): DiscordMessage | undefined {
    return channels.get(channel)?.find((message) => message.id === id);
  }

  function write(channel: string, body: string): unknown {
    const messages = channels.get(channel);
    if (messages === undefined) return UNKNOWN_CHANNEL;
    const { components, nonce } = Written.parse(JSON.parse(body));
    const known = messages.find((message) => nonce !== undefined && message.nonce === nonce);
    const id = newId();
    const message = { id, channel_id: channel, nonce, components, edits: 0, reactions: new Map() };
    if (known === undefined) messages.push(message);
    return shown(known ?? message);
  }

  function openThread(channel: string, messageId: string): unknown {
    if (find(channel, messageId) === undefined) return UNKNOWN_MESSAGE;
    if (threads.has(messageId)) return HAS_THREAD;
    threads.set(messageId, channel);
    channels.set(messageId, []);
    return thread(messageId, channel);
  }

  function rest({ method, url, host, body }: LocalRequest): unknown {
    const path = url.pathname.replace(/^\/api\/v\d+/, "");
    const [, what, id = "", kind, message = "", part, emoji = ""] = path.split("/");
    if (what === "gateway") return gatewayAt(host);
    if (what === "users") return BOT;
    if (what === "guilds" && kind === "roles") return ROLES;
    if (what === "guilds" && kind === "members") return { user: BOT, ...JOINED };
    if (kind === "commands") return [];
    if (what === "interactions" || what === "webhooks") return answered(path, body);
    if (what !== "channels") return undefined;
    if (kind === undefined) return channelOf(id);
    if (part === "threads") return openThread(id, message);
    if (message === "") return method === "POST" ? write(id, body) : page(id);
    const found = find(id, message);
    if (found === undefined) return UNKNOWN_MESSAGE;
    if (part === "reactions")
      return [...(found.reactions.get(decodeURIComponent(emoji)) ?? [])].map(userOf);
    if (method === "PATCH") {
      found.components = Written.parse(JSON.parse(body)).components;
      found.edits += 1;
    }
    return shown(found);
  }

  /** Type 5 promises an answer; type 6 may be all that a press gets. */
  function answered(path: string, body: string): unknown {
    const token = path.split("/")[3] ?? "";
    const { type } = z.object({ type: z.number().optional() }).parse(JSON.parse(body));
    if (type !== 5) waiting.get(token)?.(body);
    return { id: newId(), channel_id: CHANNELS[0]?.id };
  }

  function channelOf(id: string): unknown {
    const parent = threads.get(id);
    if (parent !== undefined) return thread(id, parent);
    return CHANNELS.find((channel) => channel.id === id) ?? UNKNOWN_CHANNEL;
  }

  function page(channel: string): unknown {
    return channels.get(channel)?.map(shown).toReversed() ?? UNKNOWN_CHANNEL;
  }

  function ask(user: string, type: number, details: object): Promise<string> {
    const id = newId();
    return new Promise((resolve) => {
      waiting.set(id, resolve);
      gateway.dispatch("INTERACTION_CREATE", { ...interaction(id, user), type, ...details });
    });
  }

  function change(event: string, user: string, { id, channel_id }: DiscordMessage, name: string) {
    const where = { message_id: id, channel_id, guild_id: GUILD };
    const member = { user: userOf(user), ...JOINED };
    gateway.dispatch(event, { user_id: user, ...where, emoji: { id: null, name }, member });
  }

  const server = await serveLocally((request) => {
    const answer = rest(request);
    if (answer === undefined) unknownRequests.push(`${request.method} ${request.url.pathname}`);
    return answer;
  }, gateway.welcome);
  return {
    ...server,
    env: { DISCORD_TOKEN: "local.discord.token", DISCORD_API_URL: `http://${server.host}/api` },
    channel: CHANNELS[0]?.id ?? "",
    unknownRequests,
    isConnected: gateway.isConnected,
    messages: (channel) => channels.get(channel) ?? [],
    slash: (name, options = {}) => ask(READER.id, 2, { data: commandData(name, options) }),
    press: (user, message, customId) =>
      ask(user, 3, {
        data: { custom_id: customId, component_type: 2 },
        message: shown(message),
        channel_id: message.channel_id,
      }),
    react(user, message, emoji) {
      const people = message.reactions.get(emoji) ?? new Set();
      message.reactions.set(emoji, people.add(user));
      change("MESSAGE_REACTION_ADD", user, message, emoji);
    },
    unreact(user, message, emoji) {
      message.reactions.get(emoji)?.delete(user);
      change("MESSAGE_REACTION_REMOVE", user, message, emoji);
    },
    clearReactions({ id, channel_id, reactions }) {
      reactions.clear();
      const where = { message_id: id, channel_id, guild_id: GUILD };
      gateway.dispatch("MESSAGE_REACTION_REMOVE_ALL", where);
    },
  };
}

function gatewayAt(host: string): unknown {
  const limit = { total: 1000, remaining: 999, reset_after: 86_400_000, max_concurrency: 1 };
  return { url: `ws://${host}`, shards: 1, session_start_limit: limit };
}

const Packet = z.object({ op: z.number(), d: z.unknown() });
const Resume = z.object({ seq: z.number() });

interface Gateway {
  readonly dispatch: (event: string, data: unknown) => void;
  readonly isConnected: () => boolean;
  readonly welcome: (socket: WebSocket, host: string) => void;
}

/** One session at a time, which a connection that was lost may resume. */
function createGateway(): Gateway {
  let events: string[] = [];
  let current: WebSocket | undefined;

  function dispatch(event: string, data: unknown): void {
    const packet = JSON.stringify({ op: 0, t: event, s: events.length + 1, d: data });
    events.push(packet);
    current?.send(packet);
  }

  function identify(socket: WebSocket, host: string): void {
    events = [];
    current = socket;
    const session = { session_id: "session", resume_gateway_url: `ws://${host}` };
    const guilds = [{ id: GUILD, unavailable: true }];
    const application = { id: BOT.id, flags: 0 };
    dispatch("READY", { v: 10, user: BOT, guilds, application, ...session });
    dispatch("GUILD_CREATE", guild());
  }

  function resume(socket: WebSocket, seq: number): void {
    for (const missed of events.slice(seq)) socket.send(missed);
    current = socket;
    dispatch("RESUMED", {});
  }

  return {
    dispatch,
    isConnected: () => current !== undefined,
    welcome(socket: WebSocket, host: string): void {
      socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: 41_250 } }));
      socket.on("message", (data) => {
        const { op, d } = Packet.parse(JSON.parse((data as Buffer).toString("utf8")));
        if (op === 1) socket.send(JSON.stringify({ op: 11 }));
        if (op === 2) identify(socket, host);
        if (op === 6) resume(socket, Resume.parse(d).seq);
      });
      socket.on("close", () => {
        if (current === socket) current = undefined;
      });
    },
  };
}

function guild(): unknown {
  const empty = { threads: [], emojis: [], stickers: [], voice_states: [], presences: [] };
  return {
    ...empty,
    id: GUILD,
    name: "Server",
    owner_id: READER.id,
    features: [],
    roles: ROLES,
    members: [{ user: BOT, ...JOINED }],
    channels: CHANNELS,
  };
}

function thread(id: string, parent: string): unknown {
  return { id, guild_id: GUILD, type: 11, parent_id: parent, thread_metadata: { locked: false } };
}

/** A message as the API shows it. */
function shown({ reactions, ...message }: DiscordMessage): unknown {
  const counted = [...reactions].filter(([, people]) => people.size > 0);
  return {
    ...message,
    type: 0,
    author: BOT,
    content: "",
    timestamp: "2026-05-13T09:00:00Z",
    embeds: [],
    attachments: [],
    flags: 32_768,
    reactions: counted.map(([name, { size }]) => ({
      emoji: { id: null, name },
      count: size,
      count_details: { normal: size, burst: 0 },
    })),
  };
}

function userOf(id: string): typeof READER {
  return { ...READER, id, username: `reader-${id}` };
}

function commandData(name: string, options: Readonly<Record<string, unknown>>): unknown {
  const given = Object.entries(Options.parse(options)).map(([option, value]) => ({
    type: typeof value === "number" ? 4 : 3,
    name: option,
    value,
  }));
  const subcommand = { type: 1, name, options: given };
  return { id: "500", name: "papers", type: 1, options: [subcommand] };
}

function interaction(id: string, user: string): object {
  const [channel] = CHANNELS;
  return {
    id,
    token: id,
    version: 1,
    application_id: BOT.id,
    guild_id: GUILD,
    channel_id: channel?.id,
    channel,
    member: { user: userOf(user), permissions: PERMISSIONS, ...JOINED },
    locale: "en-GB",
    entitlements: [],
    authorizing_integration_owners: {},
    context: 0,
    app_permissions: PERMISSIONS,
  };
}
