import type { WebSocket } from "ws";
import { z } from "zod";
import { systemClock, type Clock } from "../../src/lib/clock.ts";
import { serveLocally, type LocalRequest, type LocalServer } from "./local-server.ts";

export interface SlackMessage {
  readonly ts: string;
  readonly channel: string;
  readonly thread_ts: string | undefined;
  blocks: unknown;
  text: string;
  metadata: unknown;
  edits: number;
  /** Who reacted, by the name of the emoji. */
  readonly reactions: Map<string, Set<string>>;
}

/** As much of Slack as the bot needs in Socket Mode: one workspace with messages, threads, reactions and commands. */
export interface FakeSlack extends LocalServer {
  readonly env: Readonly<Record<string, string>>;
  readonly channel: string;
  /** The methods the bot called that there is no answer to. */
  readonly unknownRequests: readonly string[];
  /** Whether the bot's socket is open. */
  isConnected(): boolean;
  readonly messages: readonly SlackMessage[];
  /** Types `/papers TEXT`; resolves with the answer's content as JSON. */
  slash(text: string): Promise<string>;
  press(user: string, message: SlackMessage, value: string): Promise<string>;
  react(user: string, message: SlackMessage, name: string): void;
  unreact(user: string, message: SlackMessage, name: string): void;
}

const Acknowledgement = z.object({ envelope_id: z.string().optional() });

const TEAM = "T1";
const CHANNEL = "C1";
const BOT = { team_id: TEAM, user_id: "U1", bot_id: "B1", user: "paperboy" };
const READER = "U2";
const SCOPES =
  "app_mentions:read,channels:history,channels:read,chat:write,commands,files:write,groups:history,groups:read,im:history,im:read,im:write,links:read,links:write,mpim:read,reactions:read,users:read";

