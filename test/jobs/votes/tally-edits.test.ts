import { textFailure } from "../../support/text-failure.ts";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Database } from "../../../db/client/database.ts";
import { openDatabase } from "../../../db/client/open.ts";
import { addReply, saveDiscussion } from "../../../db/channels/discussions.ts";
import { saveVoteMark } from "../../../db/people/votes.ts";
import { DeliveryError } from "../../../src/domain/errors.ts";
import type { PostRef } from "../../../src/domain/place.ts";
import { createComposeDelivery } from "../../../src/jobs/digests/compose-delivery.ts";
import { FITS } from "../../../src/platforms/fits.ts";
import { createDiscussionLinks } from "../../../src/jobs/discussions/links-to-threads.ts";
import { createTallyEdits, type TallyEdits } from "../../../src/jobs/votes/tally-edits.ts";
import type { Platform } from "../../../src/platforms/port.ts";
import { memoryChat, type MemoryChat } from "../../support/memory-platform.ts";
import { readableLog } from "../../support/scripted-server.ts";
import { createSample } from "../../../src/sources/sample/sample.ts";
import { FIRST, NOW, postOf, saveSentDigest, SECOND, THIRD } from "./sent-digest.ts";
import { makeTally } from "../../support/row-factories.ts";

const DAY = 86_400_000;
const source = createSample();

let database: Database;
let discord: MemoryChat;
let slack: MemoryChat;
let tallyEdits: TallyEdits;
let log: ReturnType<typeof readableLog>;
/** Called before each edit; throws what the platform answers. */
let beforeEdit: (ref: PostRef) => void | Promise<void>;
/** The messages that edits were tried on, in order. */
let tried: string[];
let clock: { ms: number };

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  database = await openDatabase(":memory:");
  discord = memoryChat("discord");
  slack = memoryChat("slack");
  log = readableLog();
  tried = [];
  beforeEdit = () => {};
  clock = { ms: NOW.getTime() };
  for (const { platform } of [discord, slack]) {
    const edit = platform.edit.bind(platform);
    platform.edit = async (ref, ...change) => {
      tried.push(ref.messageId);
      await beforeEdit(ref);
      return edit(ref, ...change);
    };
  }
  tallyEdits = start([discord, slack]);
});
afterEach(async () => {
  await tallyEdits.stop();
  vi.useRealTimers();
  await database.close();
});

function start(chats: readonly MemoryChat[]): TallyEdits {
  const platforms = new Map(chats.map(({ platform }) => [platform.name, platform as Platform]));
  const links = createDiscussionLinks(database, platforms);
  const compose = createComposeDelivery(database, {
    sources: () => source,
    discussionsOf: links,
    fits: FITS,
  });
  const now = (): Date => new Date(clock.ms);
  return createTallyEdits({ database, platforms, compose, clock: { now }, log: log.log });
}

async function vote(voter: string, paperId: string, active = true, ms = 0): Promise<void> {
  const at = new Date(NOW.getTime() + ms);
  await saveVoteMark(database, { voter, paperId, origin: "button", emoji: "button", active, at });
}

async function voteAndTell(voter: string, paperId: string, post: PostRef | null): Promise<void> {
  await vote(voter, paperId);
  tallyEdits.changed([paperId], post);
}

async function shownBy(ref: PostRef): Promise<Readonly<Record<string, number>>> {
  return (await postOf(database, ref)).shown.votes;
}

const textOf = (chat: MemoryChat, ref: PostRef): string =>
  chat.messages.find(({ messageId }) => messageId === ref.messageId)?.text ?? "";

