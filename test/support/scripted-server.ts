import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { pino } from "pino";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import type { Log } from "../../src/lib/log.ts";
import type { HttpOptions } from "../../src/sources/http/client.ts";

/** Answers one request, in any way a server can. */
export type Reply = (response: ServerResponse) => void;

export interface ReceivedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

/** A source of papers on a local port, which answers each request with the next reply of its script. */
export interface ScriptedServer {
  /** Without a slash at the end. */
  readonly url: string;
  readonly host: string;
  /** In this test so far. */
  readonly requests: readonly ReceivedRequest[];
  answer(...replies: readonly Reply[]): void;
}

/** Serves the tests of a file; a request without a reply, or a reply nobody asked for, fails the test. */
export function useScriptedServer(): ScriptedServer {
  const script: Reply[] = [];
  const requests: ReceivedRequest[] = [];
  const surprises: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    requests.push({ method: request.method ?? "", path, headers: request.headers });
    const reply = script.shift();
    if (reply === undefined) surprises.push(path);
    (reply ?? send(418, "no reply is left"))(response);
  });
  const host = (): string => `127.0.0.1:${(server.address() as AddressInfo).port}`;

  beforeAll(async () => {
    await new Promise<void>((resolve) => {
      server.listen(0, "127.0.0.1", resolve);
    });
  });
  afterEach(() => {
    requests.splice(0);
    expect(script.splice(0), "replies nobody asked for").toEqual([]);
    expect(surprises.splice(0), "requests without a reply").toEqual([]);
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => {
      server.close(resolve);
    });
  });

  return {
    get url() {
      return `http://${host()}`;
    },
    get host() {
      return host();
    },
    requests,
    answer: (...replies) => void script.push(...replies),
  };
}

export function send(
  status: number,
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): Reply {
  return (response) => {
    response.writeHead(status, headers).end(body);
  };
}

export function json(value: unknown, headers: Readonly<Record<string, string>> = {}): Reply {
  return send(200, JSON.stringify(value), { "content-type": "application/json", ...headers });
}

/** Closes the connection instead of answering. */
export const hangUp: Reply = (response) => void response.socket?.destroy();

/** Begins an answer and closes the connection in the middle of it. */
export const breakOff: Reply = (response) => {
  response.writeHead(200, { "content-type": "application/json", "content-length": "1000" });
  response.write("[", () => response.socket?.destroy());
};

/** Begins an answer and never ends it, one byte at a time. */
export const drip: Reply = (response) => {
  response.writeHead(200, { "content-type": "application/json" });
  const timer = setInterval(() => response.write(" "), 10);
  response.on("close", () => {
    clearInterval(timer);
  });
};

/** What HTTP requests waited for instead of sleeping, in milliseconds. */
export interface RecordedWaits {
  readonly waits: readonly number[];
  readonly http: HttpOptions;
}

/** Pauses that are noted instead of slept, and backoff without chance. */
export function recordWaits(): RecordedWaits {
  const waits: number[] = [];
  const sleep = async (ms: number): Promise<void> => {
    waits.push(ms);
    return Promise.resolve();
  };
  return { waits, http: { sleep, random: () => 1 } };
}

/** A log whose lines can be read back. */
export function readableLog(): { readonly log: Log; readonly lines: readonly LogLine[] } {
  const lines: LogLine[] = [];
  const log = pino(
    { base: null, level: "trace" },
    { write: (line) => void lines.push(JSON.parse(line) as LogLine) },
  );
  return { log, lines };
}

export type LogLine = Readonly<Record<string, unknown>> & { readonly msg: string };
