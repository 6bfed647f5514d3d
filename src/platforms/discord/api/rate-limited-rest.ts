import { Options, type RateLimitData, REST, type RESTOptions } from "discord.js";
import { DeliveryError } from "../../../domain/errors.ts";
import type { HttpAgent } from "../../http/agent.ts";
import type { SmallRequest } from "../../http/light-fetch.ts";
import { createRateLimiter, type Priority, type RateLimiter } from "../../http/rate-limiter.ts";
import { AsyncLocalStorage } from "node:async_hooks";

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
}

/** discord.js options: our agent, our rate limiter, no retries. */
export function restOptions({
  apiUrl,
  outbound,
  pacer = createTokenRateLimiter(),
}: RestParts): Partial<RESTOptions> {
  return {
    ...(apiUrl === undefined ? {} : { api: apiUrl }),
    makeRequest: pacedRequest(outbound.request, pacer),
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

/** Paced right before the socket, because discord.js releases all requests that waited for one limit at once. */
function pacedRequest(send: HttpAgent["request"], pacer: RateLimiter): RESTOptions["makeRequest"] {
  return async (url, init) => {
    const priority = priorityOf(new URL(url).pathname);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- discord.js fills in what its options only allow
    const request = await encoded(init as unknown as Plain);
    const signal = request.signal ?? undefined;
    if (priority !== "free") await turn(pacer, priority, signal);
    const response = await send(url, request);
    if (response.status === 429 && response.headers.has("x-ratelimit-global"))
      pacer.penalise(Number(response.headers.get("retry-after") ?? 1) * 1000);
    return response;
  };
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
