import http from "node:http";
import { getRequestListener, type HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { Hono } from "hono";
import { TrieRouter } from "hono/router/trie-router";
import type { Log } from "../lib/log.ts";
import { addressToOpen, listen } from "./listen.ts";

/** The bot's one HTTP server, with the playground, health, metrics and Slack's HTTP mode as routes of one app. */
export interface HttpServer {
  /** Takes routes at any time; of several that match, the first wins. */
  readonly app: Hono<{ Bindings: HttpBindings }>;
  /** Hands the requests of a path over as Node has them, their bodies unread. */
  readonly mount: (path: string, listener: http.RequestListener) => void;
  /** Starts to listen and answers with the address to open; rejects with a FatalError when it cannot. */
  listen(): Promise<URL>;
  /** The address to open; throws before it listens. */
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

export function createHttpServer(options: HttpServerOptions): HttpServer {
  const { host, port, log, graceMs = GRACE_MS } = options;
  // Hono's own choice of router takes no more routes after the first request; platforms add theirs later.
  const app = new Hono<{ Bindings: HttpBindings }>({ router: new TrieRouter() });
  app.notFound((c) => c.text("There is nothing at this address.\n", 404));
  app.onError((error, c) => {
    log.error({ err: error }, "request failed");
    return c.text("Something went wrong here.\n", 500);
  });
  const toHono = getRequestListener(app.fetch, { hostname: host, overrideGlobalObjects: false });
  const server = http.createServer(TIMEOUTS, (request, response) => {
    void toHono(request, response);
  });
  return {
    app,
    mount(path, listener) {
      app.all(path, (c) => {
        listener(c.env.incoming, c.env.outgoing);
        return RESPONSE_ALREADY_SENT;
      });
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
