import { textFailure } from "../../support/text-failure.ts";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "../../../db/client/database.ts";
import { openDatabase } from "../../../db/client/open.ts";
import { tallies } from "../../../db/people/votes.ts";
import { DeliveryError } from "../../../src/domain/errors.ts";
import type { PostRef } from "../../../src/domain/place.ts";
import { reconcile } from "../../../src/jobs/votes/reconcile.ts";
import { createVoteRecorder } from "../../../src/jobs/votes/record-votes.ts";
import type { Platform } from "../../../src/platforms/port.ts";
import { memoryChat, type MemoryChat } from "../../support/memory-platform.ts";
import { readableLog } from "../../support/scripted-server.ts";
import { FIRST, NOW, postOf, saveSentDigest, SECOND } from "./sent-digest.ts";

const DAY = 86_400_000;

let database: Database;
let discord: MemoryChat;
let slack: MemoryChat;
let log: ReturnType<typeof readableLog>;
/** The messages whose reactions were read, in order. */
let read: string[];
/** Called before the reactions of a message are read; throws what the platform answers. */
let beforeReading: (ref: PostRef) => void | Promise<void>;
let stop: AbortController;

beforeEach(async () => {
  database = await openDatabase(":memory:");
  discord = memoryChat("discord");
  slack = memoryChat("slack");
  log = readableLog();
  read = [];
  beforeReading = () => {};
  stop = new AbortController();
  for (const { platform } of [discord, slack]) {
    const reactions = platform.reactions.bind(platform);
    platform.reactions = async (ref) => {
      read.push(ref.messageId);
      await beforeReading(ref);
      return reactions(ref);
    };
  }
});
afterEach(() => database.close());

function run(chats: readonly MemoryChat[] = [discord, slack]): Promise<void> {
  const clock = { now: () => NOW };
  const recorder = { database, clock, voteEmoji: ["+1"], changed: () => {} };
  return reconcile({
    database,
    platforms: new Map(chats.map(({ platform }) => [platform.name, platform as Platform])),
    voting: createVoteRecorder(recorder),
    clock,
    log: log.log,
    signal: stop.signal,
  });
}

async function votes(): Promise<number[]> {
  return [...(await tallies(database, [FIRST, SECOND])).values()];
}

function react(chat: MemoryChat, { messageId }: PostRef, ...voters: readonly string[]): void {
  chat.reactions.set(
    messageId,
    voters.map((voter) => ({ voter, emoji: "one" })),
  );
}

describe("reconciling reactions", () => {
  it("finds votes cast and withdrawn while the bot was down, on every platform", async () => {
    const onDiscord = await saveSentDigest(database, discord, { id: "a" });
    const onSlack = await saveSentDigest(database, slack, { id: "b" });
    react(discord, onDiscord, "discord:1", "discord:2");
    react(slack, onSlack, "slack:T1:U1");
    await run();
    expect(await votes()).toEqual([3, 0]);
    expect(log.lines).toMatchObject([{ posts: 2, unread: 0, msg: "reactions reconciled" }]);
  });

  it.each([
    ["reads", "younger", 1000, ["message-a"]],
    ["does not read", "older", -1000, []],
  ])("%s a post %s than three days", async (_verb, _age, ms, expected) => {
    const postedAt = new Date(NOW.getTime() - 3 * DAY + ms);
    await saveSentDigest(database, discord, { id: "a", postedAt });
    await run();
    expect(read).toEqual(expected);
  });

  it("marks a deleted post as gone and does not read it again", async () => {
    const post = await saveSentDigest(database, discord, { id: "a" });
    discord.messages.splice(0);
    await run();
    expect((await postOf(database, post)).goneAt).toEqual(NOW);
    await run();
    expect(read).toHaveLength(1);
  });

  it("counts posts that the platform does not answer for and keeps their votes", async () => {
    const post = await saveSentDigest(database, discord, { id: "a" });
    const other = await saveSentDigest(database, discord, { id: "b" });
    react(discord, post, "discord:1");
    react(discord, other, "discord:2");
    await run();
    react(discord, post);
    beforeReading = ({ messageId }) => {
      if (messageId === post.messageId) throw new DeliveryError("retry", textFailure("slow down"));
    };
    await run();
    expect(await votes()).toEqual([2, 0]);
    expect(log.lines.at(-1)).toMatchObject({ posts: 2, unread: 1 });
  });

  it("fails on an error of our own", async () => {
    await saveSentDigest(database, discord, { id: "a" });
    beforeReading = () => {
      throw new TypeError("broken");
    };
    await expect(run()).rejects.toThrow("broken");
  });

  it("leaves out platforms that are disconnected or not configured", async () => {
    await saveSentDigest(database, discord, { id: "a" });
    await saveSentDigest(database, slack, { id: "b" });
    discord.connected = false;
    await run([discord]);
    expect(read).toEqual([]);
  });

  it("reads posts with more papers first", async () => {
    await saveSentDigest(database, discord, { id: "reply", paperIds: [FIRST] });
    const postedAt = new Date(NOW.getTime() - 1000);
    const shown = { votes: { [FIRST]: 0 }, replies: { [FIRST]: 1, [SECOND]: 1 } };
    await saveSentDigest(database, discord, {
      id: "discussed",
      paperIds: [FIRST],
      postedAt,
      shown,
    });
    await saveSentDigest(database, discord, { id: "digest", postedAt });
    await run();
    expect(read[0]).toBe("message-digest");
  });

  it("reads four posts of a platform at a time, without waiting for another platform", async () => {
    for (const id of ["a", "b", "c", "d", "e"]) await saveSentDigest(database, slack, { id });
    await saveSentDigest(database, discord, { id: "z" });
    let release: () => void = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    beforeReading = ({ platform }) => (platform === "slack" ? released : undefined);
    const running = run([slack, discord]);
    await expect.poll(() => read.includes("message-z")).toBe(true);
    await new Promise((resolve) => setImmediate(resolve));
    expect(read).toHaveLength(5);
    release();
    await running;
    expect(read).toHaveLength(6);
  });

  it("stops between posts when the process stops", async () => {
    for (const id of ["a", "b", "c", "d", "e"]) await saveSentDigest(database, discord, { id });
    beforeReading = () => stop.abort();
    await run();
    expect(read.length).toBeLessThanOrEqual(4);
  });
});
