import { textFailure } from "../support/text-failure.ts";
import { afterEach, describe, expect, it } from "vitest";
import { saveList } from "../../db/papers/lists.ts";
import { savePapers } from "../../db/papers/papers.ts";
import { saveVoteMark } from "../../db/people/votes.ts";
import { fallbackText } from "../../src/messages/core/message.ts";
import { makePaper, makePapers } from "../support/factories.ts";
import {
  buttonOf,
  NOW,
  createCommandFixture,
  type CommandFixture,
  type FixtureParts,
} from "./command-fixture.ts";

let room: CommandFixture;
afterEach(() => room.close());

/** A room whose source has one list for every day it is asked for. */
async function withList(count: number, parts: FixtureParts = {}) {
  const asked: string[] = [];
  const papers = makePapers(count);
  room = await createCommandFixture({
    services: {
      list: async (day) => {
        asked.push(day);
        return { papers, failure: null };
      },
      trending: async () => ({ papers, failure: null }),
    },
    ...parts,
  });
  await savePapers(room.database, papers, NOW);
  return { asked, papers };
}

async function vote(voter: string, paperId: string, at: Date = NOW): Promise<void> {
  await saveVoteMark(room.database, {
    voter,
    paperId,
    origin: "button",
    emoji: "",
    active: true,
    at,
  });
}

describe("/papers today", () => {
  it("shows ten papers of the list with their votes, and turns to the others", async () => {
    const { asked, papers } = await withList(12);
    await vote("slack:T1:U2", papers[0]!.id);
    const { words, audience, message } = await room.say("today");
    expect(asked).toEqual(["2026-05-13"]);
    expect(audience).toBe("caller");
    expect(words).toContain("Daily Papers · Wednesday 13 May 2026");
    expect(words).toContain("1 vote here · 12 upvotes on Hugging Face");
    expect(words).toContain("Paper Number 10 ");
    expect(words).not.toContain("Paper Number 11");
    expect(words).toContain("1 to 10 of 12 papers · Full list on Hugging Face");
    const next = buttonOf(message, "Next").action;
    expect(next).toEqual({ kind: "turn", name: "today", input: { date: "2026-05-13", page: "2" } });
    expect(await room.press(next)).toContain("11 to 12 of 12 papers");
    const beyond = (await room.say("today page:3")).message;
    expect(fallbackText(beyond)).toContain("There is no page 3 any more.");
    expect(buttonOf(beyond, "Previous").action).toMatchObject({ input: { page: "2" } });
  });

  it("is for everyone when it is shared", async () => {
    await withList(1);
    expect((await room.say("today share")).audience).toBe("everyone");
    expect((await room.choose("today", { share: true })).audience).toBe("everyone");
  });

  it("shows Friday's list at the weekend, and says so", async () => {
    const { asked } = await withList(1, {});
    const { words } = await room.say("today 2026-05-10");
    expect(asked).toEqual(["2026-05-08"]);
    expect(words).toContain("Friday 8 May 2026\nThere are no lists on weekends");
  });

  it("knows yesterday by the source's calendar", async () => {
    const { asked } = await withList(1);
    await room.say("today yesterday");
    expect(asked).toEqual(["2026-05-12"]);
  });

  it("shows the stored list while the source is down, and says so", async () => {
    room = await createCommandFixture({
      services: { list: async () => ({ papers: makePapers(1), failure: textFailure("503") }) },
    });
    const { words } = await room.say("today");
    expect(words).toContain(
      "Hugging Face does not answer at the moment; this is its list as it is stored here.",
    );
    expect(words).not.toContain("503");
  });

  it("shows the newest list there is while the day's is not out", async () => {
    room = await createCommandFixture();
    const [paper] = makePapers(1);
    const list = { source: "huggingface", papers: [paper!], now: NOW };
    await saveList(room.database, { ...list, day: "2026-05-11" });
    await saveList(room.database, { ...list, day: "2026-05-12" });
    const { words } = await room.say("today");
    expect(words).toContain("Daily Papers · Tuesday 12 May 2026");
    expect(words).toContain(
      "The list of Wednesday 13 May 2026 has no papers yet, so this is the newest list stored here.",
    );
  });

  it("shows the bundled list rather than nothing", async () => {
    room = await createCommandFixture({
      services: { list: async () => ({ papers: [], failure: textFailure("offline") }) },
    });
    await saveList(room.database, {
      source: "sample",
      day: "2026-05-13",
      papers: makePapers(1),
      now: NOW,
    });
    const { words } = await room.say("today");
    expect(words).toContain(
      "Hugging Face does not answer at the moment, so these are the sample papers that come with Paperboy.",
    );
    expect(words).toContain("Paper Number 1");
  });

  it("does not show another day's list as the requested one", async () => {
    room = await createCommandFixture({
      services: { list: async () => ({ papers: [], failure: textFailure("offline") }) },
    });
    await saveList(room.database, {
      source: "huggingface",
      day: "2026-05-11",
      papers: makePapers(1),
      now: NOW,
    });
    expect((await room.say("today 2026-05-12")).words).toContain(
      "Hugging Face does not answer at the moment, and its list of Tuesday 12 May 2026 is not stored here.",
    );
  });

  it("says when there is no list at all", async () => {
    room = await createCommandFixture();
    expect((await room.say("today")).words).toContain(
      "The list of Wednesday 13 May 2026 has no papers.",
    );
  });
});

