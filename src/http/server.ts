import http from "node:http";
import type { Log } from "../lib/log.ts";
import { addressToOpen, listen } from "./listen.ts";

/** Answers requests; may take its time, and one that fails is answered for. */
export type Listener = (
  request: http.IncomingMessage,
  response: http.ServerResponse,
) => void | Promise<void>;

/** The bot's one HTTP server: the playground, health, metrics and Slack's HTTP mode are mounted on it. */
export interface HttpServer {
  /** Hands over a path and everything below it; of several prefixes that fit, the longest wins. */
  readonly mount: (prefix: string, listener: Listener) => void;
  /** Starts to listen and answers with the address to open; rejects with a FatalError when it cannot. */
  listen(): Promise<URL>;
  /** The address to open; there is none before it listens. */
  readonly url: () => URL;
  /** Lets running requests end, then cuts what is still open: idle and streaming connections never hold it up. */
  close(): Promise<void>;
}

export interface HttpServerOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly log: Log;
  /** How long running requests may take to end while closing, in milliseconds. */
  readonly graceMs?: number;
}

const GRACE_MS = 1000;
/** A client that sends its request slower than this is cut off, in milliseconds. */
const TIMEOUTS = { headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 10_000 };

/** Creates the server; it listens only when told to. */
export function createHttpServer(options: HttpServerOptions): HttpServer {
  const { host, port, log, graceMs = GRACE_MS } = options;
  const mounts = new Map<string, Listener>();
  const server = http.createServer(TIMEOUTS, (request, response) => {
    const listener = find(mounts, request.url ?? "/") ?? notFound;
    serve(listener, request, response).catch((error: unknown) => {
      log.error({ err: error }, "request failed");
      fail(response);
    });
  });
  return {
    mount(prefix, listener) {
      if (mounts.has(prefix)) throw new Error(`${prefix} is mounted twice`);
      mounts.set(prefix, listener);
    },
    async listen() {
      const url = await listen(server, host, port);
      server.on("error", (error) => log.error({ err: error }, "http server failed"));
      return url;
    },
    url: () => addressToOpen(server, host),
    close: () => closeServer(server, graceMs),
  };
}

async function serve(
  listener: Listener,
  request: http.IncomingMessage,
  response: http.ServerResponse,
): Promise<void> {
  await listener(request, response);
}

function find(mounts: ReadonlyMap<string, Listener>, url: string): Listener | undefined {
  const path = url.replace(/\?.*$/s, "");
  const fits = [...mounts.keys()].filter((prefix) => covers(prefix, path));
  const longest = fits.toSorted((a, b) => b.length - a.length)[0];
  return longest === undefined ? undefined : mounts.get(longest);
}

function covers(prefix: string, path: string): boolean {
  return path === prefix || path.startsWith(prefix.endsWith("/") ? prefix : `${prefix}/`);
}

function notFound(_request: http.IncomingMessage, response: http.ServerResponse): void {
  response.writeHead(404, { "content-type": "text/plain; charset=utf-8" });
  response.end("There is nothing at this address.\n");
}

function fail(response: http.ServerResponse): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(500, { "content-type": "text/plain; charset=utf-8" });
  response.end("Something went wrong here.\n");
}

function closeServer(server: http.Server, graceMs: number): Promise<void> {
  if (!server.listening) return Promise.resolve();
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
  });
}
