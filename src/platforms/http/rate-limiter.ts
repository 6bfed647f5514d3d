/** Answers to people go before digests, and digests before replies, edits and reads. */
export type Priority = "interactive" | "digest" | "background";

/** Spaces requests evenly below a platform's limit. */
export interface RateLimiter {
  /** Resolves when the caller may send; rejects with the signal's reason when it is aborted first. */
  acquire(priority: Priority, signal?: AbortSignal): Promise<void>;
  /** After a refusal: pauses for `ms` milliseconds, then sends more slowly. */
  penalise(ms: number): void;
  /** Current requests per second. */
  rate(): number;
}

export interface RateLimiterOptions {
  /** The highest rate. */
  readonly perSecond: number;
  /** How far, in milliseconds, a request may come before its even turn; a burst of n is (n − 1) × 1000 / perSecond. */
  readonly toleranceMs?: number;
  /** At most `count` requests leave in any `ms` milliseconds. */
  readonly window?: { readonly count: number; readonly ms: number };
  readonly time?: RateLimiterTime;
}

/** A monotonic clock in milliseconds and its timer. */
export interface RateLimiterTime {
  now(): number;
  after(ms: number, run: () => void): void;
}

/**
 * Turns that were missed for so long, in milliseconds, are made up for: a busy process comes late to its timers, and
 * would lose a part of its pace for good.
 */
const CATCH_UP_MS = 250;
/** A penalty lowers the rate to this share, never below half of the highest. */
const DECREASE = 0.95;
const LOWEST_SHARE = 0.5;
/** Each period without a penalty restores this share of the highest rate. */
const RECOVERY_STEP_MS = 2500;
const RECOVERY_SHARE = 0.005;

const realTime: RateLimiterTime = {
  now: () => performance.now(),
  after: (ms, run) => void setTimeout(run, ms),
};

interface Waiter {
  readonly send: () => void;
}

/**
 * A generic cell rate algorithm with a queue for each priority. Any W ms hold at most 1 + (W + tolerance + catch-up) /
 * interval sends, however the callers bunch up, and what the platform counts is counted besides; penalties lower the
 * rate by a factor, and clean time raises it again step by step.
 */
export function createRateLimiter(options: RateLimiterOptions): RateLimiter {
  const { perSecond, toleranceMs = 0, window, time = realTime } = options;
  const waiting: Readonly<Record<Priority, Set<Waiter>>> = {
    interactive: new Set(),
    digest: new Set(),
    background: new Set(),
  };
  /** GCRA's theoretical arrival time. */
  let nextDue = 0;
  /** Since when a request has been waiting; unused slots are not made up for. */
  let waitingSince = 0;
  /** When the last requests left, the oldest first. */
  const departures: number[] = [];
  let frozenUntil = 0;
  let loweredTo = perSecond;
  let alarmSet = false;

  function rate(): number {
    const steps = Math.max(0, Math.floor((time.now() - frozenUntil) / RECOVERY_STEP_MS));
    return Math.min(perSecond, loweredTo + steps * RECOVERY_SHARE * perSecond);
  }

  function first(): { readonly queue: Set<Waiter>; readonly waiter: Waiter } | undefined {
    for (const queue of [waiting.interactive, waiting.digest, waiting.background])
      for (const waiter of queue) return { queue, waiter };
    return undefined;
  }

  function moveOn(now: number): void {
    const missed = Math.max(waitingSince, frozenUntil, now - CATCH_UP_MS);
    nextDue = Math.max(nextDue, missed) + 1000 / rate();
  }

  function windowOpens(): number {
    if (window === undefined || departures.length < window.count) return 0;
    return (departures[0] ?? 0) + window.ms;
  }

  function leave(now: number): void {
    if (window === undefined) return;
    departures.push(now);
    if (departures.length > window.count) departures.shift();
  }

  function pump(): void {
    if (alarmSet) return;
    for (let next = first(); next !== undefined; next = first()) {
      const now = time.now();
      const wait = Math.max(nextDue - toleranceMs, frozenUntil, windowOpens()) - now;
      if (wait > 0) {
        alarmSet = true;
        time.after(Math.ceil(wait), ring);
        return;
      }
      moveOn(now);
      next.queue.delete(next.waiter);
      leave(now);
      next.waiter.send();
    }
  }

  function ring(): void {
    alarmSet = false;
    pump();
  }

  return {
    rate,
    acquire(priority, signal) {
      const queue = waiting[priority];
      return new Promise((resolve, reject) => {
        if (signal?.aborted === true) return reject(reasonOfAbort(signal));
        const onAbort = (): void => {
          queue.delete(waiter);
          if (signal !== undefined) reject(reasonOfAbort(signal));
        };
        const waiter: Waiter = {
          send: () => {
            signal?.removeEventListener("abort", onAbort);
            resolve();
          },
        };
        signal?.addEventListener("abort", onAbort, { once: true });
        if (first() === undefined) waitingSince = time.now();
        queue.add(waiter);
        pump();
      });
    },
    penalise(ms) {
      const now = time.now();
      // Concurrent requests are refused together and count as one penalty.
      if (now >= frozenUntil) loweredTo = Math.max(perSecond * LOWEST_SHARE, rate() * DECREASE);
      frozenUntil = Math.max(frozenUntil, now + ms);
    },
  };
}

function reasonOfAbort(signal: AbortSignal): Error {
  const reason: unknown = signal.reason;
  return reason instanceof Error ? reason : new Error("aborted", { cause: reason });
}
