import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseSearch } from "../../../src/domain/query/parse-search.ts";
import { LANGUAGES } from "../../../src/i18n/languages.ts";
import { printQuery } from "../../../src/domain/query/query.ts";

/** A Wednesday. */
const TODAY = "2026-05-13";

function read(text: string, language?: string) {
  const reading = parseSearch(text, { today: TODAY, language });
  if (!reading.ok) throw new Error(`not understood: ${text}`);
  const { query, understood } = reading.search;
  const { order, period, timeWords } = understood;
  const days = period && [period.from, period.until].map((date) => date.toISOString().slice(0, 10));
  return { words: printQuery(query), order, days, timeWords };
}

describe("words for time and order", () => {
  it.each([
    ["papers from last week about video", "papers about video", undefined, "2026-05-06"],
    ["newest paper on GUI agents", "paper on GUI agents", "new", undefined],
    ["most upvoted on diffusion", "on diffusion", "upvotes", undefined],
    ["most voted this month", "", "votes", "2026-05-01"],
    ["show me the latest work on agents", "show me work on agents", "new", undefined],
    ["new papers about robots", "about robots", "new", undefined],
    ["video this month", "video", undefined, "2026-05-01"],
    ["this week's papers on video", "papers on video", undefined, "2026-05-11"],
    ["video published in the past 3 days", "video", undefined, "2026-05-10"],
    ["video last month newest first", "video", "new", "2026-04-13"],
    ["world models today", "world models", undefined, "2026-05-13"],
    ["newest", "", "new", undefined],
    ["agents last year has:code", "agents has:code", undefined, "2025-05-13"],
    ["agents sort:votes", "agents sort:votes", "votes", undefined],
    ["newest agents sort:upvotes", "agents sort:upvotes", "upvotes", undefined],
  ])("are read in %j", (text, words, order, from) => {
    const found = read(text);
    expect([found.words, found.order, found.days?.[0]]).toEqual([words, order, from]);
  });

  it.each([
    ["video since May", "video", "2026-05-01", "2026-05-14"],
    ["since June video", "video", "2025-06-01", "2026-05-14"],
    ["video since last week", "video", "2026-05-06", "2026-05-14"],
    ["video since yesterday", "video", "2026-05-12", "2026-05-14"],
    ["video since 2026-04", "video", "2026-04-01", "2026-05-14"],
    ["video since 3 May", "video", "2026-05-03", "2026-05-14"],
    ["video since May 3rd, 2025", "video", "2025-05-03", "2026-05-14"],
    ["agents in 2024", "agents", "2024-01-01", "2025-01-01"],
    ["papers from 2024 about agents", "papers about agents", "2024-01-01", "2025-01-01"],
    ["agents in March", "agents", "2026-03-01", "2026-04-01"],
    ["agents in March 2025", "agents", "2025-03-01", "2025-04-01"],
    ["agents on 12 May", "agents", "2026-05-12", "2026-05-13"],
    ["agents before 2025", "agents", "1970-01-01", "2025-01-01"],
    ["agents after March", "agents", "2026-04-01", "2026-05-14"],
  ])("name a point in time in %j", (text, words, from, until) => {
    expect([read(text).words, read(text).days]).toEqual([words, [from, until]]);
  });

  it("are told as typed", () => {
    expect(read("Newest  papers of Last Week on video has:code").timeWords).toEqual([
      "Newest",
      "Last Week",
    ]);
  });

  it.each([
    ["de", "neueste Paper zu Agents", "Paper about Agents", "new", undefined],
    ["de", "Diffusion seit März", "Diffusion", undefined, "2026-03-01"],
    [
      "de",
      "Arbeiten aus der letzten Woche über Video",
      "papers about Video",
      undefined,
      "2026-05-06",
    ],
    ["fr", "agents la semaine dernière", "agents", undefined, "2026-05-06"],
    ["fr", "articles de 2024 sur diffusion", "papers about diffusion", undefined, "2024-01-01"],
    ["es", "los más recientes sobre agents", "about agents", "new", undefined],
    ["es", "video este mes", "video", undefined, "2026-05-01"],
    ["zh-CN", "上周的transformer论文", "transformer papers", undefined, "2026-05-06"],
    ["zh-CN", "最新 agents", "agents", "new", undefined],
    ["ja", "今月のdiffusion", "diffusion", undefined, "2026-05-01"],
    ["ko", "지난주 diffusion 논문", "diffusion papers", undefined, "2026-05-06"],
  ])("are read in the reader's language, %s: %s", (language, text, words, order, from) => {
    const found = read(text, language);
    expect([found.words, found.order, found.days?.[0]]).toEqual([words, order, from]);
  });

  it("of another language are words", () => {
    expect(read("video hier").days).toBeUndefined();
    expect(read("video hier", "fr").days).toEqual(["2026-05-12", "2026-05-13"]);
    expect(read("Arbeiten über Heute-Zeiten", "de").words).toBe("Arbeiten über Heute-Zeiten");
  });

  it("end with today, but for yesterday", () => {
    expect(read("video last week").days).toEqual(["2026-05-06", "2026-05-14"]);
    expect(read("video yesterday").days).toEqual(["2026-05-12", "2026-05-13"]);
  });

  it.each([
    "attention is all you need",
    "predicting the last layer",
    "the year in review",
    '"newest papers"',
    '"last week"',
    "title:latest",
    "training in 2000 steps of descent",
    "what may come",
    "in 2048 agents",
    "forecasts of this year and the years to come for wind farms",
    "what we know today of how the latest language models learn to reason about the world around them",
  ])("are left where they describe the topic: %s", (text) => {
    expect(read(text)).toMatchObject({ order: undefined, days: undefined });
  });
});

