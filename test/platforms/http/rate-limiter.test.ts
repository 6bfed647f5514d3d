import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  createRateLimiter,
  type RateLimiter,
  type RateLimiterTime,
} from "../../../src/platforms/http/rate-limiter.ts";

/** Time that stands still until it is advanced; alarms ring late by `lateMs`. */
interface TestTime extends RateLimiterTime {
  advance(ms: number): Promise<void>;
}

function testTime(lateMs: () => number = () => 0): TestTime {
  let now = 1000;
  let alarms: { at: number; run: () => void }[] = [];
  return {
    now: () => now,
    after: (ms, run) => void alarms.push({ at: now + ms + lateMs(), run }),
    async advance(ms) {
      const end = now + ms;
      await settle();
      for (;;) {
        alarms = alarms.toSorted((a, b) => a.at - b.at);
        const next = alarms[0];
        if (next === undefined || next.at > end) break;
        alarms.shift();
        now = Math.max(now, next.at);
        next.run();
        await settle();
      }
      now = end;
      await settle();
    },
  };
}

function settle(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve));
}

/** Asks for so many turns; each notes when it came. */
function ask(pacer: RateLimiter, time: RateLimiterTime, count: number): number[] {
  const sent: number[] = [];
  for (let i = 0; i < count; i += 1)
    void pacer.acquire("background").then(() => sent.push(time.now()));
  return sent;
}

