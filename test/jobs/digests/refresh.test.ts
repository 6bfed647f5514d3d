import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "../../../db/client/database.ts";
import { changeContent, sentDigests } from "../../../db/deliveries/growing-digests.ts";
import { saveList } from "../../../db/papers/lists.ts";
import { papersOfPost } from "../../../db/deliveries/posts.ts";
import {
  removeSubscriptions,
  saveSubscription,
  type NewSubscription,
} from "../../../db/channels/subscriptions.ts";
import { applyListChanges } from "../../../src/jobs/digests/list-changes.ts";
import type { Paper } from "../../../src/domain/paper/paper.ts";
import { createGrowingList, HOUR, type GrowingList } from "../../support/growing-list.ts";
import { makeSubscription } from "../../support/row-factories.ts";
import { makePapers } from "../../support/factories.ts";
import type { ChatMessage } from "../../support/memory-platform.ts";
import { engines, type TestStore } from "../../support/stores.ts";

const DAY = "2026-05-13";
const all = makePapers(43);
const morning = all.slice(0, 24);

const digests = ({ chat }: GrowingList): ChatMessage[] =>
  chat.messages.filter(({ thread }) => thread === null);
const digest = (scene: GrowingList): ChatMessage => digests(scene)[0]!;
const replies = ({ chat }: GrowingList): string[] =>
  chat.messages.flatMap(({ thread, text }) => (thread === null ? [] : paperIn(text)));
const titlesIn = ({ text }: ChatMessage): string[] =>
  text.split("\n").filter((line) => /^\d+\. /.test(line));
const without = (papers: readonly Paper[], id: string): Paper[] =>
  papers.filter((paper) => paper.id !== id);
/** A reply is headed by its paper: `3. A Title https://huggingface.co/papers/2605.00003`. */
const paperIn = (text: string): string => /^\d+\. .*\/papers\/(\S+)\n/.exec(text)?.[1] ?? text;
const name = ({ id }: Paper): string => id;
const replyTo = ({ chat }: GrowingList, paper: Paper): ChatMessage =>
  chat.messages.find(({ thread, text }) => thread !== null && paperIn(text) === name(paper))!;
/** The replies that were edited. */
const edited = ({ chat }: GrowingList): string[] =>
  chat.messages.flatMap(({ thread, text, edits }) =>
    thread === null || edits === 0 ? [] : paperIn(text),
  );

