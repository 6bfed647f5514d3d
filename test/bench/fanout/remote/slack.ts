import type { WebSocket } from "ws";
import { createAsker } from "./ask.ts";
import { limitEach, slidingWindow, tokenBucket } from "./limits.ts";
import { noCounts, type Arrived, type Remote, type Reply } from "./serve.ts";

/** Slack's limits for messages: 300 a minute in a workspace with short bursts, one a second in a channel. */
export const PER_MINUTE = 300;
const BURST = 10;

export const tokenOf = (workspace: number): string => `xoxb-${workspace}`;
export const teamOf = (workspace: number): string => `T${workspace}`;
export const slackChannel = (workspace: number, index: number): string => `C${workspace}X${index}`;

/** Slack as far as posts and slash commands go, with its limits. */
export function createSlack(): Remote {
  const counts = noCounts();
  const workspaces = limitEach(() => tokenBucket(PER_MINUTE / 60, BURST));
  const channels = limitEach(() => slidingWindow(1, 1000));
  let socket: WebSocket | undefined;
  let address = "";
  let stamps = 0;
  const asker = createAsker(counts, (id, [command, values], index) => {
    const text = [command, ...Object.values(values)].join(" ");
    socket?.send(
      JSON.stringify({
        type: "slash_commands",
        envelope_id: id,
        accepts_response_payload: true,
        payload: {
          command: "/papers",
          text,
          team_id: teamOf(0),
          channel_id: slackChannel(0, 0),
          user_id: "U2",
          trigger_id: `${index}.${id}`,
          response_url: `http://${address}/hooks/${index}`,
        },
      }),
    );
  });

  function post({ body, token, at }: Arrived): Reply {
    const sent = new URLSearchParams(body);
    const channel = sent.get("channel") ?? "";
    const early = channels(channel, at) || workspaces(token, at);
    if (early > 0) {
      counts.tooMany += 1;
      const headers = { "retry-after": String(Math.ceil(early / 1000)) };
      return { status: 429, headers, body: { ok: false, error: "ratelimited" } };
    }
    stamps += 1;
    if (sent.get("thread_ts") === null) {
      counts.sample ??= body;
      counts.digests.push({ workspace: token.replace("xoxb-", "T"), at });
    } else count("replies");
    return ok({
      ts: `${Math.floor(Date.now() / 1000)}.${String(stamps).padStart(6, "0")}`,
      channel,
    });
  }

  function count(what: string): void {
    counts.others[what] = (counts.others[what] ?? 0) + 1;
  }

  return {
    counts,
    answer(arrived, host) {
      address = host;
      const { path, token } = arrived;
      const method = path.split("/").at(-1) ?? "";
      if (method === "chat.postMessage") return post(arrived);
      count(path.startsWith("/hooks/") ? "answers" : method);
      const team_id = token.replace("xoxb-", "T");
      if (method === "auth.test")
        return ok({ team_id, user_id: "U1", bot_id: "B1", user: "paperboy" });
      if (method === "apps.connections.open") return ok({ url: `ws://${host}/` });
      if (method === "users.info") return ok({ user: { id: "U2", team_id, tz: "Etc/UTC" } });
      if (method === "conversations.info") return ok({ channel: { is_member: true } });
      return ok({ messages: [] });
    },
    welcome(opened) {
      socket = opened;
      opened.send(JSON.stringify({ type: "hello", num_connections: 1 }));
      opened.on("message", (data) => {
        const { envelope_id: id = "" } = JSON.parse((data as Buffer).toString("utf8")) as {
          envelope_id?: string;
        };
        asker.acknowledged(id);
      });
    },
    ask: (everyMs) => asker.every(everyMs),
  };
}

function ok(body: object): Reply {
  return { body: { ok: true, ...body } };
}
