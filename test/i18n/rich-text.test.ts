import { describe, expect, it } from "vitest";
import { joinWithDots, plainText, withStop } from "../../src/i18n/rich-text.ts";
import { translateInto } from "../../src/i18n/translate.ts";

describe("words", () => {
  it("count in singular and plural", () => {
    const t = translateInto("en");
    expect([0, 1, 1234].map((count) => t("paper.votes", { count }))).toEqual([
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
