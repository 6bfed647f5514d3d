import { describe, expect, it } from "vitest";
import { simulate } from "../chaos/simulation/index.ts";

describe("two months in forty zones", () => {
  it("end with exactly the editions that a model predicts, through clock changes, outages, downtime and a wrong clock", async () => {
    const { differences, fates } = await simulate({ days: 60, subscribers: 40, seed: 5 });
    expect(differences).toEqual([]);
    // Everything that can become of an edition.
    const all = ["empty", "here", "missed", "posted", "silent", "upvotes"];
    expect(Object.keys(fates).toSorted()).toEqual(all);
  }, 120_000);
});
