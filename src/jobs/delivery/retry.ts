import type { Delivery } from "../../../db/schema.ts";
import { DeliveryError, reasonOf } from "../../errors.ts";

/** An answer that was lost is given this long to arrive in the chat before anybody looks for it there. */
const UNKNOWN_WAIT_MS = 15_000;
const FIRST_BACKOFF_MS = 2000;
const LONGEST_BACKOFF_MS = 10 * 60_000;
/**
 * After so many, and so long, a person is needed: both, because a process that is killed again and again uses up
 * attempts without a try.
 */
const MAX_ATTEMPTS = 12;
const TRIED_FOR_MS = 30 * 60_000;
/** A digest this late may have been posted by a process whose memory was replaced by a backup. */
const LATE_DIGEST_MS = 5 * 60_000;
/** The same for a reply; a fan-out to many channels is itself minutes behind, and each look costs a request. */
const LATE_REPLY_MS = 30 * 60_000;

export type AfterFailure =
  | {
      readonly kind: "again";
      readonly dueAt: Date;
      readonly known: boolean;
      /** Whether it was an attempt. */
      readonly counts: boolean;
      /** Whether the thread's next message need not wait for this one. */
      readonly next: boolean;
    }
  | {
      readonly kind: "never";
      readonly state: "dead" | "unknown" | "skipped";
      readonly reason: string;
      readonly stop: boolean;
      readonly next: boolean;
    };

/** The state of a row that no further attempt would help; somebody who deletes a post does not want another. */
const ENDS = { retry: "dead", unknown: "unknown", refused: "dead", deleted: "skipped" } as const;

/** What follows from a failed attempt. */
export function afterFailure(delivery: Delivery, error: unknown, now: Date): AfterFailure {
  if (error instanceof DeliveryError && isFinal(error))
    // What a person can mend concerns the place, and so every later digest; the rest only this message or its thread.
    return {
      kind: "never",
      state: ENDS[error.kind],
      reason: inWords(error),
      stop: delivery.part === 0 && error.kind === "refused" && error.remedy !== undefined,
      next: !isOfPlace(error),
    };
  const arrives = error instanceof DeliveryError && error.kind !== "unknown" ? "no" : "perhaps";
  // An earlier attempt may have arrived, even when this one did not.
  const known = arrives === "no" && delivery.sendingAt === null;
  const counts = !(error instanceof DeliveryError && error.untried);
  const triedFor = now.getTime() - delivery.plannedAt.getTime();
  if (counts && delivery.attempts >= MAX_ATTEMPTS && triedFor >= TRIED_FOR_MS)
    return {
      kind: "never",
      state: known ? "dead" : "unknown",
      reason: `gave up after ${delivery.attempts} attempts: ${reasonOf(error)}`,
      stop: false,
      next: true,
    };
  const least = arrives === "no" ? 0 : UNKNOWN_WAIT_MS;
  const asked = error instanceof DeliveryError ? (error.retryAfterMs ?? 0) : 0;
  const wait = Math.max(least, asked, counts ? backoff(delivery.attempts) : FIRST_BACKOFF_MS);
  return { kind: "again", dueAt: new Date(now.getTime() + wait), known, counts, next: counts };
}

/** A refusal, what came and went, and an outcome that stays unknown until a person lets the bot look. */
function isFinal({ kind, remedy }: DeliveryError): boolean {
  if (kind === "unknown") return remedy !== undefined;
  return kind !== "retry";
}

/** What would meet every other message of the thread as well. */
function isOfPlace({ kind, remedy }: DeliveryError): boolean {
  return kind === "deleted" || (kind === "refused" && remedy !== undefined);
}

function inWords(error: DeliveryError): string {
  return error.remedy === undefined ? error.message : `${error.message}. ${error.remedy}`;
}

function backoff(attempts: number): number {
  return Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** Math.min(attempts - 1, 20));
}

/** Whether the chat must be asked before posting: an earlier attempt has an unknown outcome, or the post is late. */
export function mayBeThere(delivery: Delivery, now: Date): boolean {
  if (delivery.sendingAt !== null) return true;
  const late = now.getTime() - delivery.plannedAt.getTime();
  return late > (delivery.part === 0 ? LATE_DIGEST_MS : LATE_REPLY_MS);
}
