export type Priority = "interactive" | "digest" | "background";

export interface RateLimiter {
  /** Rejects with the signal's reason when it is aborted first. */
  acquire(priority: Priority, signal?: AbortSignal): Promise<void>;
  /** Pauses for `ms` milliseconds, then sends more slowly. */
  penalise(ms: number): void;
  /** In requests per second. */
  rate(): number;
}

export interface RateLimiterOptions {
  readonly perSecond: number;
  /** Milliseconds a request may be early; a burst of n is (n − 1) × 1000 / perSecond. */
  readonly toleranceMs?: number;
  /** At most `count` requests leave in any `ms` milliseconds. */
  readonly window?: { readonly count: number; readonly ms: number };
  readonly time?: RateLimiterTime;
}

export interface RateLimiterTime {
  now(): number;
  after(ms: number, run: () => void): void;
}

/** A busy process runs its timers late; turns missed by up to this much are made up for. */
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

/** GCRA with priority queues: any W ms hold at most 1 + (W + tolerance + catch-up) / interval sends. */
export function createRateLimiter(options: RateLimiterOptions): RateLimiter {
  const { perSecond, toleranceMs = 0, window, time = realTime } = options;
  const waiting: Readonly<Record<Priority, Set<Waiter>>> = {
    interactive: new Set(),
    digest: new Set(),
    background: new Set(),
  };
  /** GCRA's theoretical arrival time. */
  let nextDue = 0;
  /** Slots before a request began to wait are not made up for. */
  let waitingSince = 0;
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
      // Requests that are refused together count as one penalty.
      if (now >= frozenUntil) loweredTo = Math.max(perSecond * LOWEST_SHARE, rate() * DECREASE);
      frozenUntil = Math.max(frozenUntil, now + ms);
    },
  };
}

function reasonOfAbort(signal: AbortSignal): Error {
  const reason: unknown = signal.reason;
  return reason instanceof Error ? reason : new Error("aborted", { cause: reason });
}
