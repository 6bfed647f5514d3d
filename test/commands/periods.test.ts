import { textFailure } from "../support/text-failure.ts";
import { afterEach, describe, expect, it } from "vitest";
import { saveList } from "../../db/papers/lists.ts";
import type { Day, Paper } from "../../src/domain/paper/paper.ts";
import { makePaper, makePapers } from "../support/factories.ts";
import {
  buttonOf,
  buttonsOf,
  NOW,
  createCommandFixture,
  type CommandFixture,
} from "./command-fixture.ts";

let room: CommandFixture;
afterEach(() => room.close());

/** A room whose source has these lists, each stored when it is asked for, as the ingester does. */
async function withLists(lists: Readonly<Record<Day, readonly Paper[]>>, failing = false) {
  const asked: Day[] = [];
  room = await createCommandFixture({
    services: {
      list: async (day) => {
        asked.push(day);
        const papers = lists[day] ?? [];
        if (failing) return { papers: [], failure: textFailure("503") };
        await saveList(room.database, { source: "huggingface", day, papers, now: NOW });
        return { papers, failure: null };
      },
    },
  });
  return { asked };
}

const [often, once, late] = [
  makePaper({ id: "2605.00001", title: "Often Listed", upvotes: 90 }),
  makePaper({ id: "2605.00002", title: "Listed Once", upvotes: 120 }),
  makePaper({ id: "2605.00003", title: "Listed Late", upvotes: 7 }),
];
const WEEK = { "2026-05-11": [often, once], "2026-05-12": [often], "2026-05-13": [late] };

describe("/papers today week", () => {
  it("shows the week's lists so far as one, each paper once, most upvoted first", async () => {
    const { asked } = await withLists(WEEK);
    const { words, audience } = await room.say("today week");
    expect(audience).toBe("caller");
    expect(asked).toEqual(["2026-05-11", "2026-05-12", "2026-05-13"]);
    expect(words.match(/^(?:Often|Listed) \w+/gm)).toEqual([
      "Listed Once",
      "Often Listed",
      "Listed Late",
    ]);
    expect(words).toMatch(/^Most upvoted on Hugging Face · 11\s?–\s?17 May 2026\n/);
    expect(words).toContain("1 to 3 of 3 papers · Full list on Hugging Face");
  });

  it("reads only today's list again, which grows", async () => {
    const { asked } = await withLists(WEEK);
    await room.say("today week");
    asked.length = 0;
    await room.say("today week");
    expect(asked).toEqual(["2026-05-13"]);
  });

  it("turns to the weeks before and after, and to further pages, in place", async () => {
    await withLists({ "2026-05-04": makePapers(12), "2026-05-11": [often] });
    const { message } = await room.say("today week");
    expect(buttonsOf(message).some(({ label }) => label === "Later")).toBe(false);
    const earlier = buttonOf(message, "Earlier");
    expect(earlier.action).toEqual({ kind: "turn", name: "today", input: { date: "2026-W19" } });
    expect(earlier.description).toMatch(
      /^Earlier: Most upvoted on Hugging Face · 4\s?–\s?10 May 2026$/,
    );
    expect(await room.press(earlier.action)).toContain("1 to 10 of 12 papers");
    const before = (await room.say("today last week")).message;
    expect(buttonOf(before, "Later").action).toMatchObject({ input: { date: "2026-W20" } });
    expect(await room.press(buttonOf(before, "Next").action)).toContain("11 to 12 of 12 papers");
  });

  it.each([
    ["2026-W20", /11\s?–\s?17 May 2026/],
    ["2026w5", /26 January\s?–\s?1 February 2026/],
    ["week 2026-05-13", /11\s?–\s?17 May 2026/],
    ["Last  Week", /4\s?–\s?10 May 2026/],
    ["week 2025-W53", /“week 2025-W53” is not a day, a week or a month\./],
    ["2026-W21", /That week has not started yet\./],
    ["2022-W01", /The first list is from May 2023\./],
    ["week soon", /“week soon” is not a day, a week or a month/],
  ])("understands %s", async (typed, words) => {
    await withLists({});
    expect((await room.say(`today ${typed}`)).words).toMatch(words);
  });

  it("knows the 53rd week of 2026, which the source does not", async () => {
    await withLists({ "2026-12-28": [often] });
    const later = await createCommandFixture({ now: new Date("2027-01-20T12:00:00Z") });
    await saveList(later.database, {
      source: "huggingface",
      day: "2026-12-28",
      papers: [often],
      now: NOW,
    });
    const { words, message } = await later.say("today 2026-W53");
    expect(words).toContain("Often Listed");
    expect(JSON.stringify(message)).toContain("https://huggingface.co/papers/date/2026-12-28");
    await later.close();
  });

  it("shows what is stored while the source is down, and says so; an empty week is no error", async () => {
    await withLists({}, true);
    const { words } = await room.say("today week");
    expect(words).toContain("Hugging Face does not answer at the moment");
    expect(words).toContain("No papers yet · Full list on Hugging Face");
  });
});

describe("/papers today month", () => {
  it("shows a month as one list, and can be shared", async () => {
    await withLists({ ...WEEK, "2026-04-30": [late] });
    const { words, audience, message } = await room.say("today this month share");
    expect(audience).toBe("everyone");
    expect(words).toMatch(/^Most upvoted on Hugging Face · May 2026\n/);
    expect(words).toContain("of 3 papers");
    expect(await room.press(buttonOf(message, "Earlier").action)).toContain("April 2026");
    expect((await room.say("today 2026-05")).message.title).toBe(message.title);
  });
});

describe("/papers today", () => {
  it("turns to the lists of the days before and after, over weekends", async () => {
    await withLists({ ...WEEK, "2026-05-08": [late] });
    const monday = (await room.say("today 2026-05-11")).message;
    expect(buttonOf(monday, "Later").action).toMatchObject({ input: { date: "2026-05-12" } });
    const friday = await room.press(buttonOf(monday, "Earlier").action);
    expect(friday).toContain("Friday 8 May 2026");
    const newest = (await room.say("today")).message;
    expect(buttonsOf(newest).map(({ label }) => label)).not.toContain("Later");
  });

  it("turns on from a day without papers", async () => {
    await withLists({});
    const { words, message } = await room.say("today 2026-05-12");
    expect(words).toContain("The list of Tuesday 12 May 2026 has no papers.");
    expect(buttonsOf(message).map(({ label }) => label)).toEqual(["Earlier", "Later"]);
  });
});
