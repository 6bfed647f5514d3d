import { describe, expect, it } from "vitest";
import { plainText } from "../../src/message/text.ts";
import { compact, count, dotted } from "../../src/message/words.ts";

describe("words", () => {
  it("count in singular and plural", () => {
    expect(count(0, "vote")).toBe("0 votes");
    expect(count(1, "vote")).toBe("1 vote");
    expect(count(1234, "paper")).toBe("1,234 papers");
  });

  it("put big numbers into little room", () => {
    expect([0, 987, 1234, 12_345, 3_000_000].map(compact)).toEqual([
      "0",
      "987",
      "1.2k",
      "12.3k",
      "3M",
    ]);
  });

  it("stand in one line with dots between them", () => {
    expect(plainText(dotted([["a"], ["b", "c"], ["d"]]))).toBe("a · bc · d");
    expect(dotted([])).toEqual([]);
  });
});