describe("/papers trending", () => {
  it("shows the source's list with our votes", async () => {
    const { papers } = await withList(3);
    await vote("slack:T1:U2", papers[1]!.id);
    const { words } = await room.say("trending");
    expect(words).toContain("Trending on Hugging Face\nPaper Number 1");
    expect(words).toContain("1 vote here · 2 upvotes on Hugging Face");
  });

  it("shows the most upvoted papers of the last month while the source is down, and says so", async () => {
    room = await createCommandFixture({
      services: { trending: async () => ({ papers: [], failure: textFailure("503") }) },
    });
    expect((await room.say("trending")).words).toContain("No papers are stored here yet.");
    const [first, second] = makePapers(2);
    const old = makePaper({ upvotes: 999, publishedAt: new Date("2026-01-01T00:00:00Z") });
    await savePapers(room.database, [old], NOW);
    expect((await room.say("trending")).words).toContain(old.title);
    await savePapers(room.database, [second!, first!], NOW);
    const { words } = await room.say("trending");
    expect(words).toContain("does not answer at the moment");
    expect(words).not.toContain(old.title);
    expect(words).toMatch(/Paper Number 1[^]*Paper Number 2/);
  });
});

describe("/papers top", () => {
  it("ranks by votes, and equal ones share a rank", async () => {
    const { papers } = await withList(4);
    const [a, b, c] = papers.map((paper) => paper.id);
    for (const voter of ["web:1", "slack:T1:U1"]) await vote(voter, b!);
    await vote("web:1", a!);
    await vote("discord:5", c!);
    const { words } = await room.say("top");
    const ranked = words.split("\n").filter((line) => /^\d+\. /.test(line));
    expect(ranked.map((line) => line.replace(/ https.*/, ""))).toEqual([
      "1. Paper Number 2",
      "2. Paper Number 1",
      "2. Paper Number 3",
    ]);
    expect(words).toContain("2 votes");
    expect(words).toContain("all channels, on Slack and Discord together");
  });

  it("counts only the days that were asked for", async () => {
    const { papers } = await withList(2);
    const [a, b] = papers.map((paper) => paper.id);
    await vote("web:1", a!, new Date("2026-05-12T10:00:00Z"));
    await vote("web:1", b!, new Date("2026-05-01T10:00:00Z"));
    expect((await room.say("top 2")).words).not.toContain("Paper Number 2");
    expect((await room.say("top days:30")).words).toContain("Paper Number 2");
    expect((await room.say("top 30")).words).toContain("Most voted here, last 30 days");
  });

  it("keeps the ranks over its pages", async () => {
    const { papers } = await withList(12);
    for (const { id } of papers) await vote("web:1", id);
    await vote("web:2", papers[3]!.id);
    const { message } = await room.say("top");
    const second = await room.press(buttonOf(message, "Next").action);
    expect(second).toMatch(/^2\. Paper Number/m);
    expect(second.match(/^\d+\. /gm)).toHaveLength(2);
  });

  it("explains how to vote when there are no votes", async () => {
    await withList(1);
    const { words } = await room.say("top 1");
    expect(words).toContain("No votes in the last day.");
    expect(words).toContain("To vote, press Vote");
  });
});
