import { afterAll, beforeAll, describe, expect, it } from "vitest";
import fc from "fast-check";
import { pino } from "pino";
import type { Database } from "../../db/database.ts";
import { savePapers } from "../../db/papers.ts";
import { systemClock } from "../../src/clock.ts";
import { UserError } from "../../src/errors.ts";
import { createSearch } from "../../src/search/create-search.ts";
import type { Search } from "../../src/search/search.ts";

import { engines, type TestStore } from "../support/stores.ts";
import { samplePaper } from "./sample.ts";

const HOSTILE = [
  "",
  " ",
  "a",
  "the of and",
  "NEAR(a b, 2)",
  "title: x",
  "*",
  '"',
  '"unbalanced',
  "a AND OR NOT",
  "'; drop table papers; --",
  "🙂🙃",
  "注意力机制",
  "e\u0301\u0301\u0301",
  String.raw`$\alpha_{i}^{2}$ \frac{a}{b}`,
  "word ".repeat(1000),
  "x".repeat(5000),
  "\u0000",
];

/** Papers and a kind error are answers. */
async function outcome(found: Promise<readonly string[]>): Promise<unknown> {
  return found.then(
    () => "answered",
    (error: unknown) => (error instanceof UserError ? "answered" : error),
  );
}

describe.each(engines)("search on $name", ({ make, skip }) => {
  let store: TestStore;
  let database: Database;
  let search: Search;

  beforeAll(async () => {
    if (skip) return;
    store = await make();
    database = await store.open();
    await savePapers(
      database,
      [
        samplePaper({ id: "2605.00001", title: "Attention for graphs", authors: ["Ada Lovelace"] }),
        samplePaper({ id: "2605.00002", title: "Diffusion of heat", abstract: "With attention." }),
      ],
      new Date("2026-05-13T09:00:00Z"),
    );
    search = await createSearch({
      url: store.url,
      database,
      log: pino({ level: "silent" }),
      clock: systemClock,
    });
    await search.ready();
  });

  afterAll(async () => {
    if (skip) return;
    await search.close();
    await database.close();
    await store.remove();
  });

  const ids = async (text: string): Promise<string[]> =>
    (await search.find({ text, limit: 10, offset: 0, asker: null })).hits.map((h) => h.paper.id);

  it.skipIf(skip)("weighs the title above the abstract", async () => {
    expect(await ids("which papers use attention")).toEqual(["2605.00001", "2605.00002"]);
  });

  it.skipIf(skip)("finds a paper by its author, its id and its address", async () => {
    expect(await ids("lovelace")).toEqual(["2605.00001"]);
    expect(await ids("2605.00002")).toEqual(["2605.00002"]);
    expect(await ids("https://arxiv.org/abs/2605.00002v3")).toEqual(["2605.00002"]);
  });

  it.skipIf(skip)("answers hostile text with papers or a kind error", async () => {
    for (const text of HOSTILE) expect(await outcome(ids(text))).toBe("answered");
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme", maxLength: 60 }), async (text) => {
        expect(await outcome(ids(text))).toBe("answered");
      }),
      { numRuns: 60 },
    );
  });
});
