import { describe, expect, it } from "vitest";
import { BUTTON, saveVoteMark } from "../../db/people/votes.ts";
import { engines } from "../support/stores.ts";
import { samplePaper } from "./sample.ts";
import { searchedStore } from "./store.ts";

const DAYS = ["2026-05-13", "2026-05-10", "2026-05-01", "2026-03-01", "2024-06-01"];
const today = "2026-05-13";

/** Every third is about agents too; the oldest have the most upvotes. */
const papers = Array.from({ length: 35 }, (_, at) =>
  samplePaper({
    id: `2605.${String(at).padStart(5, "0")}`,
    title: `Video study ${at}${at % 3 === 0 ? " of agents" : ""}`,
    abstract: "",
    categories: [],
    publishedAt: new Date(`${DAYS[at % DAYS.length]}T00:00:00Z`),
    upvotes: (at % DAYS.length) * 100 + at,
  }),
);
const titles = [
  samplePaper({ id: "2401.00001", title: "Last Week in AI", publishedAt: new Date("2024-01-01") }),
  samplePaper({
    id: "2401.00002",
    title: "Attention this month: a review",
    publishedAt: new Date("2024-01-02"),
  }),
];

describe.each(engines)("time and order on $name", ({ make, skip }) => {
  const store = searchedStore(make, [...papers, ...titles], { skip });
  const find: typeof store.find = (text, request) => store.find(text, { today, ...request });
  const dayOf = (paper: { publishedAt: Date | null }): string =>
    paper.publishedAt?.toISOString().slice(0, 10) ?? "";

  it.skipIf(skip)("gives exact totals in order, the same on every page", async () => {
    const pages = [];
    for (const offset of [0, 10, 20, 30])
      pages.push(await find("newest papers about video", { limit: 10, offset }));
    expect(pages.map(({ total }) => total)).toEqual([35, 35, 35, 35]);
    expect(pages.every(({ isExact }) => isExact)).toBe(true);
    const days = pages.flatMap(({ hits }) => hits.map(({ paper }) => dayOf(paper)));
    expect(days).toEqual(days.toSorted().toReversed());
    expect(new Set(pages.flatMap(({ hits }) => hits.map(({ paper }) => paper.id))).size).toBe(35);
  });

  it.skipIf(skip).each([
    ["papers from last week about video", 14, "2026-05-06"],
    ["video this month", 21, "2026-05-01"],
    ["video since March", 28, "2026-03-01"],
    ["video in 2024", 7, "2024-01-01"],
  ])("narrows %j", async (text, total, from) => {
    const found = await find(text);
    expect(found).toMatchObject({ total, isExact: true, understood: { words: "video" } });
    expect(found.understood.period?.from).toEqual(new Date(from));
  });

  it.skipIf(skip)("sorts by upvotes, with words, filters and alone", async () => {
    const upvotesOf = async (text: string): Promise<number[]> =>
      (await find(text, { limit: 50 })).hits.map(({ paper }) => paper.upvotes);
    for (const text of [
      "most upvoted on agents",
      "agents sort:upvotes after:2026",
      "sort:upvotes",
    ]) {
      const upvotes = await upvotesOf(text);
      expect(upvotes.length).toBeGreaterThan(5);
      expect(upvotes).toEqual(upvotes.toSorted((one, other) => other - one));
    }
    expect(await upvotesOf("most upvoted")).toHaveLength(37);
  });

  it.skipIf(skip)("sorts by votes here", async () => {
    const paperId = "2605.00004";
    const mark = { voter: "web:ada", paperId, origin: BUTTON, emoji: "vote" };
    await saveVoteMark(store.database, { ...mark, active: true, at: new Date() });
    expect((await store.ids("top voted on video"))[0]).toBe(paperId);
    expect((await store.ids("video", { order: "votes" }))[0]).toBe(paperId);
  });

  it.skipIf(skip)("lets the chosen order win", async () => {
    const { hits, understood } = await find("newest video", { order: "upvotes", limit: 1 });
    expect(understood).toMatchObject({ order: "upvotes", timeWords: ["newest"] });
    expect(hits[0]?.paper.upvotes).toBe(434);
    expect((await find("newest video", { order: "relevance" })).understood.order).toBe("relevance");
  });

  it.skipIf(skip).each([
    ["Last Week in AI", "2401.00001"],
    ["last week in ai", "2401.00001"],
    ["attention this month", "2401.00002"],
    ["Attention this month: a review", "2401.00002"],
  ])("takes the title %j as one", async (text, id) => {
    const { hits, understood } = await find(text);
    expect(hits[0]?.paper.id).toBe(id);
    expect(understood).toMatchObject({ order: undefined, period: undefined, timeWords: [] });
  });

  it.skipIf(skip)("searches for quoted time words themselves", async () => {
    const { hits, understood } = await find('"last week" ai');
    expect(hits[0]?.paper.id).toBe("2401.00001");
    expect(understood.period).toBeUndefined();
  });

  it.skipIf(skip)("says of how many papers no category is known", async () => {
    const { notices } = await find("cat:cs.CL video");
    expect(notices).toContainEqual({ kind: "uncategorized", count: 37 });
    expect((await find("upvotes > 400 video")).total).toBe(7);
  });
});
