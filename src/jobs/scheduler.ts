import { createTask } from "node-cron";
import { systemClock } from "../lib/clock.ts";
import { MINUTE_MS } from "../lib/durations.ts";
import type { Log } from "../lib/log.ts";
import { singleFlight } from "../lib/single-flight.ts";

export interface Scheduler {
  /** The liveness probe reads this. */
  lastTick(): number;
  isAiling(): boolean;
  stop(): Promise<void>;
}

/** Ticks at once and every minute, never concurrently; the tick asks what is due, so an extra or missing one is harmless. */
export function startScheduler(tick: () => Promise<void>, log: Log): Scheduler {
  let last = performance.now();
  let ailing = false;
  const runs = singleFlight(async () => {
    log.debug("tick");
    try {
      await tick();
      ailing = false;
    } catch (error) {
      log.error({ err: error }, "tick failed");
      ailing = true;
    } finally {
      last = performance.now();
    }
  });
  const minutes = everyMinute(() => void runs.run());
  void runs.run();
  return {
    lastTick: () => last,
    isAiling: () => ailing,
    async stop() {
      await minutes.stop();
      await runs.settled();
    },
  };
}

/**
 * node-cron says when. Waiting is done here: its own timer finds no minute in the hour that the process's zone
 * repeats, drops one that a busy process reaches late, and waits an hour where the clock is set back by one.
 */
function everyMinute(run: () => void): { stop(): Promise<void> } {
  const minutes = createTask("* * * * *", run, { name: "tick", timezone: "UTC" });
  const wait = (): number => {
    const now = systemClock.now().getTime();
    const next = minutes.getNextRuns(1)[0]?.getTime() ?? now;
    return Math.min(MINUTE_MS, next - now + PAST_THE_MINUTE_MS);
  };
  const beat = (): void => {
    timer = setTimeout(beat, wait());
    run();
  };
  let timer = setTimeout(beat, wait());
  return {
    async stop() {
      clearTimeout(timer);
      await minutes.destroy();
    },
  };
}

/** A timer that fires a moment early would tick twice. */
const PAST_THE_MINUTE_MS = 10;
