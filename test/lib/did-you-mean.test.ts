import { describe, expect, it } from "vitest";
import { closestMatch, closestMatches } from "../../src/lib/did-you-mean.ts";

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
    expect(closestMatch(typed, words)).toBe(meant);
  });

  it("comes with the ones that are about as near", () => {
    expect(closestMatches("subscribe", words, 5)).toEqual(["subscribe", "unsubscribe"]);
    expect(closestMatches("subscribe", words, 1)).toEqual(["subscribe"]);
  });
});
