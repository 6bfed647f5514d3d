import { VERSION } from "../../lib/version.ts";

/** Milliseconds; undefined when the server does not say. */
export function waitAsked(headers: Headers): number | undefined {
  return retryAfter(headers) ?? rateLimitReset(headers);
}

/** Seconds, or a date relative to the server's own clock. */
function retryAfter(headers: Headers): number | undefined {
  const value = headers.get("retry-after")?.trim() ?? "";
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1_000;
  const wait = Date.parse(value) - (dateOf(headers)?.getTime() ?? Number.NaN);
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

export function dateOf(headers: Headers): Date | undefined {
  const time = Date.parse(headers.get("date") ?? "");
  return Number.isNaN(time) ? undefined : new Date(time);
}

/** Hugging Face's `RateLimit: "api";r=0;t=57`: when no request is left, the seconds until there are new ones. */
function rateLimitReset(headers: Headers): number | undefined {
  const value = headers.get("ratelimit") ?? "";
  const left = /;\s*r=(\d{1,9})/.exec(value)?.[1];
  const seconds = /;\s*t=(\d{1,9})/.exec(value)?.[1];
  return left === "0" && seconds !== undefined ? Number(seconds) * 1_000 : undefined;
}

/** Only on the server's own origin. */
export function nextPage(headers: Headers, url: string): string | undefined {
  const target = /<([^<>]*)>\s*;[^<>]*?\brel="?next\b/i.exec(headers.get("link") ?? "")?.[1];
  if (target === undefined || !URL.canParse(target, url)) return undefined;
  const next = new URL(target, url);
  return next.origin === new URL(url).origin ? next.href : undefined;
}

/** arXiv asks for an address in it. */
export function userAgent(contact: string | null): string {
  return `Paperboy/${VERSION}${contact === null ? "" : ` (${contact})`}`;
}