describe("the rate limiter", () => {
  it("spaces requests evenly at its rate", async () => {
    const time = testTime();
    const sent = ask(createRateLimiter({ perSecond: 10, toleranceMs: 0, time }), time, 25);
    await time.advance(0);
    expect(sent).toHaveLength(1);
    await time.advance(1000);
    expect(sent).toHaveLength(11);
    await time.advance(10_000);
    expect(sent).toHaveLength(25);
    const gaps = sent.slice(1).map((at, index) => at - (sent[index] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(100);
  });

  it("allows a burst up to its tolerance", async () => {
    const time = testTime();
    const sent = ask(createRateLimiter({ perSecond: 1, toleranceMs: 4000, time }), time, 10);
    await time.advance(0);
    expect(sent).toHaveLength(5);
    await time.advance(2000);
    expect(sent).toHaveLength(7);
  });

  const lateness = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 20, maxLength: 20 });

  it("never exceeds its rate when timers are late", async () => {
    await fc.assert(
      fc.asyncProperty(lateness, fc.integer({ min: 2, max: 50 }), async (late, perSecond) => {
        let alarm = 0;
        const time = testTime(() => late[(alarm += 1) % late.length] ?? 0);
        const sent = ask(createRateLimiter({ perSecond, time }), time, 60);
        await time.advance(60_000);
        expect(sent).toHaveLength(60);
        const most = (from: number, to: number): number =>
          1 + ((to - from + 250) * perSecond) / 1000;
        const tooMany = sent.flatMap((from, i) =>
          sent.slice(i).filter((to, count) => count + 1 > most(from, to) + 1e-6),
        );
        expect(tooMany).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  it("never exceeds the platform's window when timers are late", async () => {
    await fc.assert(
      fc.asyncProperty(lateness, async (late) => {
        let alarm = 0;
        const time = testTime(() => late[(alarm += 1) % late.length] ?? 0);
        const window = { count: 50, ms: 1012 };
        const sent = ask(createRateLimiter({ perSecond: 49.3, window, time }), time, 300);
        await time.advance(60_000);
        expect(sent).toHaveLength(300);
        const soon = sent.filter((at, i) => at - (sent[i - window.count] ?? -Infinity) < window.ms);
        expect(soon).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  it("keeps its rate when timers are up to 250 ms late", async () => {
    let alarm = 0;
    const time = testTime(() => ((alarm += 1) % 10 === 0 ? 200 : 4));
    const sent = ask(createRateLimiter({ perSecond: 49, time }), time, 490);
    await time.advance(60_000);
    expect((sent.at(-1) ?? 0) - (sent[0] ?? 0)).toBeLessThan(10_000 + 250);
  });

  it("does not accumulate unused turns", async () => {
    const time = testTime();
    const pacer = createRateLimiter({ perSecond: 10, time });
    await time.advance(5000);
    const sent = ask(pacer, time, 5);
    await time.advance(250);
    expect(sent).toHaveLength(3);
  });

  it("sends interactive requests first, then digests, then replies and edits", async () => {
    const time = testTime();
    const pacer = createRateLimiter({ perSecond: 10, time });
    const order: string[] = [];
    for (const name of ["b1", "b2", "b3"])
      void pacer.acquire("background").then(() => order.push(name));
    void pacer.acquire("digest").then(() => order.push("d1"));
    void pacer.acquire("interactive").then(() => order.push("i1"));
    await time.advance(1000);
    expect(order).toEqual(["b1", "i1", "d1", "b2", "b3"]);
  });

  it("pauses for a penalty, then continues more slowly", async () => {
    const time = testTime();
    const pacer = createRateLimiter({ perSecond: 10, time });
    pacer.penalise(3000);
    const sent = ask(pacer, time, 3);
    void pacer.acquire("interactive").then(() => sent.push(time.now()));
    await time.advance(2999);
    expect(sent).toEqual([]);
    await time.advance(1);
    expect(sent).toHaveLength(1);
    expect(pacer.rate()).toBeCloseTo(9.5);
  });

  it("counts simultaneous refusals as one and never falls below half its rate", async () => {
    const time = testTime();
    const pacer = createRateLimiter({ perSecond: 10, time });
    for (let i = 0; i < 8; i += 1) pacer.penalise(1000);
    expect(pacer.rate()).toBeCloseTo(9.5);
    for (let i = 0; i < 20; i += 1) {
      await time.advance(1000);
      pacer.penalise(1000);
    }
    expect(pacer.rate()).toBe(5);
  });

  it("recovers its rate minutes after a burst of refusals", async () => {
    const time = testTime();
    const pacer = createRateLimiter({ perSecond: 50, time });
    for (let burst = 0; burst < 3; burst += 1) {
      pacer.penalise(1000);
      await time.advance(1000);
    }
    const lowest = pacer.rate();
    expect(lowest).toBeCloseTo(50 * 0.95 ** 3);
    const sent = ask(pacer, time, 12_000);
    await time.advance(60_000);
    expect(sent.length).toBeGreaterThan(60 * lowest);
    expect(sent.length).toBeLessThan(60 * 50);
    expect(pacer.rate()).toBeGreaterThan(lowest);
    await time.advance(240_000);
    expect(pacer.rate()).toBe(50);
  });

  it("recovers its rate step by step and no further", async () => {
    const time = testTime();
    const pacer = createRateLimiter({ perSecond: 100, time });
    pacer.penalise(0);
    expect(pacer.rate()).toBeCloseTo(95);
    await time.advance(5000);
    expect(pacer.rate()).toBeCloseTo(96);
    await time.advance(600_000);
    expect(pacer.rate()).toBe(100);
  });

  it("drops an aborted waiter and gives its turn to the next", async () => {
    const time = testTime();
    const pacer = createRateLimiter({ perSecond: 1, toleranceMs: 0, time });
    await pacer.acquire("background");
    const abort = new AbortController();
    const impatient = pacer.acquire("background", abort.signal);
    const sent = ask(pacer, time, 1);
    abort.abort(new Error("enough"));
    await expect(impatient).rejects.toThrow("enough");
    await time.advance(1000);
    expect(sent).toHaveLength(1);
    await expect(pacer.acquire("interactive", abort.signal)).rejects.toThrow("enough");
  });

  it("keeps its rate by the real clock", async () => {
    const pacer = createRateLimiter({ perSecond: 200 });
    const start = performance.now();
    await Promise.all(Array.from({ length: 11 }, () => pacer.acquire("background")));
    expect(performance.now() - start).toBeGreaterThanOrEqual(45);
  });
});
