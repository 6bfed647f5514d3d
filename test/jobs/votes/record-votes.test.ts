import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "../../../db/client/database.ts";
import { openDatabase } from "../../../db/client/open.ts";
import { forgetPerson } from "../../../db/people/forget.ts";
import { tallies } from "../../../db/people/votes.ts";
import type { PostRef } from "../../../src/domain/place.ts";
import { createVoteRecorder, type VoteRecorder } from "../../../src/jobs/votes/record-votes.ts";
import type { ReactionOutcome } from "../../../src/platforms/port.ts";
import { memoryChat } from "../../support/memory-platform.ts";
import { FIRST, NOW, saveSentDigest, SECOND, THIRD } from "./sent-digest.ts";

const ADA = "discord:1";
const BEN = "discord:2";

let database: Database;
let digest: PostRef;
let reply: PostRef;
let recorder: VoteRecorder;
let now: Date;
let changes: (readonly [readonly string[], PostRef | null])[];
let observed: string[];

const after = (ms: number): Date => new Date(NOW.getTime() + ms);

async function votes(): Promise<number[]> {
  const counts = await tallies(database, [FIRST, SECOND, THIRD]);
  return [...counts.values()];
}

/** A reaction on the digest, unless another post is named. */
function react(
  voter: string,
  emoji: string,
  added = true,
  at = now,
  post = digest,
): Promise<ReactionOutcome> {
  return recorder.react({ post, emoji, voter, added, at });
}

beforeEach(async () => {
  database = await openDatabase(":memory:");
  now = NOW;
  changes = [];
  observed = [];
  const chat = memoryChat();
  digest = await saveSentDigest(database, chat, { id: "d1" });
  reply = await saveSentDigest(database, chat, { id: "r1", paperIds: [THIRD] });
  recorder = createVoteRecorder({
    database,
    clock: { now: () => now },
    voteEmoji: ["+1", "heart"],
    changed: (...change) => void changes.push(change),
    observe: (by, change) => void observed.push(`${by} ${change}`),
  });
});
afterEach(() => database.close());

describe("a reaction", () => {
  it("is ambiguous where it would vote but the message shows several papers", async () => {
    expect(await react(ADA, "heart")).toBe("ambiguous");
    expect(await react(ADA, "heart", false)).toBe("ignored");
    expect(await react(ADA, "eyes")).toBe("ignored");
    expect(await react(ADA, "heart", true, now, reply)).toBe("counted");
  });

  it("votes for the paper with the number of its keycap", async () => {
    await react(ADA, "two");
    expect(await votes()).toEqual([0, 1, 0]);
    expect(changes).toEqual([[[SECOND], digest]]);
    expect(observed).toEqual(["reaction cast"]);
  });

  it("votes by an upvote emoji only where a message shows one paper", async () => {
    await react(ADA, "+1");
    expect(await votes()).toEqual([0, 0, 0]);
    await react(ADA, "heart", true, now, reply);
    expect(await votes()).toEqual([0, 0, 1]);
  });

  it.each([
    ["another emoji on a digest", "eyes", "digest"],
    ["a number without a paper", "three", "digest"],
    ["another emoji on a single paper", "eyes", "reply"],
    ["a number other than the single paper's", "two", "reply"],
    ["an upvote on a message that is not ours", "+1", "foreign"],
  ])("does not vote by %s", async (_case, emoji, target) => {
    const post = { digest, reply, foreign: { ...digest, messageId: "foreign" } }[target];
    await react(ADA, emoji, true, now, post);
    expect(await votes()).toEqual([0, 0, 0]);
    expect(changes).toEqual([]);
    expect(observed).toEqual([]);
  });

  it("withdraws its vote when it is removed", async () => {
    await react(ADA, "one");
    await react(ADA, "one", false, after(1));
    expect(await votes()).toEqual([0, 0, 0]);
    expect(observed).toEqual(["reaction cast", "reaction withdrawn"]);
    expect(changes).toHaveLength(2);
  });

  it("counts one vote per person across emoji, messages and the button", async () => {
    const other = await saveSentDigest(database, memoryChat("slack"), {
      id: "d2",
      paperIds: [THIRD],
    });
    await react(ADA, "+1", true, now, reply);
    await react(ADA, "heart", true, now, reply);
    await react(ADA, "one", true, now, reply);
    await react(ADA, "+1", true, now, other);
    await recorder.press({ voter: ADA, workspace: "g1" }, THIRD);
    expect(await votes()).toEqual([0, 0, 1]);
    await react(BEN, "heart", true, now, reply);
    expect(await votes()).toEqual([0, 0, 2]);
  });

  it("is ignored when a newer event of the same reaction is known", async () => {
    await react(ADA, "one", false, after(10));
    await react(ADA, "one", true, after(5));
    expect(await votes()).toEqual([0, 0, 0]);
    await react(ADA, "one", true, after(11));
    expect(await votes()).toEqual([1, 0, 0]);
  });

  it("of a person who deleted their data since does not vote on earlier posts", async () => {
    await forgetPerson(database, ADA, { votes: "remove", now: after(60_000) });
    await react(ADA, "one", true, after(61_000));
    expect(await votes()).toEqual([0, 0, 0]);
    expect(changes).toEqual([]);
    expect(observed).toEqual([]);
    const newer = { id: "d3", postedAt: after(120_000) };
    const post = await saveSentDigest(database, memoryChat(), newer);
    await react(ADA, "one", true, after(121_000), post);
    expect(await votes()).toEqual([1, 0, 0]);
  });
});

