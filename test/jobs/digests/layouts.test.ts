import { textFailure } from "../../support/text-failure.ts";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "../../../db/client/database.ts";
import { openDatabase } from "../../../db/client/open.ts";
import { countDeliveries } from "../../../db/deliveries/queries.ts";
import { papersOfPost, postsShowing } from "../../../db/deliveries/posts.ts";
import { saveVoteMark } from "../../../db/people/votes.ts";
import type { NewSubscription } from "../../../db/channels/subscriptions.ts";
import { DeliveryError } from "../../../src/domain/errors.ts";
import { createGrowingList, HOUR, type GrowingList } from "../../support/growing-list.ts";
import { makePapers } from "../../support/factories.ts";

const all = makePapers(43);
const place = { platform: "discord", workspace: "g1", channel: "c1" } as const;

let database: Database;
beforeEach(async () => {
  database = await openDatabase(":memory:");
});
afterEach(() => database.close());

async function posted(count: number, wish: Partial<NewSubscription>): Promise<GrowingList> {
  const scene = await createGrowingList(database, all.slice(0, count), wish);
  await scene.pass(5 * 60_000, 60_000);
  return scene;
}
const texts = ({ chat }: GrowingList): string[] => chat.messages.map(({ text }) => text);

describe("the compact layout", () => {
  it("is one message of titles that grows in place", async () => {
    const scene = await posted(24, { layout: "compact" });
    expect(scene.chat.messages).toHaveLength(1);
    expect(texts(scene)[0]).toContain("10. Paper Number 10 https://");
    expect(texts(scene)[0]).not.toContain("Reading a paper a day helps");
    expect(texts(scene)[0]).toContain("And 14 more papers · Full list on Hugging Face");
    scene.papers = all;
    await scene.pass(HOUR);
    expect(scene.chat.messages).toHaveLength(1);
    expect(texts(scene)[0]).toContain("And 33 more papers");
    expect(await papersOfPost(database, { ...place, messageId: "m1" })).toHaveLength(10);
  });
});

describe("the cards layout", () => {
  it("is a heading and a message for each paper, in the channel itself", async () => {
    const scene = await posted(24, { layout: "cards", papers: 4 });
    expect(scene.chat.messages.map(({ thread }) => thread)).toEqual([null, null, null, null, null]);
    expect(texts(scene)[0]).toContain("4 papers follow, each in its own message.");
    expect(texts(scene)[0]).toContain("And 20 more papers");
    expect(texts(scene)[0]).not.toContain("Paper Number 1");
    expect(texts(scene)[2]).toMatch(/^2\. Paper Number 2 https/);
    expect(await papersOfPost(database, { ...place, messageId: "m1" })).toEqual([]);
    expect(await papersOfPost(database, { ...place, messageId: "m3" })).toEqual([
      { paperId: all[1]?.id, number: 2 },
    ]);
  });

  it("shows the votes of a paper on its own message alone", async () => {
    const scene = await posted(3, { layout: "cards" });
    const paperId = all[1]!.id;
    const showing = await postsShowing(database, [paperId], new Date(0));
    expect(showing.map(({ messageId }) => messageId)).toEqual(["m3"]);
    await saveVoteMark(database, {
      voter: "discord:1",
      paperId,
      origin: "button",
      emoji: "button",
      active: true,
      at: new Date(scene.now),
    });
    const { tallies } = scene.process();
    tallies.changed([paperId], null);
    await tallies.flush();
    expect(scene.chat.messages.map(({ edits }) => edits)).toEqual([0, 0, 1, 0]);
    expect(texts(scene)[2]).toContain("1 vote");
  });

  it("adds a late paper while there is room, then only counts it", async () => {
    const scene = await posted(3, { layout: "cards", papers: 4 });
    expect(scene.chat.messages).toHaveLength(4);
    scene.papers = all;
    await scene.pass(HOUR);
    expect(scene.chat.messages).toHaveLength(5);
    expect(texts(scene)[0]).toContain("4 papers follow");
    expect(texts(scene)[0]).toContain("And 39 more papers");
  });

  it("posts nothing twice after a lost answer and a killed process", async () => {
    const scene = await createGrowingList(database, all.slice(0, 3), { layout: "cards" });
    let calls = 0;
    scene.chat.fault = () => ((calls += 1) % 2 === 1 ? "lost" : "none");
    await scene.pass(10 * 60_000, 20_000);
    expect(new Set(scene.chat.messages.map(({ key }) => key)).size).toBe(4);
    expect(scene.chat.messages).toHaveLength(4);
    expect(await countDeliveries(database)).toEqual({ sent: 4 });
  });
});

describe("the forum layouts", () => {
  it("post once a day with the papers as replies", async () => {
    const scene = await posted(3, { layout: "forum" });
    const [first, ...replies] = scene.chat.messages;
    expect(first?.forum).toEqual({
      title: "Daily Papers · Wednesday 13 May 2026",
      tags: ["daily", "daily papers", "digest", "papers", "Hugging Face"],
    });
    expect(first?.channel).not.toBe(place.channel);
    expect(replies.map(({ thread }) => thread)).toEqual(["m1", "m1", "m1"]);
    expect(replies.map(({ forum }) => forum)).toEqual([undefined, undefined, undefined]);
    scene.papers = all.slice(0, 4);
    await scene.pass(HOUR);
    expect(scene.chat.messages).toHaveLength(5);
    expect(first).toMatchObject({ edits: 1 });
  });

  it("post each paper with tags for its topics", async () => {
    const scene = await posted(12, { layout: "forum-papers" });
    expect(scene.chat.messages).toHaveLength(11);
    expect(scene.chat.messages[2]?.forum).toEqual({
      title: "Paper Number 2",
      tags: ["reading", "habits", "cs.CL", "cs.LG", "Reading Institute", "paper"],
    });
    expect(texts(scene)[0]).toContain("1. Paper Number 1 https");
    expect(texts(scene)[2]).toContain("After a year we know more than before.");
  });
});

describe("a digest announced to channel followers", () => {
  it("is published once before its thread, and again only when the outcome is unknown", async () => {
    const scene = await createGrowingList(database, all.slice(0, 2), {
      announce: true,
      silent: true,
    });
    const failures = [new DeliveryError("unknown", textFailure("socket closed"))];
    scene.chat.onAnnounce = () => failures.pop();
    await scene.pass(5 * 60_000, 10_000);
    expect(scene.chat.announced).toEqual(["m1", "m1"]);
    expect(scene.chat.messages.map(({ silent }) => silent)).toEqual([true, true, true]);
    expect(await countDeliveries(database)).toEqual({ sent: 3 });
  });

  it("keeps its thread when it cannot be published", async () => {
    const scene = await createGrowingList(database, all.slice(0, 2), { announce: true });
    scene.chat.onAnnounce = () =>
      new DeliveryError("refused", textFailure("not an announcement channel"));
    await scene.pass(5 * 60_000, 10_000);
    expect(scene.chat.announced).toEqual(["m1"]);
    scene.chat.onAnnounce = () => new DeliveryError("retry", textFailure("slow down"));
    expect(await countDeliveries(database)).toEqual({ sent: 3 });
  });
});
