import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanText, texToCleanText } from "../../../src/domain/paper/text.ts";

/** Every character this module promises to keep out, written as its ranges. */
const FORBIDDEN =
  /[\p{Cc}\u00AD\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E01EF}]/u;

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "\u202E",
        "\u2066",
        "\u200B",
        "\u{E0041}",
        "\u0301",
        "\u200D",
        "\u200C",
        "\uFE0F",
        "\uD800",
      ),
      fc.constantFrom(
        " ",
        "\n",
        "\u00A0",
        "a",
        "é",
        "ل",
        "क्",
        "👩",
        "💻",
        "🏽",
        "\\'",
        "e",
        "{",
        "}",
      ),
      fc.string({ unit: "binary", maxLength: 4 }),
    ),
  )
  .map((parts) => parts.join(""));

describe("clean text", () => {
  it.each([
    ["a title\n  on two lines", "a title on two lines", "a line break"],
    ["  tabs\tand\u00A0fixed\u2003spaces ", "tabs and fixed spaces", "all white space"],
    ["nul\u0000 bell\u0007 csi\u009B", "nul bell csi", "controls"],
    ["invoice\u202Egnp.exe", "invoicegnp.exe", "a right-to-left override"],
    ["a\u2066b\u2069c\u200Ed\u061Ce", "abcde", "isolates and marks of direction"],
    ["pay\u200Bpal\u2060 \u00ADno\uFEFF", "paypal no", "zero-width characters"],
    ["hi\u{E0068}\u{E0069}\u{E007F}!", "hi!", "tag characters"],
    ["x\u{E0100}y", "xy", "supplementary variation selectors"],
    ["a\u3164\u2800b", "ab", "characters that look like nothing"],
    ["lone \uD800 half", "lone half", "half a surrogate pair"],
    ["Erdo\u030Bs", "Erdős", "a decomposed letter"],
    [
      "Z\u0335\u0336\u0337\u0338\u0321\u0322\u0300\u0301",
      "Z\u0335\u0336\u0337\u0338",
      "stacked marks",
    ],
    ["in\u200Dvis\u200Cible", "invisible", "joiners between Latin letters"],
  ])("takes %j for %j: %s", (source, text) => {
    expect(cleanText(source)).toBe(text);
  });

  it.each([
    ["👩🏽‍💻 ❤️ 👨‍👩‍👧 1️⃣", "emoji sequences"],
    ["می‌خواهم", "the Persian non-joiner"],
    ["क्‍ष", "the Indic joiner"],
    ["Việt Nam, naïve, Kraków", "accented letters"],
    ["中文 и العربية ไทย", "other scripts"],
    ["<think> *a* `b` @k | ||c|| [x](y)", "markup, which the renderers escape"],
  ])("leaves %j as it is: %s", (text) => {
    expect(cleanText(text)).toBe(text.normalize("NFC"));
  });

  it("holds nothing hidden, no loose white space, and does not change again", () => {
    fc.assert(
      fc.property(hostile, (source) => {
        const text = cleanText(source);
        expect(FORBIDDEN.test(text)).toBe(false);
        expect(/^\s|\s$|\s\s|[^\S ]/.test(text)).toBe(false);
        expect(text.normalize("NFC")).toBe(text);
        expect(cleanText(text)).toBe(text);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("readable text", () => {
  it("is LaTeX in plain words", () => {
    expect(texToCleanText("$R^3$:\n  \\textbf{fast}\u202E \\& small")).toBe("R³: fast & small");
  });

  it("holds nothing hidden either", () => {
    fc.assert(
      fc.property(hostile, (source) => {
        expect(FORBIDDEN.test(texToCleanText(source))).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});
