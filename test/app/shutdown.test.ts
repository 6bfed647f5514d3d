import { describe, expect, it } from "vitest";
import { shutDown } from "../../src/app/run-shutdown-steps.ts";

const never = (): Promise<void> => new Promise(() => {});

describe("a shutdown", () => {
  it("continues past steps that hang or fail, and ends in time", async () => {
    const done: string[] = [];
    const failed: string[] = [];
    const start = performance.now();
    await shutDown(
      [
        ["hangs", never],
        ["fails", () => Promise.reject(new Error("no"))],
        ["hangs too", never],
        ["hangs as well", never],
        ["store", async () => void done.push("store")],
      ],
      { eachMs: 200, allMs: 300 },
      (name) => void failed.push(name),
    );
    expect(done).toEqual(["store"]);
    expect(failed).toEqual(["hangs", "fails", "hangs too", "hangs as well"]);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