describe("a vote", () => {
  it("is shown by an edit within five seconds, not at once", async () => {
    const post = await saveSentDigest(database, discord, { id: "a" });
    await voteAndTell("ada", FIRST, post);
    await vi.advanceTimersByTimeAsync(1000);
    expect(tried).toEqual([]);
    await vi.advanceTimersByTimeAsync(4000);
    expect(tried).toEqual(["message-a"]);
    expect(await shownBy(post)).toEqual({ [FIRST]: 1, [SECOND]: 0 });
    expect(textOf(discord, post)).toContain("Paper Number 1");
  });

  it("is shown once a platform that was cut off is back", async () => {
    const post = await saveSentDigest(database, slack, { id: "a" });
    slack.connected = false;
    await voteAndTell("ada", FIRST, post);
    await vi.advanceTimersByTimeAsync(5000);
    expect(tried).toEqual([]);
    slack.connected = true;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await shownBy(post)).toEqual({ [FIRST]: 1, [SECOND]: 0 });
  });

  it("shares one edit with the votes that follow it", async () => {
    const post = await saveSentDigest(database, discord, { id: "a" });
    for (const voter of ["ada", "ben", "cyd"]) {
      await voteAndTell(voter, FIRST, post);
      await vi.advanceTimersByTimeAsync(400);
    }
    await voteAndTell("ada", SECOND, post);
    await vi.advanceTimersByTimeAsync(5000);
    expect(tried).toEqual(["message-a"]);
    expect(await shownBy(post)).toEqual({ [FIRST]: 3, [SECOND]: 1 });
  });

  it("is shown on every platform, first where the person voted", async () => {
    const ids = ["a", "b", "c", "d", "e"];
    const posts: PostRef[] = [];
    for (const [index, id] of ids.entries()) {
      const postedAt = new Date(NOW.getTime() + index);
      posts.push(await saveSentDigest(database, id < "c" ? slack : discord, { id, postedAt }));
    }
    await voteAndTell("ada", SECOND, posts[1]!);
    await tallyEdits.flush();
    expect(tried[0]).toBe("message-b");
    expect(tried.toSorted()).toEqual(ids.map((id) => `message-${id}`));
    for (const post of posts) expect(await shownBy(post)).toEqual({ [FIRST]: 0, [SECOND]: 1 });
  });

  it("is shown together with the replies of the paper's discussion", async () => {
    const post = await saveSentDigest(database, discord, { id: "a" });
    await openDiscussion("channel-a");
    await voteAndTell("ada", FIRST, post);
    await tallyEdits.flush();
    expect((await postOf(database, post)).shown).toEqual({
      votes: { [FIRST]: 1, [SECOND]: 0 },
      replies: { [FIRST]: 1 },
    });
    await tallyEdits.flush();
    tallyEdits.changed([FIRST], post);
    await tallyEdits.flush();
    expect(tried).toHaveLength(1);
  });

  it("is shown without replies on the message of the discussion itself", async () => {
    const digest = { id: "a", paperIds: [FIRST], kind: "discussion" } as const;
    const post = await saveSentDigest(database, discord, digest);
    await openDiscussion("channel-a");
    tallyEdits.changed([FIRST], null);
    await tallyEdits.flush();
    expect(tried).toEqual([]);
    await voteAndTell("ada", FIRST, null);
    await tallyEdits.flush();
    expect(await shownBy(post)).toEqual({ [FIRST]: 1 });
  });

  it("leads to no edit of posts that are already right or show other papers", async () => {
    await saveSentDigest(database, discord, {
      id: "right",
      shown: makeTally({ [FIRST]: 1, [SECOND]: 0 }),
    });
    await saveSentDigest(database, discord, { id: "other", paperIds: [THIRD] });
    await voteAndTell("ada", FIRST, null);
    await tallyEdits.flush();
    expect(tried).toEqual([]);
  });

  it("that is withdrawn before the edit leads to none", async () => {
    const post = await saveSentDigest(database, discord, { id: "a" });
    await voteAndTell("ada", FIRST, post);
    await vote("ada", FIRST, false, 1);
    await tallyEdits.flush();
    expect(tried).toEqual([]);
  });

  it.each([
    ["edited", "younger", 1000, 1],
    ["left alone", "older", -1000, 0],
  ])("is %s on a post %s than two weeks", async (_result, _age, ms, edits) => {
    const postedAt = new Date(NOW.getTime() - 14 * DAY + ms);
    const post = await saveSentDigest(database, discord, { id: "a", postedAt });
    await voteAndTell("ada", FIRST, post);
    await tallyEdits.flush();
    expect(tried).toHaveLength(edits);
  });

  it("is not shown where nothing records what the message holds", async () => {
    const post = await saveSentDigest(database, discord, { id: "a", withoutContent: true });
    await voteAndTell("ada", FIRST, post);
    await tallyEdits.flush();
    expect(tried).toEqual([]);
  });

  it("leaves posts of a platform that is not configured alone", async () => {
    const post = await saveSentDigest(database, slack, { id: "a" });
    tallyEdits = start([discord]);
    await voteAndTell("ada", FIRST, post);
    await tallyEdits.flush();
    expect(await shownBy(post)).toMatchObject({ [FIRST]: 0 });
    expect(log.lines).toEqual([]);
  });
});

