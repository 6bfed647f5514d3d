import http from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { WebSocketServer, type WebSocket } from "ws";

/** A request to the platform as it arrived. */
export interface Arrived {
  readonly method: string;
  readonly path: string;
  /** What stands after `Bearer` or `Bot`. */
  readonly token: string;
  readonly body: string;
  /** By this process's clock, which never jumps, in milliseconds. */
  readonly at: number;
}

export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** As much of a platform as posts need, with the limits the real one keeps. */
export interface Remote {
  answer(arrived: Arrived, host: string): Reply;
  /** A web socket was opened: the gateway's, or Socket Mode's. */
  welcome(socket: WebSocket): void;
  /** Begins or ends to ask slash commands, one each so many milliseconds; 0 ends it. */
  ask(everyMs: number): void;
  /** What has come in so far. */
  readonly counts: Counts;
}

/** What a remote has counted. */
export interface Counts {
  /** Every digest: the workspace it is in, and when it arrived. */
  readonly digests: { readonly workspace: string; readonly at: number }[];
  /** When each request came that counts towards the limit of the whole bot, where there is one: digests and all else. */
  readonly counted: number[];
  /** Replies, threads, edits and look-ups: how many of each. */
  readonly others: Record<string, number>;
  /** How often the answer was "too many requests". */
  tooMany: number;
  /** From each slash command to its acknowledgement, in milliseconds. */
  readonly acknowledged: number[];
  /** Slash commands that still wait. */
  waiting: number;
  /** The first digest's content, as it was sent. */
  sample: string | null;
}

export function noCounts(): Counts {
  const none = { tooMany: 0, waiting: 0, sample: null };
  return { digests: [], counted: [], others: {}, acknowledged: [], ...none };
}

/** Serves a remote on a free port of this machine; every answer takes as long as one across the network. */
export async function serve(remote: Remote, latencyMs: number): Promise<string> {
  const server = http.createServer((request, response) => {
    void respond(remote, request, response, latencyMs);
  });
  server.keepAliveTimeout = 60_000;
  new WebSocketServer({ server }).on("connection", (socket) => remote.welcome(socket));
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function respond(
  remote: Remote,
  request: http.IncomingMessage,
  response: http.ServerResponse,
  latencyMs: number,
): Promise<void> {
  const at = performance.now();
  const { host = "", authorization = "" } = request.headers;
  const { pathname: path, searchParams } = new URL(request.url ?? "/", `http://${host}`);
  const send = ({ status = 200, headers = {}, body }: Reply): void => {
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(JSON.stringify(body));
  };
  if (path === "/bench/counts") return send({ body: remote.counts });
  if (path === "/bench/arrived") return send({ body: remote.counts.digests.length });
  if (path === "/bench/ask") {
    remote.ask(Number(searchParams.get("every")));
    return send({ body: {} });
  }
  const method = request.method ?? "GET";
  const token = authorization.replace(/^\w+ /, "");
  const body = await text(request);
  const reply = remote.answer({ method, path, token, body, at }, host);
  setTimeout(send, latencyMs, reply);
}
