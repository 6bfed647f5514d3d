import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { SourceError } from "../../domain/errors.ts";
import { attempt, ConnectionError, StatusError, type TextAnswer } from "./attempt.ts";

export interface HttpOptions {
  readonly headers?: Readonly<Record<string, string>>;
  /** For all attempts, waits and the whole body together. */
  readonly deadlineMs?: number;
  /** Of the decompressed body. */
  readonly maxBytes?: number;
  /** Further attempts after a connection error, a 429 or a 5xx. */
  readonly retries?: number;
  readonly minWaitMs?: number;
  /** A longer requested pause ends the request with an error. */
  readonly maxWaitMs?: number;
  readonly signal?: AbortSignal | undefined;
  readonly sleep?: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly random?: () => number;
}

export interface JsonAnswer<T> {
  readonly data: T;
  readonly next: string | undefined;
}

const DEFAULTS = {
  headers: {},
  deadlineMs: 20_000,
  maxBytes: 20_000_000,
  retries: 3,
  minWaitMs: 0,
  maxWaitMs: 10_000,
  sleep: async (ms: number, signal: AbortSignal): Promise<void> => {
    await pause(ms, undefined, { signal });
  },
  random: Math.random,
};

const FIRST_PAUSE_MS = 500;

/** Every failure is a SourceError. */
export async function getJson<T>(
  url: string,
  schema: z.ZodType<T>,
  options: HttpOptions = {},
): Promise<JsonAnswer<T>> {
  const { text, mediaType, next } = await getText(url, options);
  const { host } = new URL(url);
  const parsed = schema.safeParse(fromJson(text, mediaType, host));
  if (!parsed.success) {
    const detail = parsed.error.issues[0]?.message ?? null;
    throw new SourceError({ code: "source_unexpected", host, detail });
  }
  return { data: parsed.data, next };
}

/** Reads up to `most` pages or an empty one; each page has its own deadline. */
export async function getPages(
  url: string,
  most: number,
  options: HttpOptions = {},
): Promise<readonly unknown[]> {
  const pages: unknown[][] = [];
  let next: string | undefined = url;
  while (next !== undefined && pages.length < most) {
    const page: JsonAnswer<unknown[]> = await getJson(next, z.array(z.unknown()), options);
    if (page.data.length === 0) break;
    pages.push(page.data);
    next = page.next;
  }
  return pages.flat();
}

function fromJson(text: string, mediaType: string, host: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const received = mediaType === "" || mediaType.includes("json") ? null : mediaType;
    throw new SourceError({ code: "source_not_json", host, received });
  }
}

/** Every failure is a SourceError. */
export async function getText(url: string, options: HttpOptions = {}): Promise<TextAnswer> {
  const settings = { ...DEFAULTS, ...options };
  const { host } = new URL(url);
  const deadline = AbortSignal.timeout(settings.deadlineMs);
  const signal = AbortSignal.any([
    deadline,
    ...(options.signal === undefined ? [] : [options.signal]),
  ]);
  try {
    return await attemptRepeatedly(url, { ...settings, signal });
  } catch (error) {
    if (options.signal?.aborted === true) throw new SourceError({ code: "source_cancelled", host });
    if (deadline.aborted)
      throw new SourceError({ code: "source_slow", host, seconds: settings.deadlineMs / 1_000 });
    throw error;
  }
}

type Settings = Required<Omit<HttpOptions, "signal">> & { readonly signal: AbortSignal };

async function attemptRepeatedly(url: string, settings: Settings): Promise<TextAnswer> {
  for (let failures = 0; ; failures += 1) {
    try {
      return await attempt({ url, ...settings });
    } catch (error) {
      const wait = pauseBefore(error, failures, settings);
      if (wait === undefined) throw error;
      await settings.sleep(wait, settings.signal);
    }
  }
}

/** Milliseconds; undefined to give up. */
function pauseBefore(error: unknown, failures: number, settings: Settings): number | undefined {
  if (failures >= settings.retries || settings.signal.aborted || !isTransient(error))
    return undefined;
  const backoff = FIRST_PAUSE_MS * 2 ** failures * (0.5 + settings.random() / 2);
  const wait = Math.max(backoff, error.retryAfterMs ?? 0, settings.minWaitMs);
  return wait <= settings.maxWaitMs ? wait : undefined;
}

function isTransient(error: unknown): error is SourceError {
  if (error instanceof StatusError) {
    // Without a number the wait is longer than one request may last.
    if (error.status === 429) return error.retryAfterMs !== undefined;
    return error.status >= 500;
  }
  return error instanceof ConnectionError;
}
