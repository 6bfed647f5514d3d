import { schedule } from "node-cron";
import type { Log } from "../lib/log.ts";
import { singleFlight } from "../lib/single-flight.ts";

/** The one clock tick of the process. */
export interface Scheduler {
  /** When the tick last came through; what the liveness probe looks at. */
  lastTick(): number;
  /** Whether the last tick failed. */
  isAiling(): boolean;
  stop(): Promise<void>;
}

/**
 * Runs the tick at once and every minute. The tick asks what is due, so a late, doubled or missing one
 * changes nothing; two never run at the same time.
 */
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

/** node-cron's notices of late ticks: harmless here, and it would print them to the console. */
const quiet = { info() {}, warn() {}, error() {}, debug() {} };
