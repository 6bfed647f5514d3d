import { setTimeout as sleep } from "node:timers/promises";

/** Slack takes about one message a second in a channel (docs.slack.dev/apis/web-api/rate-limits); a little more for late timers. */
const GAP_MS = 1050;
/** With more channels than this in memory, those that may speak again are forgotten. */
const MANY_CHANNELS = 1000;

/** Resolves when this channel may take another message; rejects with the signal's reason when it is aborted first. */
export type TakeTurn = (channel: string, signal: AbortSignal) => Promise<void>;

/** Keeps messages of one channel a second apart, whoever sends them. */
export function createTurns(): TakeTurn {
  const free = new Map<string, number>();

  function forgetIdle(now: number): void {
    if (free.size < MANY_CHANNELS) return;
    for (const [channel, at] of free) if (at <= now) free.delete(channel);
  }

  return async (channel, signal) => {
    const now = performance.now();
    forgetIdle(now);
    const turn = Math.max(now, free.get(channel) ?? 0);
    free.set(channel, turn + GAP_MS);
    if (turn <= now) return;
    await sleep(turn - now, undefined, { signal }).catch(() => signal.throwIfAborted());
  };
}
