import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { excerpt } from "../../../src/domain/paper/text.ts";

describe("an excerpt", () => {
  it("is the first two sentences where they fit, else the first", () => {
    const text = "One short sentence. Another short one. A third.";
    expect(excerpt(text, 100)).toBe("One short sentence. Another short one.");
    expect(excerpt(text, 25)).toBe("One short sentence.");
    expect(excerpt("No full stop", 100)).toBe("No full stop");
    expect(excerpt("", 100)).toBe("");
  });

  it("does not take an abbreviation for the end", () => {
    const text = "We follow Smith et al. Their work (cf. Fig. 3) by J. Doe is good. The end. More.";
    expect(excerpt(text, 75)).toBe(
      "We follow Smith et al. Their work (cf. Fig. 3) by J. Doe is good. The end.",
    );
  });

  it("cuts a long sentence after a word", () => {
    expect(excerpt("A sentence that goes on, and on and on.", 26)).toBe("A sentence that goes on…");
    expect(excerpt("Donaudampfschifffahrt", 10)).toBe("Donaudamp…");
  });

  it("is never longer than asked for, nor half a character", () => {
    const text = fc.array(fc.constantFrom("word", " ", ". ", "😀", "et al.", "Über"), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 80 }), (parts, length) => {
        const short = excerpt(parts.join(""), length);
        expect(short.length).toBeLessThanOrEqual(length);
        expect(short).not.toMatch(/\p{Cs}/u);
      }),
    );
  });
});
