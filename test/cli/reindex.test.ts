import { afterEach, beforeEach, expect, it } from "vitest";
import { savePapers } from "../../db/papers/papers.ts";
import { runVerb } from "../support/cli.ts";
import { makePapers } from "../support/factories.ts";
import { sqliteStore, type TestStore } from "../support/stores.ts";

const PAPERS = 1500;

let store: TestStore;
beforeEach(async () => {
  store = await sqliteStore();
  const database = await store.open();
  await savePapers(database, makePapers(PAPERS), new Date("2026-05-13T10:00:00Z"));
  await database.close();
});
afterEach(() => store.remove());

const env = (): Record<string, string> => ({ DATABASE_URL: store.url });
const reindex = () => runVerb(["reindex", "--json"], env());

it("reindexes every paper so that all are found", async () => {
  expect(await reindex()).toEqual({
    code: 0,
    output: `{"papers":${PAPERS},"total":${PAPERS},"finished":true}\n`,
  });
  const found = await runVerb(["search", "paper", "number", "1499", "--json"], env());
  expect(found.output).toContain('"id":"2605.01499"');
});

it("pauses when interrupted and resumes on the next run", async () => {
  const first = reindex();
  const interrupt = setInterval(() => process.emit("SIGINT"), 20);
  // Nothing else listens, so that the signal before the verb does must not end the test.
  const ignore = (): void => {};
  process.on("SIGINT", ignore);
  const { code, output } = await first;
  clearInterval(interrupt);
  process.off("SIGINT", ignore);
  expect({ code, finished: output.includes('"finished":false') }).toEqual({
    code: 130,
    finished: true,
  });
  expect((await reindex()).output).toContain(`"papers":${PAPERS}`);
});
