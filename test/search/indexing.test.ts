import { describe, expect, it } from "vitest";
import { pino } from "pino";
import { savePapers } from "../../db/papers/papers.ts";
import { systemClock } from "../../src/lib/clock.ts";
import { createWorkerEngine } from "../../src/search/worker/worker-client.ts";
import { applyIndexChange, readIndexState } from "../../db/search/index-state.ts";
import { readTexts } from "../../db/search/papers.ts";
import { openSearchConnection } from "../../db/client/open.ts";
import { createSearch } from "../../src/search/create-search.ts";
import type { Paper } from "../../src/domain/paper/paper.ts";
import { engines, sqliteStore } from "../support/stores.ts";
import { samplePaper } from "./sample.ts";
import { searchedStore } from "./store.ts";

const TOPICS = [
  ["galaxy", "stellar", "nebula", "redshift", "supernova", "telescope", "quasar", "orbit"],
  ["protein", "enzyme", "folding", "amino", "peptide", "residue", "helix", "binding"],
  ["compiler", "parser", "register", "bytecode", "linker", "syntax", "kernel", "scheduler"],
] as const;

/** Papers of three topics; each text has three of its topic's words. */
function topicPapers(count: number): Paper[] {
  return Array.from({ length: count }, (_, at) => {
    const topic = TOPICS[at % 3] ?? TOPICS[0];
    const word = (step: number): string =>
      topic[(at * 7 + step * 3 + Math.floor(at / 3)) % 8] ?? "";
    return samplePaper({
      id: `26${String((at % 12) + 1).padStart(2, "0")}.${String(at).padStart(5, "0")}`,
      title: `The ${word(0)} report ${at}`,
      abstract: `It concerns ${word(1)} beside ${word(2)}.`,
    });
  });
}

const topicOf = (paper: Paper | undefined): number =>
  TOPICS.findIndex((topic) => topic.some((word) => paper?.title.includes(word)));

