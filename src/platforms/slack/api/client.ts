import { WebClient, type WebClientOptions } from "@slack/web-api";
import { type Logger, LogLevel } from "@slack/bolt";
import type { Breaker } from "../../../lib/breaker.ts";
import { reasonOf } from "../../../domain/errors.ts";
import type { Log } from "../../../lib/log.ts";

/** Milliseconds; a slower post may still have arrived. */
export const TIMEOUT_MS = 15_000;

export interface ClientParts {
  readonly apiUrl: string | undefined;
  readonly fetch: typeof globalThis.fetch;
  readonly logger: Logger;
}

/** A fresh object each time, because the libraries write into it. No retries: a retried post is a second post. */
export function clientOptions({ apiUrl, fetch, logger }: ClientParts): WebClientOptions {
  return {
    ...(apiUrl !== undefined && { slackApiUrl: apiUrl }),
    fetch,
    logger,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: TIMEOUT_MS,
    // The client's own queue would carry one post's deadline over to another.
    maxRequestConcurrency: Number.POSITIVE_INFINITY,
  };
}

/** A refusal without a number, or by what stands before Slack, concerns every method of the token. */
export function withBreaker(fetch: ClientParts["fetch"], breaker: Breaker): ClientParts["fetch"] {
  return async (input, init) => {
    const response = await fetch(input, init);
    const { status, headers } = response;
    if (status === 200) breaker.answered();
    if (status !== 429) return response;
    const asked = Number.parseFloat(headers.get("retry-after") ?? "") * 1000;
    const isOwn = headers.get("content-type")?.includes("html") !== true;
    if (isOwn && asked >= 0) {
      breaker.limited();
      return response;
    }
    const seconds = Math.ceil(breaker.refused(asked >= 0 ? asked : undefined) / 1000);
    return new Response(null, { status, headers: { "retry-after": String(seconds) } });
  };
}

export function createClient(botToken: string, parts: ClientParts): WebClient {
  return new WebClient(botToken, clientOptions(parts));
}

/** Without the debug level, where Slack's libraries log whole payloads. */
export function boltLog(log: Log): Logger {
  return {
    debug: () => {},
    info: (...parts: unknown[]) => log.debug(words(parts), "slack library"),
    warn: (...parts: unknown[]) => log.warn(words(parts), "slack library"),
    error: (...parts: unknown[]) => log.error(words(parts), "slack library"),
    setLevel: () => {},
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  };
}

function words(parts: readonly unknown[]): { readonly detail: string } {
  return { detail: parts.map(reasonOf).join(" ") };
}
