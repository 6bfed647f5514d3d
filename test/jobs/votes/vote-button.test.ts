import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "../../../db/client/database.ts";
import { openDatabase } from "../../../db/client/open.ts";
import { paperById, savePapers } from "../../../db/papers/papers.ts";
import { originOf, saveVoteMark, tallies } from "../../../db/people/votes.ts";
import { memoryChat } from "../../support/memory-platform.ts";
import type { PostRef } from "../../../src/domain/place.ts";
import { UserError } from "../../../src/domain/errors.ts";
import { english } from "../../../src/i18n/languages.ts";
import { createVoteRecorder } from "../../../src/jobs/votes/record-votes.ts";
import { pressVoteButton, tellHowToVote } from "../../../src/jobs/votes/vote-button.ts";
import { fallbackText } from "../../../src/messages/core/message.ts";
import { makeCaller, makePaper, makePlace } from "../../support/factories.ts";
import { FIRST, NOW, saveSentDigest } from "./sent-digest.ts";

let database: Database;
let now: number;

beforeEach(async () => {
  database = await openDatabase(":memory:");
  now = NOW.getTime();
  await savePapers(database, [makePaper({ id: FIRST, title: "Reading Papers" })], NOW);
});
afterEach(() => database.close());

async function press(
  voter: string,
  paperId = FIRST,
  shown: PostRef | null = null,
): Promise<string | null> {
  const clock = { now: () => new Date((now += 1)) };
  const voting = createVoteRecorder({ database, clock, voteEmoji: [], changed: () => {} });
  const caller = makeCaller({ voter });
  const answer = await pressVoteButton(
    { database, voting, find: (id) => paperById(database, id) },
    paperId,
    {
      caller,
      place: makePlace(),
      post: shown,
      t: english,
    },
  );
  return answer === null ? null : fallbackText(answer);
}

describe("the answer to a press of Vote", () => {
  it("names the paper and the tally with the presser's vote", async () => {
    expect(await press("slack:T1:U1")).toMatch(/Reading Papers.*\b1\b/);
    expect(await press("discord:1")).toMatch(/Reading Papers.*\b2\b/);
  });

  it("states the tally without the vote when it is withdrawn", async () => {
    await press("slack:T1:U1");
    await press("discord:1");
    expect(await press("slack:T1:U1")).toMatch(/Reading Papers.*\b1\b/);
    expect(await tallies(database, [FIRST])).toEqual(new Map([[FIRST, 1]]));
  });

  it("is silent where the post itself will show the count", async () => {
    const digest = await saveSentDigest(database, memoryChat(), { id: "d1" });
    expect(await press("slack:T1:U1", FIRST, digest)).toBeNull();
    expect(await press("slack:T1:U1", FIRST, { ...digest, messageId: "other" })).toMatch(/\b0\b/);
  });

  it("says so where a reaction still votes after the press", async () => {
    const digest = await saveSentDigest(database, memoryChat(), { id: "d1" });
    const mark = { voter: "slack:T1:U1", paperId: FIRST, origin: originOf(digest), emoji: "one" };
    await saveVoteMark(database, { ...mark, active: true, at: NOW });
    await press("slack:T1:U1", FIRST, digest);
    expect(await press("slack:T1:U1", FIRST, digest)).toContain("reaction");
  });

  it("refuses a paper that is not stored any more and records nothing", async () => {
    await expect(press("discord:1", "2605.99999")).rejects.toThrow(UserError);
    expect(await tallies(database, ["2605.99999"])).toEqual(new Map([["2605.99999", 0]]));
  });
});

it("tells a person how to vote once", async () => {
  const clock = { now: () => NOW };
  const tell = (voter: string) =>
    tellHowToVote({ database, clock }, { voter, workspace: "T1" }, english);
  expect(fallbackText((await tell("slack:T1:U1")) ?? { title: "", blocks: [] })).toContain("▲");
  expect(await tell("slack:T1:U1")).toBeNull();
  expect(await tell("slack:T1:U2")).not.toBeNull();
});
