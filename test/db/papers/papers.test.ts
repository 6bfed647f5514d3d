import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../../db/client/database.ts";
import { paperById, savePapers } from "../../../db/papers/papers.ts";
import { makePaper } from "../../support/factories.ts";
import { engines, type TestStore } from "../../support/stores.ts";

const NOW = new Date("2026-05-13T08:00:00Z");
const WITHDRAWN = new Date("2026-05-12T10:00:00Z");

describe.each(engines)("a stored paper on $name", ({ make, skip }) => {
  describe.skipIf(skip)("told again", () => {
    let store: TestStore;
    let database: Database;
    beforeAll(async () => {
      store = await make();
      database = await store.open();
    });
    afterAll(async () => {
      await database.close();
      await store.remove();
    });

    const known = {
      submitterName: "Ada Reader",
      models: 3,
      datasets: 0,
      spaces: 1,
      version: 2,
      withdrawnAt: WITHDRAWN,
    };
    const unknown = {
      submitterName: null,
      models: null,
      datasets: null,
      spaces: null,
      version: null,
      withdrawnAt: null,
    };

    it("keeps what the later answer does not tell", async () => {
      const id = "2605.00001";
      await savePapers(database, [makePaper({ id, ...known })], NOW);
      await savePapers(database, [makePaper({ id, ...unknown, upvotes: 99 })], NOW);
      expect(await paperById(database, id)).toEqual(makePaper({ id, ...known, upvotes: 99 }));
    });

    it("keeps the newest version, and takes newer counts", async () => {
      const id = "2605.00002";
      await savePapers(database, [makePaper({ id, version: null })], NOW);
      for (const version of [2, 3, 1])
        await savePapers(database, [makePaper({ id, version, models: 10 - version })], NOW);
      expect(await paperById(database, id)).toMatchObject({ version: 3, models: 9 });
    });

    it("gets categories, version and withdrawal from arXiv, and nothing else", async () => {
      const id = "2605.00003";
      const paper = makePaper({ id });
      await savePapers(database, [paper], NOW);
      const arxivs = { categories: ["cs.AI"], version: 4, withdrawnAt: WITHDRAWN };
      const told = makePaper({ id, title: "Another", upvotes: 0, submittedBy: null, ...arxivs });
      await savePapers(database, [told], NOW, { hasFigures: false });
      expect(await paperById(database, id)).toEqual({ ...paper, ...arxivs });
    });
  });
});
