import { WebClient, type WebClientOptions } from "@slack/web-api";
import { type Logger } from "@slack/bolt";

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
