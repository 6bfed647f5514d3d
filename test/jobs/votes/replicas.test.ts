import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../../db/client/database.ts";
import { savePapers } from "../../../db/papers/papers.ts";
import { claimEvent } from "../../../db/operations/received-events.ts";
import { saveVoteMark, tallies } from "../../../db/people/votes.ts";
import { makePaper } from "../../support/factories.ts";
import { engines, type TestStore } from "../../support/stores.ts";

const REPLICAS = 3;
const START = Date.parse("2026-05-13T09:00:00Z");

/** One reaction set or taken back, told to several replicas, some of them twice. */
const Event = fc.record({
  voter: fc.constantFrom("ann", "ben", "cyd"),
  origin: fc.constantFrom("slack:c1:m1", "slack:c2:m2"),
  active: fc.boolean(),
  told: fc.array(fc.nat(REPLICAS - 1), { minLength: 1, maxLength: 4 }),
});

describe.each(engines)("votes received by several replicas, on $name", ({ make, skip }) => {
  let store: TestStore;
  let replicas: readonly Database[];
  let run = 0;
  beforeAll(async () => {
    if (skip) return;
    store = await make();
    const opened: Database[] = [];
    for (let index = 0; index < REPLICAS; index += 1) opened.push(await store.open());
    replicas = opened;
  });
  afterAll(async () => {
    if (skip) return;
    for (const database of replicas) await database.close();
    await store.remove();
  });

  it.skipIf(skip)(
    "count once each in any order and any number of repeats",
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(Event, { maxLength: 12 }), async (events) => {
          const paperId = `2605.${String((run += 1)).padStart(5, "0")}`;
          await savePapers(replicas[0]!, [makePaper({ id: paperId })], new Date(START));
          let handled = 0;
          const tellings = events.flatMap(({ told, voter, origin, active }, index) =>
            told.map((replica) => async () => {
              const database = replicas[replica]!;
              const at = new Date(START + index);
              if (!(await claimEvent(database, `${paperId} ${index}`, at))) return;
              handled += 1;
              await saveVoteMark(database, { voter, paperId, origin, emoji: "+1", active, at });
            }),
          );
          await Promise.all(tellings.map((tell) => tell()));
          expect(handled).toBe(events.length);
          const newest = new Map(
            events.map(({ voter, origin, active }) => [`${voter} ${origin}`, { voter, active }]),
          );
          const voters = new Set(
            [...newest.values()].filter(({ active }) => active).map(({ voter }) => voter),
          );
          for (const database of replicas)
            expect((await tallies(database, [paperId])).get(paperId)).toBe(voters.size);
        }),
        { numRuns: 60 },
      );
    },
    60_000,
  );
});
