import type { WebSocket } from "ws";
import { createAsker } from "./ask.ts";
import { limitEach, slidingWindow } from "./limits.ts";
import { noCounts, type Arrived, type Remote, type Reply } from "./serve.ts";
import { channelId, guildOf, guilds, interaction, BOT } from "./discord-world.ts";

/** Discord's limits: 50 requests a second for a bot, five messages in five seconds for a channel. */
const PER_SECOND = 50;
const PER_CHANNEL = 5;
const PER_CHANNEL_MS = 5000;

/** Discord as far as posts, threads and slash commands go, with its limits. */
export function createDiscord(channels: number): Remote {
  const counts = noCounts();
  const everyone = slidingWindow(PER_SECOND, 1000);
  const channel = limitEach(() => slidingWindow(PER_CHANNEL, PER_CHANNEL_MS));
  const known = new Set(Array.from({ length: channels }, (_, index) => channelId(index)));
  let dispatch: Dispatch = () => {};
  let ids = BigInt(Date.now() - 1_420_070_400_000) << 22n;
  const asker = createAsker(counts, (id, question, index) =>
    dispatch("INTERACTION_CREATE", interaction(id, question, index % channels)),
  );

  function limited(waitMs: number, isGlobal: boolean): Reply {
    counts.tooMany += 1;
    const seconds = waitMs / 1000;
    return {
      status: 429,
      headers: {
        "retry-after": String(Math.ceil(seconds)),
        ...(isGlobal ? { "x-ratelimit-global": "true" } : bucketHeaders(0, seconds)),
        "x-ratelimit-scope": isGlobal ? "global" : "user",
      },
      body: { message: "You are being rate limited.", retry_after: seconds, global: isGlobal },
    };
  }

  function write({ path, body, at }: Arrived): Reply {
    const [, where = "", rest = ""] = /\/channels\/(\d+)\/messages(.*)$/.exec(path) ?? [];
    const early = channel(where, at);
    if (early > 0) return limited(early, false);
    ids += 1n;
    const id = String(ids);
    if (rest.endsWith("/threads")) count("threads");
    else if (known.has(where)) {
      counts.sample ??= body;
      counts.digests.push({ workspace: guildOf(where), at });
    } else count("replies");
    const headers = bucketHeaders(PER_CHANNEL - 1, PER_CHANNEL_MS / 1000);
    return { headers, body: { id, channel_id: where, type: 11, author: BOT } };
  }

  function count(what: string): void {
    counts.others[what] = (counts.others[what] ?? 0) + 1;
  }

  return {
    counts,
    answer(arrived, host) {
      const { method, path, at } = arrived;
      const [, asked] = /\/interactions\/\d+\/([^/]+)\/callback/.exec(path) ?? [];
      if (asked !== undefined) asker.acknowledged(asked);
      if (/\/(?:interactions|webhooks)\//.test(path)) return { body: {} };
      const early = everyone(at);
      if (early > 0) return limited(early, true);
      counts.counted.push(at);
      if (method === "POST" && path.includes("/messages")) return write(arrived);
      count(`${method} ${path.replaceAll(/\d{3,}/g, ":id")}`);
      if (path.endsWith("/gateway/bot")) return { body: gateway(host) };
      if (path.endsWith("/users/@me")) return { body: BOT };
      return { body: method === "PATCH" ? { id: path.split("/").at(-1) } : [] };
    },
    welcome(socket) {
      dispatch = speak(socket, channels);
    },
    ask: (everyMs) => asker.every(everyMs),
  };
}

function bucketHeaders(remaining: number, resetSeconds: number): Record<string, string> {
  return {
    "x-ratelimit-bucket": "messages",
    "x-ratelimit-limit": String(PER_CHANNEL),
    "x-ratelimit-remaining": String(remaining),
    "x-ratelimit-reset": String(Date.now() / 1000 + resetSeconds),
    "x-ratelimit-reset-after": String(resetSeconds),
  };
}

function gateway(host: string): unknown {
  const limit = { total: 1000, remaining: 999, reset_after: 86_400_000, max_concurrency: 1 };
  return { url: `ws://${host}`, shards: 1, session_start_limit: limit };
}

type Dispatch = (event: string, data: unknown) => void;

/** The gateway: hello, ready, the servers, and an answer to every heartbeat. */
function speak(socket: WebSocket, channels: number): Dispatch {
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
    const all = guilds(channels);
    dispatch("READY", {
      v: 10,
      user: BOT,
      guilds: all.map(({ id }) => ({ id, unavailable: true })),
      application: { id: BOT.id, flags: 0 },
      session_id: "session",
      resume_gateway_url: "ws://127.0.0.1:9",
    });
    for (const guild of all) dispatch("GUILD_CREATE", guild);
  });
  return dispatch;
}