describe("a press of the Vote button", () => {
  it("casts a vote, withdraws it when pressed again, and casts it once more", async () => {
    expect(await recorder.press({ voter: ADA, workspace: "g1" }, FIRST)).toBe("cast");
    expect(await votes()).toEqual([1, 0, 0]);
    now = after(1);
    expect(await recorder.press({ voter: ADA, workspace: "g1" }, FIRST)).toBe("withdrawn");
    expect(await votes()).toEqual([0, 0, 0]);
    now = after(2);
    expect(await recorder.press({ voter: ADA, workspace: "g1" }, FIRST)).toBe("cast");
    expect(await votes()).toEqual([1, 0, 0]);
    expect(observed).toEqual(["button cast", "button withdrawn", "button cast"]);
    expect(changes).toEqual(Array.from({ length: 3 }, () => [[FIRST], null]));
  });

  it("keeps the vote of a person whose reaction remains", async () => {
    await react(ADA, "one");
    expect(await recorder.press({ voter: ADA, workspace: "g1" }, FIRST)).toBe("cast");
    now = after(1);
    expect(await recorder.press({ voter: ADA, workspace: "g1" }, FIRST)).toBe("kept");
    expect(await votes()).toEqual([1, 0, 0]);
    await react(ADA, "one", false, after(2));
    expect(await votes()).toEqual([0, 0, 0]);
  });

  it("withdraws the vote whatever other people or other papers have", async () => {
    await react(BEN, "one");
    await react(ADA, "two");
    await recorder.press({ voter: ADA, workspace: "g1" }, FIRST);
    now = after(1);
    expect(await recorder.press({ voter: ADA, workspace: "g1" }, FIRST)).toBe("withdrawn");
    expect(await votes()).toEqual([1, 1, 0]);
  });
});

describe("a recount of a post", () => {
  const recount = (...reactions: readonly (readonly [string, string])[]): Promise<void> => {
    now = new Date(now.getTime() + 1000);
    const found = reactions.map(([voter, emoji]) => ({ voter, emoji }));
    return recorder.recount(digest, found, now);
  };

  it("makes its votes equal to the platform's reactions", async () => {
    await react(ADA, "one");
    await react(BEN, "one");
    await recount([BEN, "one"], ["discord:3", "two"], ["discord:4", "two"], ["discord:5", "eyes"]);
    expect(await votes()).toEqual([1, 2, 0]);
    await recount();
    expect(await votes()).toEqual([0, 0, 0]);
  });

  it("keeps votes by button, on other posts, and newer than the reading", async () => {
    await recorder.press({ voter: ADA, workspace: "g1" }, FIRST);
    await react(ADA, "+1", true, now, reply);
    await react(BEN, "two", true, after(2000));
    await recount();
    expect(await votes()).toEqual([1, 1, 1]);
  });

  it("leaves out people who deleted their data since the post", async () => {
    await forgetPerson(database, ADA, { votes: "remove", now: after(500) });
    await recount([ADA, "one"], [BEN, "one"]);
    expect(await votes()).toEqual([1, 0, 0]);
  });

  it("reports every paper of the post as changed", async () => {
    await recount([ADA, "one"]);
    expect(changes).toEqual([[[FIRST, SECOND], digest]]);
  });

  it("counts no event for the metrics", async () => {
    await recount([ADA, "one"]);
    expect(observed).toEqual([]);
  });
});

describe("reactions that a moderator clears", () => {
  it("withdraw all votes of the message, and no vote given elsewhere", async () => {
    await react(ADA, "one");
    await react(BEN, "two");
    await react(BEN, "heart", true, now, reply);
    changes = [];
    await recorder.clear({ post: digest, emoji: null, at: after(1) });
    expect(await votes()).toEqual([0, 0, 1]);
    expect(changes).toEqual([[[FIRST, SECOND], digest]]);
  });

  it("withdraw the votes of one emoji where one was cleared", async () => {
    await react(ADA, "one");
    await react(BEN, "two");
    await recorder.clear({ post: digest, emoji: "two", at: after(1) });
    expect(await votes()).toEqual([1, 0, 0]);
  });

  it("leave a newer vote as it is", async () => {
    await react(ADA, "one", true, after(2));
    await recorder.clear({ post: digest, emoji: null, at: after(1) });
    expect(await votes()).toEqual([1, 0, 0]);
  });

  it("keep the vote of a person who also pressed the button", async () => {
    await react(ADA, "one");
    await recorder.press({ voter: ADA, workspace: "g1" }, FIRST);
    await recorder.clear({ post: digest, emoji: null, at: after(1) });
    expect(await votes()).toEqual([1, 0, 0]);
  });
});
