import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { isDeepStrictEqual } from "node:util";
import { setTimeout as sleep } from "node:timers/promises";
import { pino } from "pino";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Database } from "../../db/client/database.ts";
import { openSearchConnection } from "../../db/client/open.ts";
import { readIndexState } from "../../db/search/index-state.ts";
import { savePapers } from "../../db/papers/papers.ts";
import type { Paper } from "../../src/domain/paper/paper.ts";
import { systemClock } from "../../src/lib/clock.ts";
import { createSearch } from "../../src/search/create-search.ts";
import { createRandom } from "../bench/papers.ts";
import { samplePaper } from "../search/sample.ts";
import { sqliteStore, type TestStore } from "../support/stores.ts";
import { type IndexContents, readIndexContents } from "./support/index-contents.ts";

/** A segment is written at once from 1,024 papers on. */
const PAPERS = 1100;
/** As many as a quick run bears; `KILLS=200` for more. */
const KILLS = Number(process.env["KILLS"] ?? 40);
/** After the process says that it indexes. */
const MAX_KILLED_AFTER_MS = 500;
const TIME_LIMIT_MS = 1_200_000;
const SAVED_AT = new Date("2026-05-13T10:00:00Z");
const log = pino({ level: "silent" });

const WORDS = "diffusion models agents video retrieval graphs policies speech vision code".split(
  " ",
);

function makePaper(at: number, revision: string): Paper {
  const words = [0, 1, 2].map((step) => WORDS[(at + step * (at % 7)) % WORDS.length]);
  return samplePaper({
    id: `2605.${String(at + 1).padStart(5, "0")}`,
    title: `${revision} ${words.join(" ")} number${at}`,
    abstract: `We study Large Language Models (LLM) for ${words.toReversed().join(" and ")}.`,
    authors: [`Ada Lovelace${at % 40}`],
  });
}

/** A process of its own that indexes the store until it is killed. */
async function startIndexing(url: string, mode: Mode): Promise<ChildProcess> {
  const child = spawn(process.execPath, ["test/judge/support/index-store.mjs", url, mode], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [ended] = await Promise.race([
    once(child.stdout, "data").then(() => [false]),
    once(child, "exit").then(() => [true]),
  ]);
  if (ended === true) throw new Error("the process that is to be killed ended by itself");
  return child;
}

type Mode = "build" | "reindex" | "update";
const MODES: readonly Mode[] = ["build", "reindex", "update"];

let store: TestStore;
let database: Database;
beforeAll(async () => {
  store = await sqliteStore();
  database = await store.open();
  const papers = Array.from({ length: PAPERS }, (_, at) => makePaper(at, "revision1"));
  await savePapers(database, papers, SAVED_AT);
});
afterAll(async () => {
  await database.close();
  await store.remove();
});

/** Indexes what is left to do. */
async function recover(options: { reindex?: boolean } = {}): Promise<void> {
  const search = await createSearch({ url: store.url, database, log, clock: systemClock });
  const connection = await openSearchConnection(store.url);
  if (options.reindex === true) await search.reindex();
  await search.ready();
  while ((await readIndexState(connection))?.rebuild != null) await sleep(5);
  await search.ready();
  await connection.close();
  await search.close();
}

/** As in a store that was never indexed. */
async function forgetIndex(): Promise<void> {
  const connection = await openSearchConnection(store.url);
  const tables = ["state", "postings", "papers", "words", "acronyms", "basis", "queue"];
  await connection.write([
    ...tables.map((table) => ({ sql: `delete from search_${table}`, rows: [[]] })),
    { sql: "insert into search_queue (paper) select seq from papers", rows: [[]] },
  ]);
  await connection.close();
}

const FEW = 90;
const revisions = { few: 1, others: 1 };

/** Some papers, or so many that they become a segment of their own, have another title. */
async function changePapers(areFew: boolean): Promise<void> {
  revisions.few = 3 - revisions.few;
  if (!areFew) revisions.others = 3 - revisions.others;
  const papers = Array.from({ length: areFew ? FEW : PAPERS }, (_, at) =>
    makePaper(at, `revision${at < FEW ? revisions.few : revisions.others}`),
  );
  await savePapers(database, papers, SAVED_AT);
}

/** A process per mode is killed at a random moment; what a next one makes of it is compared with a new index. */
it(
  `has the index of an undisturbed run after each of ${KILLS} kills`,
  async () => {
    const random = createRandom(Number(process.env["KILL_SEED"] ?? 1));
    const broken: unknown[] = [];
    let clean = await readClean();
    for (let kill = 0; kill < KILLS; kill += 1) {
      const mode = MODES[kill % MODES.length]!;
      if (mode === "build") await forgetIndex();
      if (mode === "update") await changePapers(random() < 0.5);
      const afterMs = Math.round(random() * MAX_KILLED_AFTER_MS);
      await indexAndDie(mode, afterMs);
      await recover();
      const contents = await readIndexContents(store.url);
      if (mode === "update") {
        // Counts of words that a changed paper had before fall with the next whole index.
        expect([...contents.words.keys()]).toEqual(
          expect.arrayContaining(["diffusion", "@ada", "number7"]),
        );
        clean = await readClean();
        expect(contents.postings).toEqual(clean.postings);
      } else if (!isDeepStrictEqual(contents, clean)) broken.push({ kill, mode, afterMs });
    }
    expect(broken).toEqual([]);
  },
  TIME_LIMIT_MS,
);

const cleanContents = new Map<string, IndexContents>();

/** Of an index that was made of the present papers without a disturbance. */
async function readClean(): Promise<IndexContents> {
  const key = JSON.stringify(revisions);
  const known = cleanContents.get(key);
  if (known !== undefined) return known;
  await forgetIndex();
  await recover();
  const contents = await readIndexContents(store.url);
  cleanContents.set(key, contents);
  return contents;
}

async function indexAndDie(mode: Mode, afterMs: number): Promise<void> {
  const child = await startIndexing(store.url, mode);
  await sleep(afterMs);
  const exited = once(child, "exit");
  child.kill("SIGKILL");
  await exited;
}

it(
  "has one whole index where two processes index at once",
  async () => {
    const clean = await readClean();
    await forgetIndex();
    const children = [
      await startIndexing(store.url, "build"),
      await startIndexing(store.url, "reindex"),
    ];
    await recover();
    for (const child of children) child.kill("SIGKILL");
    await recover();
    const { postings } = await readIndexContents(store.url);
    expect(postings).toEqual(clean.postings);
    await recover({ reindex: true });
    expect(await readIndexContents(store.url)).toEqual(clean);
  },
  TIME_LIMIT_MS,
);

it(
  "has words to correct by while another process rebuilds, and its own after",
  async () => {
    await readClean();
    const child = await startIndexing(store.url, "reindex");
    const search = await createSearch({ url: store.url, database, log, clock: systemClock });
    const connection = await openSearchConnection(store.url);
    const find = async (): Promise<number> =>
      (await search.find({ text: "difusion", limit: 1, offset: 0, asker: null })).total;
    expect(await find()).toBeGreaterThan(100);
    while ((await readIndexState(connection))?.rebuild != null)
      expect(await find()).toBeGreaterThan(100);
    expect(await find()).toBeGreaterThan(100);
    child.kill("SIGKILL");
    await connection.close();
    await search.close();
  },
  TIME_LIMIT_MS,
);
