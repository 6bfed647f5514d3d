import type { Delivery } from "../../db/schema.ts";
import { DeliveryError, reasonOf } from "../errors.ts";

/** An answer that was lost is given this long to arrive in the chat before anybody looks for it there. */
const UNKNOWN_WAIT_MS = 15_000;
const FIRST_BACKOFF_MS = 2000;
const LONGEST_BACKOFF_MS = 10 * 60_000;
/** About an hour of trying; after that a person is needed. */
const MAX_ATTEMPTS = 12;
/** A digest this late may have been posted by a process whose memory was replaced by a backup. */
const LATE_DIGEST_MS = 5 * 60_000;

export type AfterFailure =
  | { readonly kind: "again"; readonly dueAt: Date; readonly known: boolean }
  | { readonly kind: "never"; readonly reason: string; readonly stop: boolean };

/** What follows from a failed attempt. */
export function afterFailure(delivery: Delivery, error: unknown, now: Date): AfterFailure {
  if (error instanceof DeliveryError && error.kind === "refused") {
    const reason =
      error.remedy === undefined ? reasonOf(error) : `${reasonOf(error)}. ${error.remedy}`;
    return { kind: "never", reason, stop: true };
  }
  if (delivery.attempts >= MAX_ATTEMPTS)
    return {
      kind: "never",
      reason: `gave up after ${delivery.attempts} attempts: ${reasonOf(error)}`,
      stop: false,
    };
  if (error instanceof DeliveryError && error.kind === "retry") {
    const wait = Math.max(error.retryAfterMs ?? 0, backoff(delivery.attempts));
    // An earlier attempt may still have arrived, even though this one did not.
    return {
      kind: "again",
      dueAt: new Date(now.getTime() + wait),
      known: delivery.sendingAt === null,
    };
  }
  const wait = Math.max(UNKNOWN_WAIT_MS, backoff(delivery.attempts));
  return { kind: "again", dueAt: new Date(now.getTime() + wait), known: false };
}

function backoff(attempts: number): number {
  return Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** Math.min(attempts - 1, 20));
}

/** Whether the chat must be asked before posting: an earlier attempt has an unknown outcome, or the digest is late. */
export function mayBeThere(delivery: Delivery, now: Date): boolean {
  if (delivery.sendingAt !== null) return true;
  return delivery.part === 0 && now.getTime() - delivery.plannedAt.getTime() > LATE_DIGEST_MS;
}
