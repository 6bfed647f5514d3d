import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { code, link, mark, strong, time } from "../../../../src/i18n/rich-text.ts";
import { escape, maskedLink } from "../../../../src/platforms/discord/components/escape.ts";
import {
  textToMarkdown,
  textToSmallPrint,
} from "../../../../src/platforms/discord/components/markdown.ts";
import { MARKUP } from "../messages.ts";
import { shown } from "../read-components.ts";
import { translateInto } from "../../../../src/i18n/translate.ts";

const t = translateInto("en");

describe("escaping for Discord", () => {
  it.each([
    ["*a* _b_ __c__ ~~d~~ ||e|| `f`"],
    ["# titleToComponents\n## titleToComponents\n-# small\n> quote\n>>> quote"],
    ["- one\n+ two\n* three\n1. four\n  2) five"],
    ["@everyone @here <@123> <@&456> <#789> </papers:1>"],
    ["<:smile:123> <a:dance:456> <t:1700000000:R> <id:home>"],
    ["https://evil.example and <https://evil.example> [click](https://evil.example)"],
    ["C:\\temp\\*"],
    ["¯\\_(ツ)_/¯"],
  ])("displays %j as typed", (text) => {
    expect(shown(escape(text))).toBe(text);
  });

  it("displays any text as typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (text) => {
        expect(shown(escape(text))).toBe(text);
      }),
    );
  });

  it("displays dense markup as typed in any split", () => {
    const dense = fc.string({
      unit: fc.constantFrom(...MARKUP, " ", "\n"),
      maxLength: 30,
    });
    fc.assert(
      fc.property(fc.array(dense, { maxLength: 4 }), (pieces) => {
        expect(shown(textToMarkdown(t, pieces))).toBe(pieces.join(""));
      }),
      { numRuns: 500 },
    );
  });
});

describe("masked links", () => {
  const url = "https://example.org/a";

  it("link a plain label", () => {
    expect(maskedLink("Pass@k for A* search: C#, ~10x (2026)", url, "open")).toBe(
      "[Pass@k for A* search: C#, ~10x (2026)](<https://example.org/a>)",
    );
  });

  it.each([
    "f_{a_b}",
    "the *best* paper",
    "[1] first",
    "a\\b",
    "say `hi`",
    "see https://evil.example",
    "@everyone read",
    "1. intro",
    "🤗 transformers",
    "a ~~b~~",
    "<@123>",
  ])("put the link after the label %j", (label) => {
    const [before = "", after = ""] = maskedLink(label, url, "open").split(" [(open)]");
    expect(shown(before)).toBe(label);
    expect(after).toBe("(<https://example.org/a>)");
  });

  it("encode characters that would end the URL", () => {
    expect(maskedLink("x", "https://example.org/a(b)>c d?e=\\", "open")).toBe(
      "[x](<https://example.org/a%28b%29%3Ec%20d?e=%5C>)",
    );
  });

  it.each(["javascript:alert(1)", "discord://x", "not a url", "https://user:pw@example.org"])(
    "show only the label for %j",
    (address) => {
      expect(maskedLink("x", address, "open")).toBe("x");
    },
  );
});

describe("running text", () => {
  it("renders every kind of span", () => {
    const at = new Date("2026-05-12T07:00:00Z");
    const text = [
      strong("bold *x*"),
      " and ",
      mark("hit"),
      ", ",
      code("/papers"),
      " ",
      link("a", "https://a.example"),
    ];
    expect(textToMarkdown(t, text)).toBe(
      "**bold \\*x\\*** and **hit**, `/papers` [a](<https://a.example/>)",
    );
    const styles = (["date", "time", "datetime", "relative"] as const).map((style) =>
      textToMarkdown(t, [time(at, style)]),
    );
    expect(styles).toEqual([
      "<t:1778569200:D>",
      "<t:1778569200:t>",
      "<t:1778569200:f>",
      "<t:1778569200:R>",
    ]);
  });

  it("separates adjacent bold spans and renders code with a backtick as text", () => {
    expect(textToMarkdown(t, [mark("a"), mark("b")])).toBe("**a**\u200B**b**");
    expect(textToMarkdown(t, [code("a`b")])).toBe("a\\`b");
  });

  it("prefixes every line of small print", () => {
    expect(textToSmallPrint(t, ["a\n\n- b"])).toBe("-# a\n-# \\- b");
  });
});
