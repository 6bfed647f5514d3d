import type { Delivery } from "../../../db/deliveries/delivery.ts";
import { DeliveryError, failureOf } from "../../domain/errors.ts";
import type { Failure } from "../../domain/failure.ts";
import { HOUR_MS, MINUTE_MS } from "../../lib/durations.ts";

/** Time for a post with a lost answer to appear in the chat before the look-up. */
const UNKNOWN_WAIT_MS = 15_000;
const FIRST_BACKOFF_MS = 2000;
const LONGEST_BACKOFF_MS = 10 * MINUTE_MS;
/** Most platform outages end within minutes; later failures need a person. */
const MAX_FAILURES = 12;
const TRIED_FOR_MS = 30 * MINUTE_MS;
/** This number of lost claims suggests that the row crashes its worker. */
const MOST_LOST = 20;
/** A process whose store was replaced by a backup may have posted a digest this late. */
const LATE_DIGEST_MS = 5 * MINUTE_MS;
/** Longer for replies: a fan-out is itself minutes behind, and each look-up costs a request. */
const LATE_REPLY_MS = 30 * MINUTE_MS;

/** Rights that were taken away in the middle of a thread may return. */
const FIRST_HELD_MS = MINUTE_MS / 2;
const LONGEST_HELD_MS = 30 * MINUTE_MS;
const HELD_FOR_MS = 6 * HOUR_MS;

export type Attempted = Pick<
  Delivery,
  "kind" | "attempts" | "failures" | "plannedAt" | "sendingAt"
>;

export type AfterFailure =
  | {
      readonly kind: "again";
      readonly dueAt: Date;
      readonly known: boolean;
      readonly counts: boolean;
      /** The thread's next message need not wait for this one. */
      readonly next: boolean;
      /** Until a person has removed what keeps replies out. */
      readonly held?: true;
    }
  | {
      readonly kind: "never";
      readonly state: "dead" | "unknown" | "skipped";
      readonly reason: Failure;
      readonly stop: boolean;
      readonly next: boolean;
    };

/** A deleted post ends as skipped: its deletion shows that no other is wanted. */
const ENDS = { retry: "dead", unknown: "unknown", refused: "dead", deleted: "skipped" } as const;

export function afterFailure(delivery: Attempted, error: unknown, now: Date): AfterFailure {
  if (isHeld(delivery, error, now)) return hold(delivery, now);
  if (error instanceof DeliveryError && isFinal(error))
    // A fixable problem concerns the place and every later digest; the others only this message or its thread.
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

function isHeld({ kind, plannedAt }: Attempted, error: unknown, now: Date): boolean {
  const isObstacle = error instanceof DeliveryError && error.kind === "refused" && isOfPlace(error);
  return kind === "reply" && isObstacle && now.getTime() - plannedAt.getTime() < HELD_FOR_MS;
}

function hold({ failures, sendingAt }: Attempted, now: Date): AfterFailure {
  const wait = Math.min(LONGEST_HELD_MS, FIRST_HELD_MS * 2 ** Math.min(failures, 20));
  const dueAt = new Date(now.getTime() + wait);
  return { kind: "again", dueAt, known: sendingAt === null, counts: true, next: false, held: true };
}

function isFinal({ kind, failure }: DeliveryError): boolean {
  if (kind === "unknown") return failure.remedy !== undefined;
  return kind !== "retry";
}

function isOfPlace({ kind, failure }: DeliveryError): boolean {
  return kind === "deleted" || (kind === "refused" && failure.remedy !== undefined);
}

function backoff(failures: number): number {
  return Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** Math.min(failures - 1, 20));
}

/** Ends a row whose claiming processes died repeatedly without a result; undefined while that may be chance. */
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

/** True after an attempt with an unknown outcome, or when the post is late and this process has not seen it planned. */
export function mayBePosted(delivery: Attempted, now: Date, startedAt: Date): boolean {
  if (delivery.sendingAt !== null) return true;
  if (delivery.plannedAt >= startedAt) return false;
  const late = now.getTime() - delivery.plannedAt.getTime();
  const isThread = delivery.kind === "reply" || delivery.kind === "discussion";
  return late > (isThread ? LATE_REPLY_MS : LATE_DIGEST_MS);
}
