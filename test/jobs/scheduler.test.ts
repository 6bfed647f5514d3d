import { pino } from "pino";
import { describe, expect, it } from "vitest";
import { startScheduler } from "../../src/jobs/scheduler.ts";
import { until } from "../judge/support/bot.ts";

const log = pino({ level: "silent" });

describe("the scheduler", () => {
  it.each([
    ["came through", async () => {}, false],
    ["failed", () => Promise.reject(new Error("database or disk is full")), true],
  ])("reports that its first tick %s", async (_what, tick, ails) => {
    const start = performance.now();
    const scheduler = startScheduler(tick, log);
    await until("the tick", () => scheduler.lastTick() > start);
    expect(scheduler.isAiling()).toBe(ails);
    await scheduler.stop();
  });
});