describe("an edit", () => {
  it("that another replica's vote overtakes is made again", async () => {
    const post = await saveSentDigest(database, discord, { id: "a" });
    beforeEdit = async () => {
      beforeEdit = () => {};
      await vote("ben", FIRST);
    };
    await voteAndTell("ada", FIRST, post);
    await tallyEdits.flush();
    expect(tried).toHaveLength(2);
    expect(await shownBy(post)).toMatchObject({ [FIRST]: 2 });
  });

  it("that fails is retried after the time the platform asks for", async () => {
    const post = await saveSentDigest(database, discord, { id: "a" });
    failOnce(new DeliveryError("retry", textFailure("slow down"), { retryAfterMs: 3000 }));
    await voteAndTell("ada", FIRST, post);
    await vi.advanceTimersByTimeAsync(1500);
    expect(tried).toHaveLength(1);
    expect(await shownBy(post)).toMatchObject({ [FIRST]: 0 });
    await vi.advanceTimersByTimeAsync(2999);
    expect(tried).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(tried).toHaveLength(2);
    expect(await shownBy(post)).toMatchObject({ [FIRST]: 1 });
    expect(log.lines).toMatchObject([
      { level: 40, delivery: "a", msg: "tally could not be edited" },
    ]);
  });

  it("that fails without a time is retried after ten seconds", async () => {
    const post = await saveSentDigest(database, discord, { id: "a" });
    failOnce(new DeliveryError("unknown", textFailure("socket closed")));
    await voteAndTell("ada", SECOND, post);
    await vi.advanceTimersByTimeAsync(1500 + 9999);
    expect(tried).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(await shownBy(post)).toMatchObject({ [SECOND]: 1 });
  });

  it("that fails does not keep the others from being made", async () => {
    const posts: PostRef[] = [];
    for (const id of ["a", "b", "c", "d", "e", "f"])
      posts.push(await saveSentDigest(database, discord, { id }));
    failOnce(new DeliveryError("retry", textFailure("slow down")));
    await voteAndTell("ada", FIRST, posts[0]!);
    await tallyEdits.flush();
    const shown = await Promise.all(posts.map(shownBy));
    expect(shown.map((figures) => figures[FIRST])).toEqual([0, 1, 1, 1, 1, 1]);
  });

  it("that the platform refuses marks the post as gone, and it is not edited again", async () => {
    const post = await saveSentDigest(database, discord, { id: "a" });
    failOnce(new DeliveryError("refused", textFailure("unknown message")));
    await voteAndTell("ada", FIRST, post);
    await tallyEdits.flush();
    expect((await postOf(database, post)).goneAt).toEqual(NOW);
    await voteAndTell("ben", FIRST, post);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(tried).toHaveLength(1);
  });

  it("that fails for an error of our own is logged, and later votes are shown", async () => {
    const post = await saveSentDigest(database, discord, { id: "a" });
    failOnce(new TypeError("broken"));
    await voteAndTell("ada", FIRST, post);
    await tallyEdits.flush();
    expect(log.lines).toMatchObject([{ level: 50, msg: "tallies could not be refreshed" }]);
    await voteAndTell("ben", FIRST, post);
    await tallyEdits.flush();
    expect(await shownBy(post)).toMatchObject({ [FIRST]: 2 });
  });

  it("runs for at most four posts at a time", async () => {
    const posts: PostRef[] = [];
    for (const id of ["a", "b", "c", "d", "e", "f"])
      posts.push(await saveSentDigest(database, discord, { id }));
    let running = 0;
    let most = 0;
    beforeEdit = async () => {
      running += 1;
      most = Math.max(most, running);
      await Promise.resolve();
      await new Promise<void>((resolve) => setImmediate(resolve));
      running -= 1;
    };
    await voteAndTell("ada", FIRST, null);
    await tallyEdits.flush();
    expect(tried).toHaveLength(6);
    expect(most).toBe(4);
  });
});

