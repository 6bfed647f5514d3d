import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { pino } from "pino";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Database } from "../../db/client/database.ts";
import { savePapers } from "../../db/papers/papers.ts";
import { openSearchConnection } from "../../db/client/open.ts";
import { readIndexState } from "../../db/search/index-state.ts";
import { systemClock } from "../../src/lib/clock.ts";
import { createSearch } from "../../src/search/create-search.ts";
import { makePapers } from "../support/factories.ts";
import { sqliteStore, type TestStore } from "../support/stores.ts";

const PAPERS = 4000;
/** After the index's first change, in milliseconds. */
const KILLED_AFTER = [0, 30, 90, 200];

let store: TestStore;
let database: Database;
beforeAll(async () => {
  store = await sqliteStore();
  database = await store.open();
  await savePapers(database, makePapers(PAPERS), new Date("2026-05-13T10:00:00Z"));
}, 60_000);
afterAll(async () => {
  await database.close();
  await store.remove();
});

/** Lets a process of its own index, and kills it in the middle. */
async function indexAndDie(afterMs: number): Promise<NodeJS.Signals | null> {
  const verb = ["--import", "tsx", "src/cli/paperboy.ts", "reindex", "--json"];
  const env = { PATH: process.env["PATH"] ?? "", DATABASE_URL: store.url };
  const child = spawn(process.execPath, verb, { env, stdio: "ignore" });
  const exited = once(child, "exit");
  const connection = await openSearchConnection(store.url);
  const before = (await readIndexState(connection))?.version;
  while (child.exitCode === null && (await readIndexState(connection))?.version === before)
    await sleep(2);
  await connection.close();
  await sleep(afterMs);
  child.kill("SIGKILL");
  const [, signal] = (await exited) as [number | null, NodeJS.Signals | null];
  return signal;
}

it("has a usable index after every crash, and a whole one after the next run", async () => {
  const signals: unknown[] = [];
  const log = pino({ level: "silent" });
  for (const afterMs of KILLED_AFTER) {
    signals.push(await indexAndDie(afterMs));
    const search = await createSearch({ url: store.url, database, log, clock: systemClock });
    const { hits } = await search.find({ text: "number 42", limit: 1, offset: 0, asker: null });
    // What was indexed is found; what was not says nothing wrong.
    expect(hits.every(({ paper }) => paper.title.startsWith("Paper Number"))).toBe(true);
    await search.close();
  }
  expect(signals.filter((signal) => signal === "SIGKILL").length).toBeGreaterThan(2);
  const search = await createSearch({ url: store.url, database, log, clock: systemClock });
  await search.reindex();
  await search.ready();
  const { hits, total } = await search.find({
    text: `number ${PAPERS - 1}`,
    limit: 1,
    offset: 0,
    asker: null,
  });
  expect(hits[0]?.paper.title).toBe(`Paper Number ${PAPERS - 1}`);
  expect(total).toBe(PAPERS);
  await search.close();
}, 90_000);
