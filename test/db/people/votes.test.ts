import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "../../../db/client/database.ts";
import { savePapers } from "../../../db/papers/papers.ts";
import {
  activeVoteMarks,
  BUTTON,
  originOf,
  saveVoteMark,
  replaceVoteMarks,
  tallies,
  topPapers,
  type VoteMark,
} from "../../../db/people/votes.ts";
import { makePaper } from "../../support/factories.ts";
import { engines, type TestStore } from "../../support/stores.ts";

const start = Date.parse("2026-05-13T09:00:00Z");
const papers = ["2605.00001", "2605.00002"];
const POST = { platform: "slack", workspace: "T1", channel: "C1", messageId: "1.1" } as const;
const origins = [originOf(POST), "discord:9:8", BUTTON];

const events = fc.array(
  fc.record({
    voter: fc.constantFrom("slack:T1:U1", "discord:1", "web:x"),
    paperId: fc.constantFrom(...papers),
    origin: fc.constantFrom(...origins),
    emoji: fc.constantFrom("+1", "heart"),
    active: fc.boolean(),
  }),
  { maxLength: 25 },
);

/** What the votes are after events in their true order: a paper's voters are those with an active mark. */
function model(marks: readonly VoteMark[]): Map<string, number> {
  const latest = new Map<string, VoteMark>();
  for (const mark of marks)
    latest.set(JSON.stringify([mark.voter, mark.paperId, mark.origin, mark.emoji]), mark);
  const active = [...latest.values()].filter((mark) => mark.active);
  return new Map(
    papers.map((id) => [
      id,
      new Set(active.filter(({ paperId }) => paperId === id).map(({ voter }) => voter)).size,
    ]),
  );
}

describe.each(engines)("votes on $name", ({ make, skip, name }) => {
  describe.skipIf(skip)("are counted", () => {
    let store: TestStore;
    let database: Database;

    beforeAll(async () => {
      store = await make();
      database = await store.open();
      await savePapers(
        database,
        papers.map((id) => makePaper({ id })),
        new Date(start),
      );
    });
    afterAll(async () => {
      await database.close();
      await store.remove();
    });
    beforeEach(async () => {
      await database.db.delete(database.tables.voteMarks);
    });

    const mark = (change: Partial<VoteMark>): VoteMark => ({
      voter: "discord:1",
      paperId: papers[0]!,
      origin: origins[0]!,
      emoji: "+1",
      active: true,
      at: new Date(start),
      ...change,
    });
    const votes = async (): Promise<number | undefined> =>
      (await tallies(database, papers)).get(papers[0]!);

    it("like a model, in any order and with repeated events", async () => {
      await fc.assert(
        fc.asyncProperty(events, fc.infiniteStream(fc.nat()), async (happened, noise) => {
          await database.db.delete(database.tables.voteMarks);
          const marks = happened.map((event, index) => ({ ...event, at: new Date(start + index) }));
          const arrivals = [...marks, ...marks.slice(0, 5)]
            .map((one) => ({ one, order: Number(noise.next().value) }))
            .toSorted((a, b) => a.order - b.order);
          for (const { one } of arrivals) await saveVoteMark(database, one);
          expect(await tallies(database, papers)).toEqual(model(marks));
        }),
        { numRuns: name === "SQLite" ? 60 : 8 },
      );
    });

    it("once for a person who reacts twice and presses the button, until the last is taken back", async () => {
      await saveVoteMark(database, mark({}));
      await saveVoteMark(database, mark({ emoji: "heart" }));
      await saveVoteMark(database, mark({ origin: BUTTON, emoji: BUTTON }));
      expect(await votes()).toBe(1);
      await saveVoteMark(database, mark({ active: false, at: new Date(start + 1) }));
      await saveVoteMark(
        database,
        mark({ emoji: "heart", active: false, at: new Date(start + 1) }),
      );
      expect(await votes()).toBe(1);
      expect(await activeVoteMarks(database, "discord:1", papers[0]!)).toEqual([
        { origin: BUTTON, emoji: BUTTON },
      ]);
      await saveVoteMark(
        database,
        mark({ origin: BUTTON, emoji: BUTTON, active: false, at: new Date(start + 1) }),
      );
      expect(await votes()).toBe(0);
    });

    it("equal to the platform's list after a recount, except for newer events", async () => {
      await saveVoteMark(database, mark({ voter: "gone" }));
      await saveVoteMark(database, mark({ voter: "stays" }));
      await saveVoteMark(database, mark({ voter: "newer", at: new Date(start + 100) }));
      await saveVoteMark(database, mark({ voter: "elsewhere", origin: BUTTON }));
      const truth = ["stays", "missed"].map((voter) => ({
        voter,
        paperId: papers[0]!,
        emoji: "+1",
      }));
      await replaceVoteMarks(database, POST, truth, new Date(start + 50));
      expect(await votes()).toBe(4);
      expect(await activeVoteMarks(database, "gone", papers[0]!)).toEqual([]);
    });

    it("by when they were cast: repeating or recounting an old vote does not make it new", async () => {
      await saveVoteMark(database, mark({}));
      await saveVoteMark(database, mark({ at: new Date(start + 1000) }));
      await replaceVoteMarks(database, POST, [mark({})], new Date(start + 2000));
      expect(await topPapers(database, new Date(start + 500), 5)).toEqual([]);
      const top = await topPapers(database, new Date(start - 500), 5);
      expect(top.map(({ paper, votes: count }) => [paper.id, count])).toEqual([[papers[0], 1]]);
    });
  });
});
