import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "../../../db/client/database.ts";
import { openDatabase } from "../../../db/client/open.ts";
import { recentDeliveries } from "../../../db/deliveries/queries.ts";
import { savePapers } from "../../../db/papers/papers.ts";
import { saveVoteMark } from "../../../db/people/votes.ts";
import type { NewSubscription } from "../../../db/channels/subscriptions.ts";
import { nextRun } from "../../../src/domain/schedule/schedule.ts";
import { createGrowingList, type GrowingList } from "../../support/growing-list.ts";
import { makePaper, makePapers } from "../../support/factories.ts";

const SCHEDULE = { hour: 9, minute: 0, weekdays: [1, 2, 3, 4, 5], timezone: "Europe/Paris" };
const MINUTE = 60_000;

let database: Database;
beforeEach(async () => {
  database = await openDatabase(":memory:");
});
afterEach(() => database.close());

/** A channel whose first edition for a week or month is due at once. */
async function due(
  cadence: "week" | "month",
  lists: GrowingList["byDay"],
  wish: Partial<NewSubscription> = {},
): Promise<GrowingList> {
  const run = nextRun({ ...SCHEDULE, cadence }, new Date("2026-05-20T12:00Z"));
  const scene = await createGrowingList(database, [], {
    ...SCHEDULE,
    cadence,
    nextRunAt: run.at,
    ...wish,
  });
  for (const [day, papers] of lists) scene.byDay.set(day, papers);
  scene.now = run.at.getTime();
  return scene;
}

async function vote(voter: string, paperId: string, at: string): Promise<void> {
  const mark = { voter, paperId, origin: "button", emoji: "button", active: true };
  await saveVoteMark(database, { ...mark, at: new Date(at) });
}

const [top, second, favourite, outside] = [
  makePaper({ id: "2605.00001", title: "Most Upvoted", upvotes: 300 }),
  makePaper({ id: "2605.00002", title: "Listed Twice", upvotes: 200 }),
  makePaper({ id: "2605.00003", title: "Favourite Here", upvotes: 3 }),
  makePaper({ id: "2605.00004", title: "Voted Too Late", upvotes: 1 }),
];
const WEEK = new Map([
  ["2026-05-18", [top, second]],
  ["2026-05-20", [second, favourite]],
  ["2026-05-22", [outside]],
  ["2026-05-25", makePapers(3, { upvotes: 900, title: "Next Week" })],
]);

describe("a weekly digest", () => {
  it("holds the most voted and most upvoted papers of the week once each, with a thread", async () => {
    const scene = await due("week", WEEK, { papers: 3 });
    await savePapers(database, [favourite, outside], new Date(scene.now));
    await vote("discord:1", favourite.id, "2026-05-21T10:00Z");
    await vote("discord:2", outside.id, "2026-05-25T06:00Z");
    await scene.pass(5 * MINUTE, MINUTE);
    const [digest, ...replies] = scene.chat.messages;
    expect(digest?.text).toMatch(/^Weekly Papers · 18\s?–\s?24 May 2026\n/);
    expect(digest?.text).toContain("The best of 4 papers from Hugging Face");
    expect(digest?.text.match(/^(?:\d\. \w+ \w+|Most voted here|Most upvoted on .*)/gm)).toEqual([
      "Most voted here",
      "1. Favourite Here",
      "Most upvoted on Hugging Face this week",
      "2. Most Upvoted",
      "3. Listed Twice",
    ]);
    expect(replies).toHaveLength(3);
    const [row] = await recentDeliveries(database, { state: "sent", limit: 9 });
    expect(row).toMatchObject({ edition: "2026-W21" });
  });

  it("merges and names all sources, and submissions where a channel has no other", async () => {
    const scene = await due("week", WEEK, { sources: ["huggingface", "arxiv:cs.CL", "community"] });
    await scene.pass(5 * MINUTE, MINUTE);
    expect(scene.chat.messages[0]?.text).toContain("papers from Hugging Face, Hugging Face\n");
    const own = await openDatabase(":memory:");
    const weekly = { ...SCHEDULE, cadence: "week" } as const;
    const { at } = nextRun(weekly, new Date("2026-05-20T12:00Z"));
    const alone = await createGrowingList(own, [], {
      ...weekly,
      sources: ["community"],
      nextRunAt: at,
    });
    alone.now = at.getTime();
    await savePapers(own, [favourite], new Date(alone.now));
    const mark = { origin: "button", emoji: "button", active: true, paperId: favourite.id };
    await saveVoteMark(own, { ...mark, voter: "discord:1", at: new Date("2026-05-21T10:00Z") });
    await alone.pass(5 * MINUTE, MINUTE);
    expect(alone.chat.messages[0]?.text).toContain("The best of 1 paper from this channel\n");
    expect(alone.chat.messages[0]?.text).toContain("1. Favourite Here");
    await own.close();
  });

  it("is posted once at its hour, apart from daily digests", async () => {
    const scene = await due("week", WEEK, { layout: "compact" });
    await scene.pass(3 * 24 * 60 * MINUTE, 180 * MINUTE);
    expect(scene.chat.messages).toHaveLength(1);
    expect(scene.chat.messages[0]).toMatchObject({ edits: 0 });
  });

  it("waits for an unreachable source, but uses stored lists when there are any", async () => {
    const scene = await due("week", WEEK);
    scene.silent = true;
    await scene.pass(30 * MINUTE);
    expect(scene.chat.messages).toHaveLength(0);
    scene.silent = false;
    await scene.pass(10 * MINUTE);
    expect(scene.chat.messages[0]?.text).toContain("1. Most Upvoted");
  });

  it("holds only papers that pass the filter, and is skipped with a reason when none do", async () => {
    const scene = await due("week", WEEK, { minUpvotes: 1000 });
    await scene.pass(5 * MINUTE, MINUTE);
    expect(scene.chat.messages).toHaveLength(0);
    const [row] = await recentDeliveries(database, { state: "skipped", limit: 1 });
    expect(row?.error).toEqual({ code: "none_in_period", period: "week" });
  });

  it("is caught up after two days, not after three", async () => {
    const scene = await due("week", WEEK);
    scene.now += 47 * 60 * MINUTE;
    await scene.pass(MINUTE, MINUTE);
    expect(scene.chat.messages.length).toBeGreaterThan(0);
  });
});

