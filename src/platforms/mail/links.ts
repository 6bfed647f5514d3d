import { isSignedBy, signLink } from "../../domain/mail/confirmation.ts";
import { DAY_MS } from "../../lib/durations.ts";
import type { Recipient } from "./addresses.ts";

type Signer = Pick<Recipient, "id" | "key">;

export const STOP_PATH = "/mail/stop";
export const VOTE_PATH = "/mail/vote";

/** By then a digest's votes no longer decide what is read. */
const VOTE_DAYS = 60;

/** Valid as long as the address is. */
export function stopLink(base: string, { id, key }: Signer): string {
  return linkTo(base, STOP_PATH, { a: id, s: signLink(key, "stop", id) });
}

export function voteLink(base: string, { id, key }: Signer, paperId: string, now: Date): string {
  const until = String(Math.ceil(now.getTime() / DAY_MS) + VOTE_DAYS);
  const s = signLink(key, "vote", id, paperId, until);
  return linkTo(base, VOTE_PATH, { a: id, p: paperId, e: until, s });
}

export function isStopSigned({ id, key }: Signer, signature: string): boolean {
  return isSignedBy(key, signature, "stop", id);
}

export function isVoteSigned(
  { id, key }: Signer,
  vote: { readonly paper: string; readonly until: string; readonly signature: string },
): boolean {
  return isSignedBy(key, vote.signature, "vote", id, vote.paper, vote.until);
}

export function isExpired(until: string, now: Date): boolean {
  return !/^\d{1,7}$/.test(until) || Number(until) * DAY_MS < now.getTime();
}

function linkTo(base: string, path: string, query: Readonly<Record<string, string>>): string {
  const url = new URL(base.replace(/\/*$/, path));
  url.search = new URLSearchParams(query).toString();
  return url.href;
}
