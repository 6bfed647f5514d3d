import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { resultWithin, withTimeout } from "../../src/lib/with-timeout.ts";

const tooSlow = (): Error => new Error("too slow");

describe("a time-out", () => {
  it("gives the result, or the work's own failure, when it comes in time", async () => {
    expect(await withTimeout(Promise.resolve(1), 1000, tooSlow)).toBe(1);
    const failed = withTimeout(Promise.reject(new Error("broken")), 1000, tooSlow);
    await expect(failed).rejects.toThrow("broken");
    expect(await resultWithin(Promise.resolve(1), 1000)).toBe(1);
  });

  it("rejects, or gives undefined, when the work takes longer", async () => {
    const slow = sleep(5000, 1, { ref: false });
    await expect(withTimeout(slow, 5, tooSlow)).rejects.toThrow("too slow");
    expect(await resultWithin(slow, 5)).toBeUndefined();
  });
});
