import { describe, expect, it } from "vitest";
import { nearest, nearestFew } from "../../src/papers/nearest.ts";

const words = ["search", "show", "top", "trending", "subscribe", "unsubscribe"];

describe("the nearest word", () => {
  it.each([
    ["trendig", "trending"],
    ["sub", "subscribe"],
    ["scribe", "subscribe"],
    ["TOPP", "top"],
    ["unsubcribe", "unsubscribe"],
    ["foo", undefined],
    ["xyzzy", undefined],
    ["", undefined],
  ])("to %j is %j", (typed, meant) => {
    expect(nearest(typed, words)).toBe(meant);
  });

  it("comes with the ones that are about as near", () => {
    expect(nearestFew("subscribe", words, 5)).toEqual(["subscribe", "unsubscribe"]);
    expect(nearestFew("subscribe", words, 1)).toEqual(["subscribe"]);
  });
});
