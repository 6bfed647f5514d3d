import { describe, expect, it } from "vitest";
import { addListings, saveList } from "../../../db/papers/lists.ts";
import { savePapers } from "../../../db/papers/papers.ts";
import { dayRanks } from "../../../db/papers/paper-history.ts";
import { makePapers } from "../../support/factories.ts";
import { engines } from "../../support/stores.ts";

const NOW = new Date("2026-05-13T08:00:00Z");

describe.each(engines)("a paper's place of the day on $name", ({ make, skip }) => {
  it.skipIf(skip)("is that of its newest list, without lists it has left", async () => {
    const store = await make();
    const database = await store.open();
    const [first, second, third, late] = makePapers(4);
    const ids = [first!, second!, third!, late!].map(({ id }) => id);
    const save = (day: string, papers: (typeof first)[]) =>
      saveList(database, {
        source: "huggingface",
        day,
        papers: papers.map((paper) => paper!),
        now: NOW,
      });
    await save("2026-05-12", [second, first, third]);
    await save("2026-05-13", [first, third]);
    await save("2026-05-13", [first]);
    await savePapers(database, [late!], NOW);
    const added = [{ paperId: late!.id, day: "2026-05-12" }];
    await addListings(database, "huggingface", added, NOW);
    expect(await dayRanks(database, "huggingface", ids)).toEqual(
      new Map([
        [second!.id, { day: "2026-05-12", rank: 1, of: 3 }],
        [third!.id, { day: "2026-05-12", rank: 3, of: 3 }],
        [first!.id, { day: "2026-05-13", rank: 1, of: 1 }],
      ]),
    );
    await database.close();
    await store.remove();
  });
});