export async function startFakeSlack(clock: Clock = systemClock): Promise<FakeSlack> {
  const messages: SlackMessage[] = [];
  const waiting = new Map<string, (answer: string) => void>();
  const unknownRequests: string[] = [];
  /** Envelopes that the bot has not acknowledged: Slack sends them again on a new socket. */
  const unacknowledged = new Map<string, string>();
  let socket: WebSocket | undefined;
  let count = 0;

  /** A time of this moment to the microsecond, no two alike. */
  function newTs(): string {
    count += 1;
    const ms = clock.now().getTime();
    const fraction = (ms % 1000) * 1000 + (count % 1000);
    return `${Math.floor(ms / 1000)}.${String(fraction).padStart(6, "0")}`;
  }

  const find = (ts: unknown): SlackMessage | undefined =>
    messages.find((message) => message.ts === ts);

  function write(args: Args): unknown {
    const { channel = "", text = "", thread_ts } = args;
    const ts = newTs();
    const content = { blocks: parsed(args["blocks"]), text, metadata: parsed(args["metadata"]) };
    messages.push({ ts, channel, thread_ts, ...content, edits: 0, reactions: new Map() });
    return { ok: true, channel, ts };
  }

  function edit(args: Args): unknown {
    const message = find(args["ts"]);
    if (message === undefined) return refused("message_not_found");
    message.blocks = parsed(args["blocks"]);
    message.text = args["text"] ?? "";
    message.edits += 1;
    return { ok: true, channel: message.channel, ts: message.ts };
  }

  function reactionsOf(args: Args): unknown {
    const message = find(args["timestamp"]);
    if (message === undefined) return refused("message_not_found");
    const reactions = [...message.reactions]
      .filter(([, users]) => users.size > 0)
      .map(([name, users]) => ({ name, users: [...users], count: users.size }));
    return { ok: true, type: "message", message: { ...message, reactions } };
  }

  function call({ url, host, body }: LocalRequest): unknown {
    const [, where, method = ""] = url.pathname.split("/");
    if (where === "respond") {
      waiting.get(method)?.(body);
      return { ok: true };
    }
    const args: Args = Object.fromEntries(new URLSearchParams(body));
    const thread = args["ts"];
    switch (method) {
      case "auth.test":
        return { ok: true, ...BOT, response_metadata: { scopes: SCOPES.split(",") } };
      case "apps.connections.open":
        return { ok: true, url: `ws://${host}/` };
      case "users.info":
        return { ok: true, user: personOf(args["user"] ?? "") };
      case "conversations.info":
        return { ok: true, channel: { id: args["channel"], creator: READER, is_member: true } };
      case "chat.postMessage":
        return write(args);
      case "chat.update":
        return edit(args);
      case "reactions.get":
        return reactionsOf(args);
      case "conversations.history":
        return page(messages.filter(({ thread_ts }) => thread_ts === undefined).toReversed());
      case "conversations.replies":
        return page(messages.filter(({ ts, thread_ts }) => (thread_ts ?? ts) === thread));
      default:
        unknownRequests.push(method);
        return refused("unknown_method");
    }
  }

  function send(type: string, payload: unknown): void {
    const id = newTs();
    const envelope = { envelope_id: id, type, payload, accepts_response_payload: false };
    unacknowledged.set(id, JSON.stringify(envelope));
    socket?.send(JSON.stringify(envelope));
  }

  function ask(type: string, payload: object): Promise<string> {
    const token = `response-${newTs()}`;
    return new Promise((resolve) => {
      waiting.set(token, resolve);
      const responseUrl = `http://${server.host}/respond/${token}`;
      send(type, { ...payload, trigger_id: token, response_url: responseUrl });
    });
  }

  function change(type: string, user: string, { channel, ts }: SlackMessage, reaction: string) {
    const item = { type: "message", channel, ts };
    const event = { type, user, reaction, item, item_user: BOT.user_id, event_ts: newTs() };
    const about = { team_id: TEAM, api_app_id: "A1", event_id: `Ev${(count += 1)}` };
    send("events_api", { type: "event_callback", ...about, event_time: 1, event });
  }

  const server = await serveLocally(call, (opened) => {
    socket = opened;
    opened.on("close", () => {
      if (socket === opened) socket = undefined;
    });
    opened.on("message", (data) => {
      const { envelope_id: id } = Acknowledgement.parse(
        JSON.parse((data as Buffer).toString("utf8")),
      );
      if (id !== undefined) unacknowledged.delete(id);
    });
    opened.send(JSON.stringify({ type: "hello", num_connections: 1 }));
    for (const envelope of unacknowledged.values()) opened.send(envelope);
  });
  const tokens = { SLACK_BOT_TOKEN: "xoxb-local", SLACK_APP_TOKEN: "xapp-local" };
  return {
    ...server,
    env: { ...tokens, SLACK_API_URL: `http://${server.host}/api/` },
    channel: CHANNEL,
    unknownRequests,
    isConnected: () => socket !== undefined,
    messages,
    slash: (text) =>
      ask("slash_commands", {
        command: "/papers",
        text,
        team_id: TEAM,
        team_domain: "team",
        channel_id: CHANNEL,
        channel_name: "general",
        user_id: READER,
        user_name: "reader",
        api_app_id: "A1",
      }),
    press: (user, { channel, ts }, value) =>
      ask("interactive", {
        type: "block_actions",
        api_app_id: "A1",
        team: { id: TEAM, domain: "team" },
        user: { id: user, team_id: TEAM, username: "reader" },
        channel: { id: channel, name: "general" },
        container: { type: "message", message_ts: ts, channel_id: channel, is_ephemeral: false },
        message: { ts },
        actions: [{ type: "button", action_id: value, block_id: "b", value, action_ts: newTs() }],
      }),
    react(user, message, name) {
      const people = message.reactions.get(name) ?? new Set();
      message.reactions.set(name, people.add(user));
      change("reaction_added", user, message, name);
    },
    unreact(user, message, name) {
      message.reactions.get(name)?.delete(user);
      change("reaction_removed", user, message, name);
    },
  };
}

type Args = Readonly<Partial<Record<string, string>>>;

function parsed(json: string | undefined): unknown {
  return json === undefined ? undefined : JSON.parse(json);
}

function refused(error: string): unknown {
  return { ok: false, error };
}

function page(found: readonly SlackMessage[]): unknown {
  const messages = found.map((message) => ({ ...message, user: BOT.user_id, bot_id: BOT.bot_id }));
  return { ok: true, messages, has_more: false };
}

function personOf(id: string): unknown {
  return { id, team_id: TEAM, name: `reader-${id}`, tz: "Etc/UTC", is_admin: id === READER };
}
