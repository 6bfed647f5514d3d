import { Options, REST, type RateLimitData, type RESTOptions } from "discord.js";
import { DeliveryError } from "../../../domain/errors.ts";
import type { HttpAgent } from "../../http/agent.ts";
import type { SmallRequest } from "../../http/light-fetch.ts";
import { createRateLimiter, type RateLimiter, type Priority } from "../../http/rate-limiter.ts";
import { isDigestRequest } from "./priority.ts";

/** Discord's 50 requests a second for one bot, and 28 ms by which they may arrive closer together than they left. */
const WINDOW = { count: 50, ms: 1028 } as const;
const PER_SECOND = 48.6;
const TIMEOUT_MS = 15_000;
/** A shorter wait for a channel's own limit is waited out; a longer one goes back to the ledger. */
const LONGEST_WAIT_MS = 5000;
/** One queue is kept for every channel; the idle ones go this often. */
const SWEEP_MS = 20_000;

/** The pace of one bot token. */
export function createTokenRateLimiter(): RateLimiter {
  return createRateLimiter({ perSecond: PER_SECOND, window: WINDOW });
}

export interface RestParts {
  /** Another REST base, ending in `/api`. */
  readonly apiUrl?: string | undefined;
  readonly outbound: Pick<HttpAgent, "request">;
  /** Its own, where nobody else looks at it. */
  readonly pacer?: RateLimiter;
}

/** How discord.js reaches Discord: over our agent, at our pace, and without repeating anything by itself. */
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
    // The pacer keeps the limit; the library's own count would make answers to people wait behind the posts.
    globalRequestsPerSecond: Number.POSITIVE_INFINITY,
    rejectOnRateLimit: isLongWait,
    handlerSweepInterval: SWEEP_MS,
    userAgentAppendix: Options.createDefault().rest?.userAgentAppendix ?? "",
  };
}

/** The REST client, for everything that is not an answer within three seconds. */
export function createRest(token: string, options: Partial<RESTOptions>): REST {
  return new REST(options).setToken(token);
}

/**
 * Paced here, right before the socket: discord.js releases all that waited for one limit at once, and what comes
 * later has to come evenly.
 */
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

/** A request as discord.js makes it: its body is a text or a form. */
type Plain = Omit<SmallRequest, "body"> & { readonly body?: string | null | FormData };

/** A form as the bytes it stands for; everything else is a text. */
async function encoded({ body = null, ...request }: Plain): Promise<SmallRequest> {
  if (!(body instanceof FormData)) return { ...request, body };
  const form = new Response(body);
  const headers = { ...request.headers, "content-type": form.headers.get("content-type") ?? "" };
  return { ...request, headers, body: new Uint8Array(await form.arrayBuffer()) };
}

/** What had no turn within discord.js's time limit has certainly not left. */
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

/** Interactions and their answers do not count towards the bot's limit; what people wait for overtakes the posts. */
function priorityOf(path: string): Priority | "free" {
  if (/\/(?:interactions|webhooks)\//.test(path)) return "free";
  if (!/\/channels\/\d+\/(?:messages|threads)/.test(path)) return "interactive";
  return isDigestRequest() ? "digest" : "background";
}

function isLongWait(limit: RateLimitData): boolean {
  return retryAfterMs(limit) > LONGEST_WAIT_MS && !limit.route.startsWith("/webhooks");
}

/** How long Discord wants us to wait, in milliseconds; which of the numbers is set depends on the kind of limit. */
export function retryAfterMs({
  timeToReset,
  retryAfter,
  sublimitTimeout,
}: Pick<RateLimitData, "timeToReset" | "retryAfter" | "sublimitTimeout">): number {
  return Math.ceil(Math.max(timeToReset, retryAfter, sublimitTimeout));
}
