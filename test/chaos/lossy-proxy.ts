import { once } from "node:events";
import http, { type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { Random } from "./seeded-random.ts";
import type { Weather } from "./combinations.ts";

/** A post that the platform took on. */
export interface Arrival {
  /** The delivery's id, which the bot gives every post. */
  readonly key: string;
  /** The message it became. */
  readonly messageId: string;
  readonly at: number;
  /** Which process had written it. */
  readonly slot: number;
}

/** What all processes have in common on their way to the platform. */
export interface Traffic {
  /** The platform's API, such as `http://127.0.0.1:1234`. */
  readonly target: string;
  readonly weather: Weather;
  readonly chance: Random;
  readonly arrivals: Arrival[];
  /** Requests that something was done to. */
  troubled: number;
  /** When each nonce first came by: Discord keeps them for a few minutes, here for some seconds only. */
  readonly nonces: Map<string, number>;
}

export function newTraffic(target: string, weather: Weather, chance: Random): Traffic {
  return { target, weather, chance, arrivals: [], troubled: 0, nonces: new Map() };
}

/** The way of one process to the platform, on which requests and answers get lost. */
export interface LossyProxy {
  readonly host: string;
  stop(): Promise<void>;
}

const SLOW_MS = 1000;
/** After this the look-up alone keeps a post from being doubled. */
const NONCE_KEPT_MS = 10_000;
const WRITES =
  /\/messages(?:\/\d+(?:\/threads)?)?$|\/channels\/\d+\/threads$|chat\.(?:postMessage|update)$/;
const LOOKS =
  /\/messages$|\/threads\/(?:active|archived\/\w+)$|conversations\.(?:history|replies)$/;

export async function startLossyProxy(traffic: Traffic, slot: number): Promise<LossyProxy> {
  const server = http.createServer((request, response) => {
    pass(traffic, slot, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function pass(
  traffic: Traffic,
  slot: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = "GET", url = "/" } = request;
  const body = await bodyOf(request);
  const trouble = troubleFor(traffic, method, url);
  if (trouble !== undefined) traffic.troubled += 1;
  if (trouble === "dropped") return void request.socket.destroy();
  if (trouble === "refused") return void response.writeHead(502).end("bad gateway");
  if (trouble === "slow") await sleep(SLOW_MS);
  const sent = keyOf(method, url, body);
  const answer = await forward(traffic, request, forgetNonce(traffic, sent, body));
  note(traffic, slot, sent, answer);
  if (trouble === "lost") return void request.socket.destroy();
  if (trouble === "broken") return void response.writeHead(500).end("internal error");
  response.writeHead(answer.status, answer.headers);
  if (trouble !== "torn") return void response.end(answer.body);
  response.write(answer.body.subarray(0, answer.body.length / 2), () => request.socket.destroy());
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Looking may fail as writing does, less often; whatever else a bot asks at its start is answered. */
function troubleFor(
  { weather, chance }: Traffic,
  method: string,
  url: string,
): keyof Weather | undefined {
  const { pathname } = new URL(url, "http://road");
  const writes = method !== "GET" && WRITES.test(pathname);
  if (!writes && !LOOKS.test(pathname)) return undefined;
  const draw = chance.real();
  let share = 0;
  for (const kind of Object.keys(weather) as (keyof Weather)[]) {
    share += (weather[kind] ?? 0) / (writes ? 1 : 3);
    if (draw < share) return kind;
  }
  return undefined;
}

/** The delivery that a request posts; undefined for every other request. */
function keyOf(method: string, url: string, body: Buffer): string | undefined {
  if (method !== "POST") return undefined;
  if (/\/channels\/\d+\/messages$/.test(url)) return nonceOf(body);
  if (!url.endsWith("/chat.postMessage")) return undefined;
  const metadata = new URLSearchParams(body.toString("utf8")).get("metadata");
  if (metadata === null) return undefined;
  const { event_payload: payload } = JSON.parse(metadata) as { event_payload: { key?: string } };
  return payload.key;
}

function nonceOf(body: Buffer): string | undefined {
  return (JSON.parse(body.toString("utf8")) as { nonce?: string }).nonce;
}

function forgetNonce({ nonces }: Traffic, key: string | undefined, body: Buffer): Buffer {
  if (key === undefined || !body.includes('"nonce"')) return body;
  const now = performance.now();
  const first = nonces.get(key) ?? now;
  nonces.set(key, first);
  if (now - first < NONCE_KEPT_MS) return body;
  const {
    nonce: _nonce,
    enforce_nonce: _enforce,
    ...rest
  } = JSON.parse(body.toString("utf8")) as {
    nonce: string;
    enforce_nonce: boolean;
  };
  return Buffer.from(JSON.stringify(rest));
}

interface Answer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: Buffer;
}

async function forward(
  { target }: Traffic,
  { method, url, headers }: IncomingMessage,
  body: Buffer,
): Promise<Answer> {
  const { "transfer-encoding": _encoding, ...rest } = headers;
  const onward = http.request(new URL(url ?? "/", target), {
    method: method ?? "GET",
    headers: { ...rest, host: new URL(target).host, "content-length": body.length },
  });
  onward.end(body);
  const [answer] = (await once(onward, "response")) as [IncomingMessage];
  const status = answer.statusCode ?? 500;
  return { status, headers: answer.headers, body: await bodyOf(answer) };
}

function note(traffic: Traffic, slot: number, key: string | undefined, answer: Answer): void {
  if (key === undefined || answer.status !== 200) return;
  const { id, ts } = JSON.parse(answer.body.toString("utf8")) as { id?: string; ts?: string };
  const messageId = id ?? ts;
  if (messageId !== undefined)
    traffic.arrivals.push({ key, messageId, at: performance.now(), slot });
}
