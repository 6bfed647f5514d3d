import { fetch, type Response } from "undici";
import { SourceError } from "../../domain/errors.ts";
import { readAtMost } from "../../lib/read-at-most.ts";
import { dateOf, nextPage, waitAsked } from "./headers.ts";

export class StatusError extends SourceError {
  readonly status: number;
  readonly serverTime: Date | undefined;

  constructor(host: string, { status, headers }: Response) {
    const wait = waitAsked(headers);
    super(
      { code: "source_status", host, status },
      wait === undefined ? {} : { retryAfterMs: wait },
    );
    this.status = status;
    this.serverTime = dateOf(headers);
  }
}

/** A connection refused, reset or cut short. */
export class ConnectionError extends SourceError {}

/** `maxBytes` counts bytes after decompression. */
export interface TextAnswer {
  readonly text: string;
  /** Such as `text/html`; empty when the server does not say. */
  readonly mediaType: string;
  readonly next: string | undefined;
}

export interface Attempt {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly maxBytes: number;
  readonly signal: AbortSignal;
}

/** Refuses redirects, which may lead to another host; errors never carry the request, whose headers may hold a token. */
export async function attempt({ url, headers, maxBytes, signal }: Attempt): Promise<TextAnswer> {
  const { host } = new URL(url);
  const response = await orConnectionError(
    host,
    fetch(url, { headers, signal, redirect: "manual" }),
  );
  if (!response.ok) {
    await orConnectionError(host, discard(response));
    if (response.status >= 300 && response.status < 400)
      throw new SourceError({ code: "source_redirects", host });
    throw new StatusError(host, response);
  }
  const bytes = await orConnectionError(host, readAtMost(response.body, maxBytes));
  if (bytes === undefined)
    throw new SourceError({ code: "source_too_large", host, megabytes: megabytes(maxBytes) });
  const mediaType = /^[\w.+/-]+/.exec(response.headers.get("content-type") ?? "")?.[0] ?? "";
  return { text: bytes.toString("utf8"), mediaType, next: nextPage(response.headers, url) };
}

async function discard(response: Response): Promise<void> {
  await response.body?.cancel();
}

async function orConnectionError<T>(host: string, promise: Promise<T>): Promise<T> {
  try {
    return await promise;
  } catch (error) {
    throw new ConnectionError({ code: "source_unreachable", host, cause: systemCode(error) });
  }
}

/** Such as `ECONNREFUSED`; the error's own text may quote headers. */
function systemCode(error: unknown): string | null {
  const cause = error instanceof Error ? (error.cause ?? error) : undefined;
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  return typeof code === "string" && /^[A-Z0-9_]+$/.test(code) ? code : null;
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1e5) / 10;
}
