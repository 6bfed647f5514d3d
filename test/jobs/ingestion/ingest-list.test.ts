import { textFailure } from "../../support/text-failure.ts";
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "../../../db/client/database.ts";
import { openDatabase } from "../../../db/client/open.ts";
import { SourceError } from "../../../src/domain/errors.ts";
import { createIngester } from "../../../src/jobs/ingestion/ingest-list.ts";
import type { PaperSource } from "../../../src/sources/port.ts";
import { makePapers } from "../../support/factories.ts";

const NINE = Date.parse("2026-05-13T09:00:00Z");
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe("the ingester", () => {
  let database: Database;
  beforeEach(async () => {
    database = await openDatabase(":memory:");
  });
  afterEach(() => database.close());

  it.each([
    ["runs on", 0],
    ["was two hours fast", -2 * HOUR],
    ["was two hours slow", 2 * HOUR],
  ])("retries a failed source after a minute when the clock %s", async (_name, jump) => {
    let now = NINE;
    let asked = 0;
    const source: PaperSource = {
      name: "huggingface",
      label: "Hugging Face",
      onlyDay: null,
      grows: true,
      hasFigures: true,
      async list() {
        asked += 1;
        if (asked === 1) throw new SourceError(textFailure("no answer"));
        return makePapers(2);
      },
      paper: async () => undefined,
      trending: async () => [],
      listUrl: (day) => `https://example.org/${day}`,
    };
    const clock = { now: () => new Date(now) };
    const log = pino({ level: "silent" });
    const ingester = createIngester({ source, database, clock, log });
    expect(await ingester.list("2026-05-13")).toMatchObject({ failure: textFailure("no answer") });
    now += MINUTE / 2;
    await ingester.list("2026-05-13");
    expect(asked).toBe(1);
    now += jump + MINUTE;
    expect(await ingester.list("2026-05-13")).toMatchObject({ failure: null });
    expect(asked).toBe(2);
  });

  it("waits while a source repeats its last list under a new date", async () => {
    let list = makePapers(4);
    const source: PaperSource = {
      name: "arxiv:cs.AI",
      label: "arXiv cs.AI",
      onlyDay: null,
      grows: false,
      hasFigures: false,
      list: async () => list,
      paper: async () => undefined,
      trending: async () => [],
      listUrl: (day) => `https://example.org/${day}`,
    };
    let now = NINE;
    const clock = { now: () => new Date(now) };
    const ingester = createIngester({ source, database, clock, log: pino({ level: "silent" }) });
    expect((await ingester.list("2026-05-12")).papers).toHaveLength(4);
    expect(await ingester.list("2026-05-13")).toMatchObject({
      papers: [],
      failure: null,
      waiting: { code: "list_repeated", day: "2026-05-12" },
    });
    now += 2 * MINUTE;
    list = makePapers(6).slice(3);
    expect((await ingester.list("2026-05-13")).papers.map(({ id }) => id)).toEqual(
      list.map(({ id }) => id),
    );
  });
});
