import { describe, expect, it } from "vitest";
import { parseSearch } from "../../../src/domain/query/parse-search.ts";
import { printQuery } from "../../../src/domain/query/query.ts";

/** A Wednesday. */
const TODAY = "2026-05-13";

function read(text: string) {
  const reading = parseSearch(text, TODAY);
  if (!reading.ok) throw new Error(`not understood: ${text}`);
  const { query, order, period } = reading.search;
  const days = period && [period.from, period.until].map((date) => date.toISOString().slice(0, 10));
  return { words: printQuery(query), order, days };
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
    "forecasts of this year and the years to come for wind farms",
    "what we know today of how the latest language models learn to reason about the world around them",
  ])("are left where they describe the topic: %s", (text) => {
    expect(read(text)).toMatchObject({ order: undefined, days: undefined });
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
