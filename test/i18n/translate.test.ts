import { describe, expect, it } from "vitest";
import { code, time } from "../../src/i18n/rich-text.ts";
import { createTranslate, translateInto } from "../../src/i18n/translate.ts";

const ENGLISH = {
  "paper.votes": "{count, plural, one {# vote} other {# votes}}",
  "test.rich": "Since {since}: {command}, <link>open it</link>",
  "test.day": "The list of {day, date, full}",
  "test.compact": "{count, number, compact} upvotes",
};

/** Says test messages, whose ids the types do not know. */
function speaker(language: string, messages: Record<string, string>) {
  const { rich } = createTranslate(language, messages, ENGLISH);
  return rich as (id: string, values?: object) => readonly unknown[];
}

describe("translate", () => {
  it("counts by the plural rules and the digits of the language", () => {
    const say = speaker("de", {
      "paper.votes": "{count, plural, one {# Stimme} other {# Stimmen}}",
    });
    expect(say("paper.votes", { count: 1 })).toEqual(["1 Stimme"]);
    expect(say("paper.votes", { count: 1234 })).toEqual(["1.234 Stimmen"]);
    expect(translateInto("en")("paper.votes", { count: 1234 })).toBe("1,234 votes");
  });

  it("keeps times, code and links what they are within one sentence", () => {
    const since = time(new Date("2026-05-13T09:00:00Z"));
    const values = { since, command: [code("/papers"), " now"], url: "https://a.example/" };
    expect(speaker("en", ENGLISH)("test.rich", values)).toEqual([
      "Since ",
      since,
      ": ",
      code("/papers"),
      " now",
      ", ",
      { kind: "link", text: "open it", url: "https://a.example/" },
    ]);
  });

  it("writes a list's day, and numbers in little room", () => {
    expect(speaker("en", ENGLISH)("test.day", { day: "2026-05-13" })).toEqual([
      "The list of Wednesday 13 May 2026",
    ]);
    expect(speaker("en", ENGLISH)("test.compact", { count: 1234 })).toEqual(["1.2k upvotes"]);
  });

  it.each([
    ["that is missing", {}],
    ["with broken syntax", { "paper.votes": "{count, plural, one {# Stimme" }],
    ["with a wrong argument", { "paper.votes": "{number} Stimmen" }],
  ])("says a message %s in English", (_what, messages) => {
    expect(speaker("de", messages)("paper.votes", { count: 2 })).toEqual(["2 votes"]);
  });

  it("speaks English throughout where there is no file for the language", () => {
    const t = translateInto("xx");
    expect([t.language, t("paper.votes", { count: 2 })]).toEqual(["en", "2 votes"]);
  });

  it("takes no markup out of values", () => {
    expect(
      speaker("en", { "test.day": "{day}" })("test.day", { day: "<link>a</link> {b}" }),
    ).toEqual(["<link>a</link> {b}"]);
  });
});
