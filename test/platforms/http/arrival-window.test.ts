import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createArrivalWindow } from "../../../src/platforms/http/arrival-window.ts";

const WINDOW = { count: 5, ms: 1000 };

describe("the arrival window", () => {
  it("admits its limit, then one as each request expires", () => {
    let now = 0;
    const arrivals = createArrivalWindow(WINDOW, () => now);
    for (; now < 50; now += 10) {
      expect(arrivals.opens()).toBeLessThanOrEqual(now);
      arrivals.leave();
    }
    expect(arrivals.opens()).toBe(1000);
    now = 1000;
    arrivals.leave();
    expect(arrivals.opens()).toBe(1010);
  });

  it("estimates arrival time from the answer", () => {
    let now = 0;
    const arrivals = createArrivalWindow(WINDOW, () => now);
    const [first, second] = [arrivals.leave(), arrivals.leave()];
    for (let i = 0; i < 3; i += 1) arrivals.leave();
    now = 60;
    second();
    now = 85;
    first();
    // Nothing is known of the others, so that they count from when they left; the second as the quickest.
    expect(arrivals.opens()).toBe(1000);
    now = 1000;
    for (let i = 0; i < 4; i += 1) arrivals.leave();
    expect(arrivals.opens()).toBeCloseTo(1025, 0);
  });

  it("never exceeds the limit at the platform despite delays on the way", () => {
    const held = fc.array(fc.integer({ min: 0, max: 39 }), { minLength: 60, maxLength: 60 });
    fc.assert(
      fc.property(held, (delays) => {
        let now = 0;
        const arrivals = createArrivalWindow({ count: 50, ms: 1000 + 10 }, () => now);
        const arrived: number[] = [];
        const answers: { at: number; tell: () => void }[] = [];
        for (let sent = 0; sent < 400; now += 1) {
          for (const answer of answers.filter(({ at }) => at === now)) answer.tell();
          if (arrivals.opens() > now) continue;
          const arrival = now + (delays[sent % delays.length] ?? 0);
          arrived.push(arrival);
          answers.push({ at: arrival + 60, tell: arrivals.leave() });
          sent += 1;
        }
        const inOrder = arrived.toSorted((a, b) => a - b);
        const tooMany = inOrder.filter((at, i) => at - (inOrder[i - 50] ?? -Infinity) < 1000);
        expect(tooMany).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });
});