describe("a digest that was published to followers", () => {
  const MINUTE = 60_000;

  it("gathers its votes into few edits, and ends with the last state", async () => {
    const post = await saveSentDigest(database, discord, { id: "a", announce: true });
    for (let minute = 0; minute < 60; minute += 1) {
      await voteAndTell(`voter-${minute}`, FIRST, post);
      await vi.advanceTimersByTimeAsync(MINUTE);
    }
    expect(tried).toHaveLength(3);
    await vi.advanceTimersByTimeAsync(30 * MINUTE);
    expect(tried).toHaveLength(4);
    expect(await shownBy(post)).toMatchObject({ [FIRST]: 60 });
  });

  it("delays no other message", async () => {
    await saveSentDigest(database, discord, { id: "a", announce: true });
    const other = await saveSentDigest(database, discord, { id: "b" });
    await voteAndTell("ada", FIRST, other);
    await vi.advanceTimersByTimeAsync(5000);
    await voteAndTell("ben", FIRST, other);
    await vi.advanceTimersByTimeAsync(5000);
    expect(await shownBy(other)).toMatchObject({ [FIRST]: 2 });
    expect(tried.toSorted()).toEqual(["message-a", "message-b", "message-b"]);
  });
});

describe("stopping", () => {
  it("makes no edit that is only due", async () => {
    const post = await saveSentDigest(database, discord, { id: "a" });
    await voteAndTell("ada", FIRST, post);
    await tallyEdits.stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(tried).toEqual([]);
  });

  it("waits for the edit under way", async () => {
    const post = await saveSentDigest(database, discord, { id: "a" });
    let finish: () => void = () => {};
    beforeEdit = () => new Promise<void>((resolve) => (finish = resolve));
    await voteAndTell("ada", FIRST, post);
    await vi.advanceTimersByTimeAsync(1500);
    const stopped = tallyEdits.stop().then(() => "stopped");
    await expect(Promise.race([stopped, Promise.resolve("editing")])).resolves.toBe("editing");
    finish();
    await stopped;
    expect(await shownBy(post)).toMatchObject({ [FIRST]: 1 });
  });
});

/** Lets the platform fail the next edit with this. */
function failOnce(error: Error): void {
  beforeEdit = () => {
    beforeEdit = () => {};
    throw error;
  };
}

/** A discussion of the first paper in a channel of Discord, with one reply. */
async function openDiscussion(channel: string): Promise<void> {
  const thread = { platform: "discord", threadId: "t1" } as const;
  const opened = { openedAt: NOW, openedBy: "ada", workspace: "w1", channel, paperId: FIRST };
  await saveDiscussion(database, { ...thread, ...opened });
  await addReply(database, { ...thread, messageId: "reply-1", at: NOW });
}
