import { Options, type RateLimitData, REST, type RESTOptions } from "discord.js";
import { z } from "zod";
import { DeliveryError } from "../../../domain/errors.ts";
import type { HttpAgent } from "../../http/agent.ts";
import { type Breaker, createBreaker } from "../../../lib/breaker.ts";
import type { SmallRequest, SmallResponse } from "../../http/light-fetch.ts";
import { createRateLimiter, type Priority, type RateLimiter } from "../../http/rate-limiter.ts";
import { AsyncLocalStorage } from "node:async_hooks";
import { createRefusalBudget } from "./refusal-budget.ts";

/** Discord allows a bot 50 requests a second; 28 ms allow for requests that arrive closer together than they left. */
const WINDOW = { count: 50, ms: 1028 } as const;
const PER_SECOND = 48.6;
const TIMEOUT_MS = 15_000;
/** A longer wait goes back to the ledger. */
const LONGEST_WAIT_MS = 5000;
/** How often idle channel queues are removed. */
const SWEEP_MS = 20_000;

export function createTokenRateLimiter(): RateLimiter {
  return createRateLimiter({ perSecond: PER_SECOND, window: WINDOW });
}

export interface RestParts {
  /** Ends in `/api`. */
  readonly apiUrl?: string | undefined;
  readonly outbound: Pick<HttpAgent, "request">;
  readonly pacer?: RateLimiter;
  readonly breaker?: Breaker;
}

/** discord.js options: our agent, our rate limiter, no retries. */
export function restOptions({
  apiUrl,
  outbound,
  pacer = createTokenRateLimiter(),
  breaker = createBreaker({ onOpen: () => {}, onClose: () => {} }),
}: RestParts): Partial<RESTOptions> {
  return {
    ...(apiUrl === undefined ? {} : { api: apiUrl }),
    makeRequest: pacedRequest({ send: outbound.request, pacer, breaker }),
    timeout: TIMEOUT_MS,
    retries: 0,
    // Our rate limiter keeps the limit; discord.js's own would make answers to people wait behind posts.
    globalRequestsPerSecond: Number.POSITIVE_INFINITY,
    rejectOnRateLimit: isLongWait,
    handlerSweepInterval: SWEEP_MS,
    userAgentAppendix: Options.createDefault().rest?.userAgentAppendix ?? "",
  };
}

export function createRest(token: string, options: Partial<RESTOptions>): REST {
  return new REST(options).setToken(token);
}

interface Paced {
  readonly send: HttpAgent["request"];
  readonly pacer: RateLimiter;
  readonly breaker: Breaker;
}

/** Paced right before the socket, because discord.js releases all requests that waited for one limit at once. */
function pacedRequest({ send, pacer, breaker }: Paced): RESTOptions["makeRequest"] {
  const budget = createRefusalBudget();

  return async (url, init) => {
    const priority = priorityOf(new URL(url).pathname);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- discord.js fills in what its options only allow
    const request = await encoded(init as unknown as Plain);
    const signal = request.signal ?? undefined;
    if (priority !== "free") {
      refuseWhileOpen(breaker.wait());
      await turn(pacer, priority, signal);
      refuseWhileOpen(breaker.admit());
    }
    const response = await send(url, request);
    if (REFUSED.has(response.status)) {
      const banned = budget.spend();
      if (banned > 0) breaker.refused(banned);
    }
    if (response.status !== 429) {
      if (priority !== "free") breaker.answered();
      return response;
    }
    const asked = await askedWaitMs(response);
    if (asked === undefined || !isOwnLimit(response, asked)) throw busy(breaker.refused(asked));
    breaker.limited();
    if (response.headers.has("x-ratelimit-global")) pacer.penalise(asked);
    // discord.js reads the header alone.
    response.headers.set("retry-after", String(asked / 1000));
    return response;
  };
}

const REFUSED: ReadonlySet<number> = new Set([401, 403, 429]);
/** Discord's own numbers may be 0. */
const SHORTEST_WAIT_MS = 100;

function refuseWhileOpen(waitMs: number): void {
  if (waitMs > 0) throw busy(waitMs, true);
}

function busy(waitMs: number, untried?: true): DeliveryError {
  const details = { retryAfterMs: waitMs, ...(untried && { untried }) };
  return new DeliveryError("retry", { code: "platform_busy", platform: "Discord" }, details);
}

const Told = z.object({ retry_after: z.number().nonnegative() });

/** The longer of what header and body say; the header is rounded, and too low for limits of a message. */
async function askedWaitMs(response: SmallResponse): Promise<number | undefined> {
  const header = Number.parseFloat(response.headers.get("retry-after") ?? "");
  const text = await response.text().catch(() => "");
  const body = Told.safeParse(fromJson(text)).data?.retry_after ?? Number.NaN;
  const known = [header, body].filter((seconds) => Number.isFinite(seconds));
  if (known.length === 0) return undefined;
  return Math.max(SHORTEST_WAIT_MS, Math.ceil(Math.max(...known) * 1000));
}

/** What refuses for long without a scope stands before Discord, and refuses every request. */
function isOwnLimit({ headers }: SmallResponse, waitMs: number): boolean {
  const isDiscords = headers.has("x-ratelimit-scope") || headers.has("x-ratelimit-global");
  return isDiscords || waitMs <= LONGEST_WAIT_MS;
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

type Plain = Omit<SmallRequest, "body"> & { readonly body?: string | null | FormData };

async function encoded({ body = null, ...request }: Plain): Promise<SmallRequest> {
  if (!(body instanceof FormData)) return { ...request, body };
  const form = new Response(body);
  const headers = { ...request.headers, "content-type": form.headers.get("content-type") ?? "" };
  return { ...request, headers, body: new Uint8Array(await form.arrayBuffer()) };
}

/** A request without a turn within discord.js's time limit has certainly not left. */
async function turn(
  pacer: RateLimiter,
  priority: Priority,
  signal: AbortSignal | undefined,
): Promise<void> {
  try {
    await pacer.acquire(priority, signal);
  } catch (cause) {
    throw new DeliveryError("retry", { code: "no_turn" }, { untried: true, cause });
  }
}

/** Interactions and their answers do not count towards the bot's limit. */
function priorityOf(path: string): Priority | "free" {
  if (/\/(?:interactions|webhooks)\//.test(path)) return "free";
  if (!/\/channels\/\d+\/(?:messages|threads)/.test(path)) return "interactive";
  return isDigestRequest() ? "digest" : "background";
}

function isLongWait(limit: RateLimitData): boolean {
  return retryAfterMs(limit) > LONGEST_WAIT_MS && !limit.route.startsWith("/webhooks");
}

/** The wait in milliseconds; which field is set depends on the kind of limit. */
export function retryAfterMs({
  timeToReset,
  retryAfter,
  sublimitTimeout,
}: Pick<RateLimitData, "timeToReset" | "retryAfter" | "sublimitTimeout">): number {
  return Math.ceil(Math.max(timeToReset, retryAfter, sublimitTimeout));
}

const digests = new AsyncLocalStorage<true>();

/** Requests made inside `run` go before replies, edits and reads. */
export function withDigestPriority<T>(run: () => Promise<T>): Promise<T> {
  return digests.run(true, run);
}

export function isDigestRequest(): boolean {
  return digests.getStore() === true;
}
