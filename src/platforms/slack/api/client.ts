import { WebClient, type WebClientOptions } from "@slack/web-api";
import { type Logger, LogLevel } from "@slack/bolt";
import { reasonOf } from "../../../domain/errors.ts";
import type { Log } from "../../../lib/log.ts";

/** A post that takes longer than this may have arrived all the same, in milliseconds. */
export const TIMEOUT_MS = 15_000;

export interface ClientParts {
  readonly apiUrl: string | undefined;
  readonly fetch: typeof globalThis.fetch;
  readonly logger: Logger;
}

/**
 * Options for one client of Slack's: always a fresh object, because the libraries write into it. Nothing is
 * retried inside, since a retried post is a second post; the ledger decides what to repeat.
 */
export function clientOptions({ apiUrl, fetch, logger }: ClientParts): WebClientOptions {
  return {
    ...(apiUrl !== undefined && { slackApiUrl: apiUrl }),
    fetch,
    logger,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: TIMEOUT_MS,
    // The client's own queue would carry one post's deadline over to another; the pacer keeps calls few.
    maxRequestConcurrency: Number.POSITIVE_INFINITY,
  };
}

/** The one client all our own calls go through. */
export function createClient(botToken: string, parts: ClientParts): WebClient {
  return new WebClient(botToken, clientOptions(parts));
}

/** Our log as Slack's libraries want one. What they say at debug level holds whole payloads, so it is left out. */
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
