import { describe, expect, it } from "vitest";
import { english } from "../../src/i18n/catalogue/english.ts";
import {
  knownLanguage,
  LANGUAGES,
  languageName,
  readLanguage,
  wordsIn,
} from "../../src/i18n/languages.ts";
import { composeDigest } from "../../src/messages/digest.ts";
import { fallbackText } from "../../src/messages/core/message.ts";
import { composeReply } from "../../src/messages/paper.ts";
import { searchNotices } from "../../src/messages/search-notes.ts";
import { makePapers } from "../support/factories.ts";
import { problemText } from "../support/problem-text.ts";

const others = LANGUAGES.filter(({ words }) => words.language !== english.language);

function digestIn(language: string): string[] {
  const entries = makePapers(2).map((paper, index) => ({ paper, votes: index, number: index + 1 }));
  const list = { label: "Hugging Face", listUrl: null, day: "2026-05-13", total: 14, rest: 12 };
  const digest = composeDigest(wordsIn(language), { ...list, entries, notice: null });
  return fallbackText(digest, "UTC").split("\n");
}

describe("the catalogue", () => {
  it.each(others)("says nothing in English that $name has", ({ words }) => {
    const same = Object.entries(words).filter(
      ([key, value]) => typeof value === "string" && english[key as keyof typeof english] === value,
    );
    // “code” is a French word too.
    expect(same.map(([key]) => key).filter((key) => key !== "code")).toEqual([]);
  });

  it("heads a digest in each language by its own calendar", () => {
    expect(LANGUAGES.map(({ words }) => digestIn(words.language)[0])).toEqual([
      "Daily Papers · Wednesday 13 May 2026",
      "Papers des Tages · Mittwoch, 13. Mai 2026",
      "Articles du jour · mercredi 13 mai 2026",
      "Artículos del día · miércoles, 13 de mayo de 2026",
      "每日论文 · 2026年5月13日星期三",
      "今日の論文 · 2026年5月13日水曜日",
      "오늘의 논문 · 2026년 5월 13일 수요일",
    ]);
  });

  it("counts by the language's own plurals and numbers", () => {
    expect(digestIn("de")).toContain("1 Stimme · 1 Upvote · 3 Kommentare · Code ★ 1234");
    expect(digestIn("fr")).toContain(
      "1 vote · 1 mention positive · 3 commentaires · code ★ 1,2\u00a0k",
    );
    expect(digestIn("ja")).toContain("1票 · 高評価1件 · コメント3件 · コード ★ 1234");
    expect(wordsIn("de").origin(1, ["Hugging Face"])[0]).toBe("1 Paper von ");
    expect(wordsIn("fr").votes(0)).toBe("0 vote");
    expect(wordsIn("ko").monthlyTitle("2026-05-13")).toBe("이달의 논문 · 2026년 5월");
    expect(wordsIn("fr").weeklyTitle("2026-05-11", "2026-05-17")).toContain("11–17 mai 2026");
  });

  it("has no English words in a translated digest and its replies", () => {
    const [paper] = makePapers(1);
    const entry = { paper: paper ?? makePapers(1)[0]!, votes: 2, number: 1 };
    const ours = fallbackText(composeReply(wordsIn("zh"), [entry]), "UTC");
    expect(ours).toContain("AI 摘要");
    expect(`${digestIn("zh").join("\n")}\n${ours}`).not.toMatch(
      /\b(?:vote|upvote|comment|thread)s?\b/,
    );
  });

  it("says in every language what a search did", () => {
    const notices = [
      { kind: "instead", shown: ["attention"] },
      { kind: "nearest" },
      { kind: "loose", exact: 0 },
      { kind: "loose", exact: 1 },
      { kind: "partial" },
    ] as const;
    const notes = LANGUAGES.map(({ words }) =>
      notices.map((notice) => searchNotices(wordsIn(words.language), [notice])),
    );
    expect(new Set(notes.flat()).size).toBe(LANGUAGES.length * notices.length);
    expect(searchNotices(wordsIn("de"), notices.slice(0, 2))).toBe(
      "Ergebnisse für attention. Kein Paper erfüllt all das: dies sind die nächsten nach den Wörtern allein.",
    );
    expect(searchNotices(wordsIn("en"), [])).toBeNull();
  });

  it.each([
    ["de-AT", "de"],
    ["zh-CN", "zh-CN"],
    ["zh", "zh-CN"],
    ["zh-TW", "en"],
    ["pt-BR", "en"],
    ["en-US", "en"],
    ["not a tag", "en"],
    ["", "en"],
  ])("answers %s in %s", (asked, language) => {
    expect(wordsIn(asked).language).toBe(language);
  });

  it.each([
    ["German", "de"],
    ["deutsch", "de"],
    [" FRANÇAIS ", "fr"],
    ["fr-CA", "fr"],
    ["日本語", "ja"],
    ["english", "en"],
  ])("reads %s as %s", (typed, language) => {
    expect(readLanguage(typed)).toEqual({ value: language });
  });

  it("names the languages to whoever asks for another", () => {
    expect(problemText(readLanguage("Klingon"))).toContain("de (German)");
    expect(languageName(null)).toBe("English");
    expect(knownLanguage("en-GB")).toBeNull();
    expect(knownLanguage("ko-KR")).toBe("ko");
  });
});
