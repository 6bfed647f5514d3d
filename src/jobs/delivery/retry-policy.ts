import type { Delivery } from "../../../db/deliveries/delivery.ts";
import { DeliveryError, failureOf } from "../../domain/errors.ts";
import type { Failure } from "../../domain/failure.ts";
import { MINUTE_MS } from "../../lib/durations.ts";

/** An answer that was lost is given this long to arrive in the chat before anybody looks for it there. */
const UNKNOWN_WAIT_MS = 15_000;
const FIRST_BACKOFF_MS = 2000;
const LONGEST_BACKOFF_MS = 10 * MINUTE_MS;
/** After so many failures, and so long, a person is needed: an outage of the platform ends within minutes mostly. */
const MAX_FAILURES = 12;
const TRIED_FOR_MS = 30 * MINUTE_MS;
/** Whoever takes this one up dies of it, it seems: no run of bad luck loses one row so often. */
const MOST_LOST = 20;
/** A digest this late may have been posted by a process whose memory was replaced by a backup. */
const LATE_DIGEST_MS = 5 * MINUTE_MS;
/** The same for a reply; a fan-out to many channels is itself minutes behind, and each look costs a request. */
const LATE_REPLY_MS = 30 * MINUTE_MS;

/** What a retry is decided by. */
export type Attempted = Pick<
  Delivery,
  "kind" | "attempts" | "failures" | "plannedAt" | "sendingAt"
>;

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
      readonly reason: Failure;
      readonly stop: boolean;
      readonly next: boolean;
    };

/** The state of a row that no further attempt would help; somebody who deletes a post does not want another. */
const ENDS = { retry: "dead", unknown: "unknown", refused: "dead", deleted: "skipped" } as const;

/** What follows from a failed attempt. */
export function afterFailure(delivery: Attempted, error: unknown, now: Date): AfterFailure {
  if (error instanceof DeliveryError && isFinal(error))
    // What a person can mend concerns the place, and so every later digest; the rest only this message or its thread.
    return {
      kind: "never",
      state: ENDS[error.kind],
      reason: error.failure,
      stop:
        delivery.kind === "digest" &&
        error.kind === "refused" &&
        error.failure.remedy !== undefined,
      next: !isOfPlace(error),
    };
  const arrives = error instanceof DeliveryError && error.kind !== "unknown" ? "no" : "perhaps";
  // An earlier attempt may have arrived, even when this one did not.
  const known = arrives === "no" && delivery.sendingAt === null;
  const counts = !(error instanceof DeliveryError && error.untried);
  const triedFor = now.getTime() - delivery.plannedAt.getTime();
  const failures = delivery.failures + 1;
  if (counts && failures >= MAX_FAILURES && triedFor >= TRIED_FOR_MS)
    return {
      kind: "never",
      state: known ? "dead" : "unknown",
      reason: { code: "gave_up", count: failures, reason: failureOf(error) },
      stop: false,
      next: true,
    };
  const least = arrives === "no" ? 0 : UNKNOWN_WAIT_MS;
  const asked = error instanceof DeliveryError ? (error.retryAfterMs ?? 0) : 0;
  const wait = Math.max(least, asked, counts ? backoff(failures) : FIRST_BACKOFF_MS);
  return { kind: "again", dueAt: new Date(now.getTime() + wait), known, counts, next: counts };
}

/** A refusal, what came and went, and an outcome that stays unknown until a person lets the bot look. */
function isFinal({ kind, failure }: DeliveryError): boolean {
  if (kind === "unknown") return failure.remedy !== undefined;
  return kind !== "retry";
}

/** What would meet every other message of the thread as well. */
function isOfPlace({ kind, failure }: DeliveryError): boolean {
  return kind === "deleted" || (kind === "refused" && failure.remedy !== undefined);
}

function backoff(failures: number): number {
  return Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** Math.min(failures - 1, 20));
}

/**
 * Why a row is not tried again that failed at nothing: processes which had claimed it ended, again and again, before
 * they could say what became of it. Undefined while that may still be chance.
 */
export function abandonedTooOften({
  attempts,
  failures,
  sendingAt,
}: Pick<Attempted, "attempts" | "failures" | "sendingAt">):
  | { readonly state: "dead" | "unknown"; readonly error: Failure }
  | undefined {
  const lost = attempts - 1 - failures;
  if (lost < MOST_LOST) return undefined;
  return {
    state: sendingAt === null ? "dead" : "unknown",
    error: { code: "deliveries_lost", count: lost },
  };
}

/** Whether the chat must be asked before posting: an earlier attempt has an unknown outcome, or the post is late. */
export function mayBePosted(delivery: Attempted, now: Date): boolean {
  if (delivery.sendingAt !== null) return true;
  const late = now.getTime() - delivery.plannedAt.getTime();
  const isThread = delivery.kind === "reply" || delivery.kind === "discussion";
  return late > (isThread ? LATE_REPLY_MS : LATE_DIGEST_MS);
}
