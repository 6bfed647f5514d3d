import http from "node:http";
import { getRequestListener, type HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { Hono } from "hono";
import { TrieRouter } from "hono/router/trie-router";
import type { Log } from "../lib/log.ts";
import { addressToOpen, listen } from "./listen.ts";

/** The bot's one HTTP server, with the playground, health, metrics and Slack's HTTP mode as routes of one app. */
export interface HttpServer {
  /** Takes routes at any time; the first match wins. */
  readonly app: Hono<{ Bindings: HttpBindings }>;
  /** Passes a path's requests on as Node's, with unread bodies. */
  readonly mount: (path: string, listener: http.RequestListener) => void;
  /** Returns the address to open; rejects with a FatalError. */
  listen(): Promise<URL>;
  readonly url: () => URL;
  /** Waits for running requests, then closes idle and streaming connections. */
  close(): Promise<void>;
}

export interface HttpServerOptions {
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
  readonly log: Log;
  /** Milliseconds for which closing waits for running requests. */
  readonly graceMs?: number;
}

const GRACE_MS = 1000;
/** Milliseconds in which a client has to send its request. */
const TIMEOUTS = { headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 10_000 };
/** Further ones are closed at once. */
const MOST_CONNECTIONS = 1000;

export function createHttpServer(options: HttpServerOptions): HttpServer {
  const { host, port, log, graceMs = GRACE_MS } = options;
  // Hono's default router takes no routes after the first request; platforms add theirs later.
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
  server.maxConnections = MOST_CONNECTIONS;
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
