import { WebClient, type WebClientOptions } from "@slack/web-api";
import { type Logger, LogLevel } from "@slack/bolt";
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
