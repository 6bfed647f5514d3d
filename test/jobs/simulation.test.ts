import { describe, expect, it } from "vitest";
import { simulate } from "../chaos/simulation/index.ts";

describe("two months in forty time zones", () => {
  it("produce exactly the editions a model predicts despite clock changes, outages and downtime", async () => {
    const { differences, fates, usage } = await simulate({ days: 60, subscribers: 40, seed: 5 });
    expect(differences).toEqual([]);
    // Everything that can become of an edition.
    const all = ["empty", "here", "missed", "posted", "silent", "upvotes"];
    expect(Object.keys(fates).toSorted()).toEqual(all);
    // A long life costs nothing: what grows is only what the memory chat remembers.
    const [early, late] = usage;
    expect(late.handles).toBeLessThanOrEqual(early.handles);
    expect(late.heapMb - early.heapMb).toBeLessThan(8);
  }, 120_000);
});
