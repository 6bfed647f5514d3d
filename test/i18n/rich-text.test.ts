import { describe, expect, it } from "vitest";
import { speechOf } from "../../src/i18n/catalogue/speech.ts";
import { joinWithDots, plainText, withStop } from "../../src/i18n/rich-text.ts";

describe("words", () => {
  it("count in singular and plural", () => {
    const { count } = speechOf("en");
    const votes = { one: "# vote", other: "# votes" };
    expect([0, 1, 1234].map((number) => count(number, votes))).toEqual([
      "0 votes",
      "1 vote",
      "1,234 votes",
    ]);
  });

  it("end with a full stop, unless they bring their own end", () => {
    expect(["so", "so.", "so?", "so…"].map((words) => withStop(words))).toEqual([
      "so.",
      "so.",
      "so?",
      "so…",
    ]);
    expect(withStop("好", "。")).toBe("好。");
    expect(withStop("好。", "。")).toBe("好。");
  });

  it("stand in one line with dots between them", () => {
    expect(plainText(joinWithDots([["a"], ["b", "c"], ["d"]]))).toBe("a · bc · d");
    expect(joinWithDots([])).toEqual([]);
  });
});
