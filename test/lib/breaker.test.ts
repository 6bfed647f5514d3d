import { describe, expect, it } from "vitest";
import { type Breaker, createBreaker } from "../../src/lib/breaker.ts";

const MINUTE = 60_000;

function start(): {
  breaker: Breaker;
  opened: number[];
  closed: () => number;
  readonly pass: (ms: number) => void;
} {
  let now = 0;
  let closed = 0;
  const opened: number[] = [];
  const breaker = createBreaker({
    onOpen: (ms) => void opened.push(ms),
    onClose: () => void (closed += 1),
    now: () => now,
  });
  return { breaker, opened, closed: () => closed, pass: (ms) => void (now += ms) };
}

describe("a breaker", () => {
  it("waits a minute after a refusal without a number, and longer each time", () => {
    const { breaker, opened, pass } = start();
    for (let round = 0; round < 7; round += 1) {
      expect(breaker.admit()).toBe(0);
      pass(breaker.refused());
    }
    expect(opened.map((ms) => ms / MINUTE)).toEqual([1, 2, 4, 8, 16, 30, 30]);
  });

  it("takes refusals of requests that were under way together as one", () => {
    const { breaker, opened, pass } = start();
    breaker.refused();
    pass(100);
    expect(breaker.refused()).toBe(MINUTE - 100);
    expect(breaker.refused(2 * MINUTE)).toBe(2 * MINUTE);
    expect(opened).toHaveLength(1);
  });

  it("lets one request at a time try whether others may follow", () => {
    const { breaker, closed, pass } = start();
    breaker.refused();
    expect(breaker.admit()).toBe(MINUTE);
    pass(MINUTE);
    expect(breaker.wait()).toBe(0);
    expect(breaker.admit()).toBe(0);
    expect(breaker.admit()).toBeGreaterThan(0);
    breaker.answered();
    expect([breaker.admit(), breaker.admit(), closed()]).toEqual([0, 0, 1]);
    expect(breaker.refused()).toBe(MINUTE);
  });

  it("lets the next request try when the one before had no answer", () => {
    const { breaker, pass } = start();
    breaker.refused();
    pass(MINUTE);
    expect(breaker.admit()).toBe(0);
    pass(20_000);
    expect(breaker.admit()).toBe(0);
  });

  it("is not closed by the answer to a request that left before", () => {
    const { breaker } = start();
    breaker.refused();
    breaker.answered();
    expect(breaker.wait()).toBe(MINUTE);
  });

  it("opens after ten limits in a row, with none between that was answered", () => {
    const { breaker } = start();
    for (let count = 0; count < 9; count += 1) breaker.limited();
    breaker.answered();
    for (let count = 0; count < 9; count += 1) breaker.limited();
    expect(breaker.wait()).toBe(0);
    breaker.limited();
    expect(breaker.wait()).toBe(MINUTE);
  });
});