describe.each(engines)("refreshing a digest, on $name", ({ make, skip }) => {
  let store: TestStore;
  let database: Database;
  beforeEach(async ({ skip: leave }) => {
    if (skip) return leave();
    store = await make();
    database = await store.open();
  });
  afterEach(async () => {
    if (skip) return;
    await database.close();
    await store.remove();
  });

  async function posted(
    papers: readonly Paper[],
    wish: Partial<NewSubscription> = {},
  ): Promise<GrowingList> {
    const scene = await createGrowingList(database, papers, wish);
    await scene.pass(5 * 60_000, 60_000);
    expect(digests(scene)).toHaveLength(1);
    return scene;
  }

  it("grows from 24 to 43 papers by one edit with a reply each, keeping all numbers", async () => {
    const scene = await posted(morning);
    const before = titlesIn(digest(scene));
    scene.papers = all;
    await scene.pass(HOUR);
    expect(digests(scene)).toHaveLength(1);
    expect(digest(scene)).toMatchObject({ edits: 1 });
    expect(digest(scene).text).toContain("43 papers from");
    expect(digest(scene).text).toContain("And 33 more papers in the thread");
    expect(titlesIn(digest(scene))).toEqual(before);
    expect(replies(scene).toSorted()).toEqual(all.map(name).toSorted());
  });

  it("adds a late paper to a message with room, where its keycap votes for it", async () => {
    const scene = await posted(all.slice(5, 8));
    scene.papers = [...all.slice(0, 1), ...all.slice(5, 8)];
    await scene.pass(HOUR);
    expect(titlesIn(digest(scene))[3]).toContain("4. Paper Number 1 ");
    const ref = { platform: "discord", workspace: "g1", channel: "c1" } as const;
    const papers = await papersOfPost(database, { ...ref, messageId: digest(scene).messageId });
    expect(papers[3]).toEqual({ paperId: all[0]!.id, number: 4 });
  });

  it.each(["before the replies", "before the edit"])(
    "finishes the work of a process killed %s without duplicates",
    async (when) => {
      const scene = await posted(morning);
      scene.papers = all;
      if (when === "before the replies") {
        const [row] = await sentDigests(database, DAY, ["discord"]);
        const now = new Date(scene.now);
        await saveList(database, { source: "huggingface", day: DAY, papers: all, now });
        const list = {
          day: DAY,
          papers: all,
          votes: new Map(),
          fetchedAt: now,
          complete: true,
          over: false,
        };
        const content = applyListChanges({ ...row!, content: row!.content! }, list, now)!;
        expect(await changeContent(database, { ...row!, content })).toBe(true);
      } else {
        scene.chat.editFault = "retry";
        scene.now += HOUR;
        await scene.process().refresh.run();
        scene.chat.editFault = "none";
      }
      expect(digest(scene).edits).toBe(0);
      await scene.process().refresh.run();
      await scene.pass(HOUR);
      expect(digest(scene)).toMatchObject({ edits: 1 });
      expect(digest(scene).text).toContain("43 papers from");
      expect(replies(scene).toSorted()).toEqual(all.map(name).toSorted());
    },
  );

  it("posts nothing twice when two processes see the same late papers", async () => {
    const scene = await posted(morning);
    scene.papers = all;
    scene.now += HOUR;
    const pair = [scene.process(), scene.process()];
    await Promise.all(pair.map(({ refresh }) => refresh.run()));
    await scene.pass(HOUR);
    expect(digests(scene)).toHaveLength(1);
    expect(replies(scene).toSorted()).toEqual(all.map(name).toSorted());
  });

  it("marks a vanished paper, keeps its number, and restores it when it returns", async () => {
    const scene = await posted(morning);
    const before = titlesIn(digest(scene));
    scene.papers = without(morning, morning[1]!.id);
    await scene.pass(HOUR);
    expect(digest(scene)).toMatchObject({ edits: 1 });
    expect(digest(scene).text.match(/no longer on the list/g)).toHaveLength(1);
    expect(digest(scene).text).toContain("23 papers from");
    expect(titlesIn(digest(scene))).toEqual(before);
    expect(edited(scene)).toEqual([name(morning[1]!)]);
    expect(replyTo(scene, morning[1]!).text).toContain("no longer on the list");
    scene.papers = morning;
    await scene.pass(HOUR);
    expect(digest(scene)).toMatchObject({ edits: 2 });
    expect(digest(scene).text).not.toContain("no longer on the list");
    expect(replyTo(scene, morning[1]!)).toMatchObject({ edits: 2 });
    expect(replyTo(scene, morning[1]!).text).not.toContain("no longer on the list");
    expect(replies(scene)).toHaveLength(24);
  });

  it("adds only late papers that pass the filter", async () => {
    const filter = "cat:cs.CL -robots";
    const scene = await posted(morning.slice(0, 2), { filter });
    const [second, third, fourth] = morning.slice(1);
    await saveSubscription(
      database,
      makeSubscription({ filter: "", nextRunAt: new Date("2026-05-14") }),
    );
    const late = [
      { ...third!, categories: ["cs.RO"] },
      { ...fourth!, title: "Late Robots" },
      { ...second!, id: "2605.99999", title: "A Late Paper", upvotes: 1 },
    ];
    scene.papers = [...morning.slice(0, 2), ...late];
    await scene.pass(HOUR);
    expect(digest(scene).text).toContain(
      "3 of 5 papers from Hugging Face · filter: cat:cs.CL -robots",
    );
    expect(titlesIn(digest(scene)).at(-1)).toContain("3. A Late Paper ");
  });

  it("strikes the reply of a vanished paper, retrying a failed edit, and edits no other", async () => {
    const scene = await posted(morning);
    scene.papers = without(morning, morning[1]!.id);
    scene.chat.editFault = "retry";
    await scene.pass(10 * 60_000);
    scene.chat.editFault = "none";
    await scene.pass(2 * HOUR);
    expect(replyTo(scene, morning[1]!).text).toContain("no longer on the list");
    expect(edited(scene)).toEqual([name(morning[1]!)]);
    expect(digest(scene).text).toContain("no longer on the list");
  });

  it("updates a reply's figures when they change much", async () => {
    const scene = await posted(morning);
    const [first, ...others] = morning.toReversed();
    scene.papers = [
      { ...first!, upvotes: 400 },
      ...others.map((one) => ({ ...one, upvotes: one.upvotes + 1 })),
    ];
    await scene.pass(2 * HOUR);
    expect(edited(scene)).toEqual([]);
    await scene.pass(24 * HOUR);
    expect(edited(scene)).toEqual([name(first!)]);
    expect(replyTo(scene, first!).text).toContain("400 upvotes");
  });

  it("limits a thread to fifty papers and links to the rest", async () => {
    const scene = await posted(makePapers(60, { upvotes: 1 }));
    await scene.pass(HOUR);
    expect(replies(scene)).toHaveLength(50);
    expect(digest(scene).text).toContain("And 40 more papers in the thread");
    expect(digest(scene).text).toContain("10 more papers are on the full list: Hugging Face");
  });

  it("ignores an empty list", async () => {
    const scene = await posted(morning);
    scene.papers = [];
    await scene.pass(HOUR);
    expect(digest(scene)).toMatchObject({ edits: 0 });
  });

  it("updates figures at most hourly, and exactly at the end of the day", async () => {
    const scene = await posted(morning);
    const moved = (upvotes: number): Paper[] => morning.map((paper) => ({ ...paper, upvotes }));
    scene.papers = moved(80);
    await scene.pass(50 * 60_000);
    expect(digest(scene).edits).toBe(0);
    await scene.pass(30 * 60_000);
    expect(digest(scene).edits).toBe(1);
    expect(digest(scene).text).toContain("80 upvotes");
    scene.papers = moved(81);
    await scene.pass(4 * HOUR);
    expect(digest(scene).edits).toBe(1);
    await scene.pass(24 * HOUR);
    expect(digest(scene).edits).toBe(2);
    expect(digest(scene).text).toContain("81 upvotes");
  });

  it("edits nothing without changes; reads the list every half hour, then every morning for a week", async () => {
    const scene = await posted(morning);
    // No later digest, which would read lists of its own.
    await removeSubscriptions(database, { platform: "discord", workspace: "g1", channel: "c1" });
    await scene.pass(2 * HOUR);
    expect(scene.reads).toBe(4);
    await scene.pass(17 * HOUR);
    const onItsDay = scene.reads;
    expect(onItsDay).toBeLessThanOrEqual(1 + 2 * 19);
    for (let hour = 0; hour < 10 * 24; hour += 1) {
      scene.now += HOUR;
      await scene.pass(60_000);
    }
    expect(scene.reads - onItsDay).toBe(7);
    expect(digest(scene).edits).toBe(0);
  });

  it("leaves the thread of an ended subscription alone", async () => {
    const scene = await posted(morning);
    await removeSubscriptions(database, { platform: "discord", workspace: "g1", channel: "c1" });
    scene.papers = all;
    await scene.pass(2 * HOUR);
    expect(scene.chat.messages).toHaveLength(25);
    expect(digest(scene).edits).toBe(0);
  });

  it("adds a paper once it reaches the minimum upvotes", async () => {
    const scene = await posted(morning, { minUpvotes: 30 });
    expect(replies(scene)).toHaveLength(14);
    const [last] = morning.slice(-1);
    const raised = (upvotes: number): Paper[] => [
      ...without(morning, last!.id),
      { ...last!, upvotes },
    ];
    scene.papers = raised(29);
    await scene.pass(HOUR);
    expect(digest(scene).edits).toBe(0);
    scene.papers = raised(30);
    await scene.pass(HOUR);
    expect(digest(scene)).toMatchObject({ edits: 1 });
    expect(replies(scene)).toHaveLength(15);
    expect(replies(scene).at(-1)).toBe(name(last!));
  });

  it("asks an unreachable source every half hour and recovers when it answers", async () => {
    const scene = await posted(morning);
    scene.papers = all;
    scene.silent = true;
    const before = scene.reads;
    await scene.pass(2 * HOUR);
    expect(scene.reads - before).toBeLessThanOrEqual(4);
    expect(digest(scene).edits).toBe(0);
    scene.silent = false;
    await scene.pass(HOUR);
    expect(digest(scene).edits).toBe(1);
    expect(replies(scene)).toHaveLength(43);
  });
});
