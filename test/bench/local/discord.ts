import type { WebSocket } from "ws";
import { serveLocally, type LocalServer } from "./server.ts";

const BOT = { id: "100", username: "paperboy", discriminator: "0", avatar: null, bot: true };
const CHANNELS = 20;

/** As much of Discord as a bot needs to connect and to stay connected: one server with a few channels. */
export async function startLocalDiscord(): Promise<LocalServer & { env: Record<string, string> }> {
  const server = await serveLocally(
    (_method, url, host) => (url.pathname.endsWith("/gateway/bot") ? gateway(host) : rest(url)),
    welcome,
  );
  const env = {
    DISCORD_TOKEN: "local.discord.token",
    DISCORD_API_URL: `http://${server.host}/api`,
  };
  return { ...server, env };
}

function gateway(host: string): unknown {
  const limit = { total: 1000, remaining: 999, reset_after: 86_400_000, max_concurrency: 1 };
  return { url: `ws://${host}`, shards: 1, session_start_limit: limit };
}

function rest({ pathname }: URL): unknown {
  if (pathname.endsWith("/commands")) return [];
  return pathname.endsWith("/users/@me") ? BOT : undefined;
}

/** The gateway: hello, ready, the server, and an answer to every heartbeat. */
function welcome(socket: WebSocket): void {
  let sent = 0;
  const dispatch = (event: string, data: unknown): void => {
    sent += 1;
    socket.send(JSON.stringify({ op: 0, t: event, s: sent, d: data }));
  };
  socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: 41_250 } }));
  socket.on("message", (data) => {
    const { op } = JSON.parse((data as Buffer).toString("utf8")) as { op: number };
    if (op === 1) socket.send(JSON.stringify({ op: 11 }));
    if (op !== 2) return;
    const session = { session_id: "session", resume_gateway_url: socket.url };
    const guilds = [{ id: "200", unavailable: true }];
    dispatch("READY", {
      v: 10,
      user: BOT,
      guilds,
      ...session,
      application: { id: "100", flags: 0 },
    });
    dispatch("GUILD_CREATE", guild());
  });
}

function guild(): unknown {
  const everyone = { id: "200", name: "@everyone", permissions: "1125899906842623", position: 0 };
  const channels = Array.from({ length: CHANNELS }, (_, index) => ({
    id: String(300 + index),
    type: 0,
    name: `channel-${index}`,
    position: index,
    permission_overwrites: [],
  }));
  const lists = {
    members: [{ user: BOT, roles: [], joined_at: "2024-01-01T00:00:00Z" }],
    channels,
  };
  const none = {
    threads: [],
    emojis: [],
    stickers: [],
    voice_states: [],
    presences: [],
    features: [],
  };
  return { id: "200", name: "Server", owner_id: "1", roles: [everyone], ...none, ...lists };
}