describe.each(engines)("the index on $name", ({ make, skip }) => {
  const store = searchedStore(make, topicPapers(1500), { skip });

  it.skipIf(skip)("finds papers of the same topic first", async () => {
    const [paper] = topicPapers(1);
    const near = await store.search.similar(paper?.id ?? "", 10);
    expect(near).toHaveLength(10);
    expect(near.map((hit) => topicOf(hit.paper))).toEqual(Array(10).fill(0));
    expect(near.map((hit) => hit.paper.id)).not.toContain(paper?.id);
    expect(await store.search.similar("9999.00000", 10)).toEqual([]);
  });

  it.skipIf(skip)("finds the topic of a new paper without retraining", async () => {
    const id = "2605.77777";
    await store.save(samplePaper({ id, title: "A telescope", abstract: "Its quasar and nebula." }));
    await expect.poll(() => store.ids("telescope quasar nebula"), { timeout: 1000 }).toContain(id);
    const near = await store.search.similar(id, 5);
    expect(near.map((hit) => topicOf(hit.paper))).toEqual(Array(5).fill(0));
  });

  it.skipIf(skip)(
    "is rebuilt with progress while the old one answers, and loses no paper",
    async () => {
      const before = await store.ids("telescope orbit", { limit: 50 });
      const seen: number[] = [];
      const stop = new AbortController();
      await store.search.reindex({
        signal: stop.signal,
        report: ({ done }) => {
          seen.push(done);
          stop.abort();
        },
      });
      expect(await store.ids("telescope orbit", { limit: 50 })).toEqual(before);
      await store.save(samplePaper({ id: "2605.88888", title: "Meanwhile a zeppelin" }));
      await expect.poll(() => store.ids("zeppelin"), { timeout: 1000 }).toEqual(["2605.88888"]);
      await store.search.reindex({ report: ({ done }) => seen.push(done) });
      await store.search.ready();
      expect(seen.length).toBeGreaterThan(1);
      expect(await store.ids("zeppelin")).toEqual(["2605.88888"]);
      expect((await store.ids("telescope orbit", { limit: 50 })).toSorted()).toEqual(
        before.toSorted(),
      );
    },
  );

  it.skipIf(skip)("indexes each paper once when several searches share a store", async () => {
    const other = await createSearch(store.parts);
    await store.save(
      ...topicPapers(40).map((paper) => ({ ...paper, id: `9${paper.id.slice(1)}` })),
    );
    await Promise.all([store.search.ready(), other.ready()]);
    const found = await other.find({ text: "report 7", limit: 2000, offset: 0, asker: null });
    const ids = found.hits.map(({ paper }) => paper.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(await store.ids("report 7", { limit: 2000 }));
    await other.close();
  });

  it.skipIf(skip)("refuses a change based on an old state and ignores unlisted rows", async () => {
    const connection = await openSearchConnection(store.parts.url);
    const now = await readIndexState(connection);
    if (now === undefined) throw new Error("nothing was indexed");
    const from = { ...now, version: now.version - 1 };
    const lists = { data: new Uint8Array([0, 0, 1]), positions: new Uint8Array([1]) };
    const postings = [{ segment: 1, term: "zzz", ...lists }];
    expect(await applyIndexChange(connection, { from, to: now, postings })).toBe(false);
    expect(await store.ids("zzz")).toEqual([]);
    expect(await readTexts(connection, [1])).toHaveLength(1);
    await connection.close();
  });
});

describe("a query past its deadline", () => {
  const store = searchedStore(sqliteStore, topicPapers(60), { deadlineMs: -1 });

  it("returns a partial answer and says so", async () => {
    const { hits, notices } = await store.find("telescope");
    expect(hits).toEqual([]);
    expect(notices).toEqual([{ kind: "partial" }]);
  });
});

describe("a store in memory", () => {
  const store = searchedStore(sqliteStore, []);

  it("is searched without a worker thread", async () => {
    const { openDatabase } = await import("../../db/client/open.ts");
    const database = await openDatabase(":memory:");
    await savePapers(database, topicPapers(20), new Date("2026-05-13T09:00:00Z"));
    const search = await createSearch({ ...store.parts, url: ":memory:", database });
    await search.ready();
    const { hits } = await search.find({ text: "galaxy", limit: 3, offset: 0, asker: null });
    expect(topicOf(hits[0]?.paper)).toBe(0);
    await search.close();
    await database.close();
  });
});

it("finds papers stored before the start with the first query", async () => {
  const store = await sqliteStore();
  const database = await store.open();
  await savePapers(database, topicPapers(300), new Date());
  const log = pino({ level: "silent" });
  const search = await createSearch({ url: store.url, database, log, clock: systemClock });
  const { total } = await search.find({ text: "report 299", limit: 1, offset: 0, asker: null });
  expect(total).toBe(300);
  await search.close();
  await expect(search.suggest("rep", 1)).rejects.toThrow("the search is closed");
  await database.close();
  await store.remove();
});

it("stops an idle worker, and finds papers stored meanwhile with the next query", async () => {
  const store = await sqliteStore();
  const database = await store.open();
  const url = store.url;
  const heard: unknown[] = [];
  const engine = createWorkerEngine(
    {
      url,
      deadlineMs: 1000,
      embeddings: undefined,
      warn: (...words) => heard.push(words),
      info: (...words) => heard.push(words),
    },
    50,
  );
  const query = { kind: "word", text: "zeppelin" } as const;
  const find = () => engine.find({ query, limit: 5, offset: 0, asker: null });
  expect((await find()).total).toBe(0);
  const atRest = ["search worker stopped after idling", {}];
  await expect.poll(() => heard, { timeout: 5000 }).toEqual([atRest]);
  await savePapers(database, [samplePaper({ id: "2605.88888", title: "A zeppelin" })], new Date());
  expect((await find()).total).toBe(1);
  await expect.poll(() => heard, { timeout: 5000 }).toEqual([atRest, atRest]);
  await engine.close();
  await database.close();
  await store.remove();
});
