import { MINUTE_MS } from "./durations.ts";

/** Ends requests that a service refuses all of; after a wait it lets one through at a time, until one is answered. */
export interface Breaker {
  /** Milliseconds until a request may leave. With 0 the caller sends one. */
  admit(): number;
  /** As `admit`, but takes no turn. */
  wait(): number;
  /** A refusal of everything. Without a number it waits at least a minute, longer each time. Returns the wait in milliseconds. */
  refused(askedMs?: number): number;
  /** A refusal of one request that says when the next may come; many in a row count as a refusal of everything. */
  limited(): void;
  answered(): void;
}

const FIRST_WAIT_MS = MINUTE_MS;
const LONGEST_WAIT_MS = 30 * MINUTE_MS;
/** A request that tries whether others may follow has this time for its answer. */
const TRIAL_MS = 20_000;
const TRIAL_LOOK_MS = 1000;
const MOST_LIMITED = 10;

export function createBreaker(parts: {
  /** Called with the wait in milliseconds whenever it begins. */
  readonly onOpen: (waitMs: number) => void;
  readonly onClose: () => void;
  readonly now?: () => number;
}): Breaker {
  const { onOpen, onClose, now = () => performance.now() } = parts;
  let openings = 0;
  let until = -Infinity;
  let trialUntil = -Infinity;
  let limits = 0;

  function wait(): number {
    const left = Math.ceil(until - now());
    if (left > 0 || openings === 0) return Math.max(0, left);
    return Math.max(0, Math.min(TRIAL_LOOK_MS, Math.ceil(trialUntil - now())));
  }

  function refused(askedMs = 0): number {
    const isNew = now() >= until;
    if (isNew) openings += 1;
    const growing = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.max(0, openings - 1));
    const ms = askedMs > 0 ? askedMs : growing;
    // Requests that were under way together are one refusal.
    until = isNew ? now() + ms : Math.max(until, now() + askedMs);
    trialUntil = -Infinity;
    limits = 0;
    if (isNew) onOpen(ms);
    return wait();
  }

  return {
    wait,
    refused,
    admit() {
      const ms = wait();
      if (ms === 0 && openings > 0) trialUntil = now() + TRIAL_MS;
      return ms;
    },
    limited() {
      limits += 1;
      if (limits >= MOST_LIMITED) refused();
    },
    answered() {
      limits = 0;
      if (openings === 0 || now() < until) return;
      openings = 0;
      trialUntil = -Infinity;
      onClose();
    },
  };
}
