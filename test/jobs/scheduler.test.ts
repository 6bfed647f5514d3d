import { pino } from "pino";
import { afterEach, describe, expect, it, vi } from "vitest";
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

  describe("when the clock is set", () => {
    afterEach(() => vi.useRealTimers());

    it.each([
      ["back by an hour", -3_600_000],
      ["back by a day", -86_400_000],
      ["forward by an hour", 3_600_000],
      ["forward by a day and a half minute", 86_430_000],
    ])("%s ticks within the minute and every minute after", async (_what, jump) => {
      vi.useFakeTimers({ now: new Date("2026-11-01T05:57:30Z") });
      const ticks: number[] = [];
      const scheduler = startScheduler(async () => void ticks.push(performance.now()), log);
      await vi.advanceTimersByTimeAsync(35_000);
      vi.setSystemTime(Date.now() + jump);
      await vi.advanceTimersByTimeAsync(4 * 60_000);
      const gaps = ticks.slice(1).map((at, index) => at - (ticks[index] ?? 0));
      expect(ticks.length).toBeGreaterThanOrEqual(6);
      expect(Math.max(...gaps)).toBeLessThanOrEqual(60_010);
      await scheduler.stop();
    });
  });
});
