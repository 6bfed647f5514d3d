import type { WebSocket } from "ws";
import { serveLocally, type LocalServer } from "./server.ts";

/** As much of Discord as a bot needs to connect, to stay connected and to answer: one server with a few channels. */
export interface LocalDiscord extends LocalServer {
  readonly env: Readonly<Record<string, string>>;
  /** Asks `/papers search`, and resolves when the answer has come. */
  search(query: string): Promise<void>;
}

const BOT = { id: "100", username: "paperboy", discriminator: "0", avatar: null, bot: true };
const READER = { ...BOT, id: "101", username: "reader", bot: false };
const SERVER = "200";
const CHANNELS = Array.from({ length: 20 }, (_, index) => ({
  id: String(300 + index),
  type: 0,
  name: `channel-${index}`,
  position: index,
  permission_overwrites: [],
}));
const JOINED = { roles: [], joined_at: "2024-01-01T00:00:00Z" };
const PERMISSIONS = "1125899906842623";

export async function startLocalDiscord(): Promise<LocalDiscord> {
  const answered = new Map<string, () => void>();
  let say: Dispatch = () => {};
  const server = await serveLocally(
    (_method, url, host) => {
      const [, token = ""] = /\/webhooks\/\d+\/([^/]+)\//.exec(url.pathname) ?? [];
      answered.get(token)?.();
      return rest(url, host);
    },
    (socket) => {
      say = welcome(socket);
    },
  );
  return {
    ...server,
    env: { DISCORD_TOKEN: "local.discord.token", DISCORD_API_URL: `http://${server.host}/api` },
    search: (query) =>
      new Promise((resolve) => {
        const id = String(1000 + answered.size);
        answered.set(id, resolve);
        say("INTERACTION_CREATE", searchInteraction(id, query));
      }),
  };
}

function rest({ pathname }: URL, host: string): unknown {
  if (pathname.endsWith("/gateway/bot")) {
    const limit = { total: 1000, remaining: 999, reset_after: 86_400_000, max_concurrency: 1 };
    return { url: `ws://${host}`, shards: 1, session_start_limit: limit };
  }
  if (pathname.endsWith("/commands")) return [];
  return /\/(?:interactions|webhooks)\//.test(pathname) ? {} : undefined;
}

type Dispatch = (event: string, data: unknown) => void;

/** The gateway: hello, ready, the server, and an answer to every heartbeat. */
function welcome(socket: WebSocket): Dispatch {
  let sent = 0;
  const dispatch: Dispatch = (event, data) => {
    sent += 1;
    socket.send(JSON.stringify({ op: 0, t: event, s: sent, d: data }));
  };
  socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: 41_250 } }));
  socket.on("message", (data) => {
    const { op } = JSON.parse((data as Buffer).toString("utf8")) as { op: number };
    if (op === 1) socket.send(JSON.stringify({ op: 11 }));
    if (op !== 2) return;
    const session = { session_id: "session", resume_gateway_url: "ws://127.0.0.1:9" };
    const guilds = [{ id: SERVER, unavailable: true }];
    const application = { id: BOT.id, flags: 0 };
    dispatch("READY", { v: 10, user: BOT, guilds, application, ...session });
    dispatch("GUILD_CREATE", guild());
  });
  return dispatch;
}

function guild(): unknown {
  const everyone = { id: SERVER, name: "@everyone", permissions: PERMISSIONS, position: 0 };
  const empty = { threads: [], emojis: [], stickers: [], voice_states: [], presences: [] };
  return {
    ...empty,
    id: SERVER,
    name: "Server",
    owner_id: READER.id,
    features: [],
    roles: [everyone],
    members: [{ user: BOT, ...JOINED }],
    channels: CHANNELS,
  };
}

function searchInteraction(id: string, query: string): unknown {
  const option = { type: 3, name: "query", value: query };
  const [channel] = CHANNELS;
  return {
    id,
    token: id,
    version: 1,
    type: 2,
    application_id: BOT.id,
    guild_id: SERVER,
    channel_id: channel?.id,
    channel,
    member: { user: READER, permissions: PERMISSIONS, ...JOINED },
    locale: "en-GB",
    entitlements: [],
    authorizing_integration_owners: {},
    context: 0,
    app_permissions: PERMISSIONS,
    data: {
      id: "500",
      name: "papers",
      type: 1,
      options: [{ type: 1, name: "search", options: [option] }],
    },
  };
}