describe("a paper posted in the channel before", () => {
  it("links to its earlier thread in the digest and in its reply", async () => {
    const scene = await createGrowingList(database, [top, second]);
    await scene.pass(5 * MINUTE, MINUTE);
    expect(scene.chat.messages).toHaveLength(3);
    expect(scene.chat.messages[0]?.text).not.toContain("posted here on");
    scene.byDay.set("2026-05-14", [second, favourite]);
    await scene.pass(24 * 60 * MINUTE, 30 * MINUTE);
    await scene.pass(5 * MINUTE, MINUTE);
    const [, digest] = scene.chat.messages.filter(({ thread }) => thread === null);
    const again = /posted here on 13 May 2026 · the earlier post/g;
    expect(digest?.text.match(again)).toHaveLength(1);
    const replies = scene.chat.messages.filter(({ thread }) => thread === digest?.messageId);
    expect(replies.map(({ text }) => text.match(again)?.length ?? 0)).toEqual([1, 0]);
  });
});

describe("a paper posted before in a channel without threads", () => {
  it.each([
    ["compact", "https://discord.com/channels/g1/c1/m1"],
    ["cards", "https://discord.com/channels/g1/c1/m3"],
    ["forum-papers", "https://chat.example/m3"],
  ] as const)("links in the %s layout to %s", async (layout, address) => {
    const scene = await createGrowingList(database, [top, second], { layout });
    await scene.pass(5 * MINUTE, MINUTE);
    scene.byDay.set("2026-05-14", [second, favourite]);
    await scene.pass(24 * 60 * MINUTE, 30 * MINUTE);
    await scene.pass(5 * MINUTE, MINUTE);
    const sent = await recentDeliveries(database, { state: "sent", limit: 20 });
    const earlier = sent.map((row) =>
      row.kind === "digest" ? row.content?.earlier[second.id]?.url : undefined,
    );
    expect(earlier).toContain(address);
    const again = scene.chat.messages.filter(({ text }) => text.includes("the earlier post"));
    expect(again.length).toBeGreaterThan(0);
    expect(again.every(({ text }) => text.includes("Listed Twice"))).toBe(true);
  });
});

describe("a monthly digest", () => {
  it("is posted on the first workday and named after the month before", async () => {
    const scene = await due("month", WEEK, { papers: 2, layout: "compact" });
    expect(new Date(scene.now).toISOString()).toBe("2026-06-01T07:00:00.000Z");
    await scene.pass(5 * MINUTE, MINUTE);
    expect(scene.chat.messages[0]?.text).toMatch(/^Monthly Papers · May 2026\n/);
    expect(scene.chat.messages[0]?.text).toContain("1. Next Week");
  });
});