describe("any text", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...'newest latest last this week month years since in may 2024 3 today " ( ) - OR NOT sort:new 上周 最新'.split(
        " ",
      ),
    ),
    fc.string({ unit: "grapheme", maxLength: 12 }),
  );
  const text = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(" "));
  const language = fc.constantFrom(...LANGUAGES.map(({ tag }) => tag));

  it("is parsed or refused, never thrown at, and a period ends after it begins", () => {
    fc.assert(
      fc.property(text, language, (typed, tag) => {
        const reading = parseSearch(typed, { today: TODAY, language: tag });
        if (!reading.ok) return;
        const { period, timeWords } = reading.search.understood;
        if (period !== undefined)
          expect(period.from.getTime()).toBeLessThan(period.until.getTime());
        for (const words of timeWords) expect(typed).toContain(words);
      }),
      { numRuns: 2000 },
    );
  });

  it("keeps the words that are about no time", () => {
    const word = fc
      .string({
        unit: fc.constantFrom(..."b c d f g k p q z".split(" ")),
        minLength: 3,
        maxLength: 8,
      })
      .filter((letters) => letters !== "pdf");
    const words = fc.array(word, { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(words, language, (typed, tag) => {
        const found = read(typed.join(" "), tag);
        expect(found).toMatchObject({ words: typed.join(" "), order: undefined, days: undefined });
        expect(read(`newest ${typed.join(" ")}`, tag).words).toBe(typed.join(" "));
      }),
    );
  });
});

describe("filters with spaces", () => {
  it.each([
    ["upvotes > 100 video", "upvotes>100 video"],
    ["upvotes >100", "upvotes>100"],
    ["Upvotes>= 20 video", "upvotes>=20 video"],
    ["stars ≥ 20k", "stars>=20000"],
    ["stars>20,000", "stars>20000"],
    ["author: hinton", "author:hinton"],
    ['author: "geoffrey hinton" vision', 'author:"geoffrey hinton" vision'],
    ["after: 2026-05 video", "after:2026-05 video"],
  ])("are the same without: %s", (text, printed) => {
    expect(read(text).words).toBe(printed);
  });

  it.each(["upvotes > downvotes", "upvotes and 100 others", "x > 100"])(
    "need a figure: %s",
    (text) => {
      expect(read(text).words).toBe(text);
    },
  );
});
