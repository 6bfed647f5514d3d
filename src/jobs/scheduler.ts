import { schedule } from "node-cron";
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
  const task = schedule("* * * * *", () => runs.run(), {
    name: "tick",
    noOverlap: true,
    logger: quiet,
  });
  void runs.run();
  return {
    lastTick: () => last,
    isAiling: () => ailing,
    async stop() {
      await task.stop();
      await runs.settled();
    },
  };
}

/** node-cron would print late ticks to the console. */
const quiet = { info() {}, warn() {}, error() {}, debug() {} };
