import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { archiveMonths, countArchiveMonths } from "../../../db/papers/archive.ts";
import type { Database } from "../../../db/client/database.ts";
import { countPapers } from "../../../db/papers/papers.ts";
import { archiveMonthsUntil } from "../../../src/domain/schedule/list-days.ts";
import { createArchive, type Archive } from "../../../src/jobs/ingestion/archive.ts";
import { createHuggingFace } from "../../../src/sources/huggingface/huggingface.ts";
import { json, send, useScriptedServer } from "../../support/scripted-server.ts";
import { engines, type TestStore } from "../../support/stores.ts";
import { openDatabase } from "../../../db/client/open.ts";

const upstream = useScriptedServer();
const log = pino({ level: "silent" });
/** Three months after the first list. */
const NOW = new Date("2023-07-20T12:00:00Z");
const signal = new AbortController().signal;

const item = (id: string) => ({ paper: { id, title: `Paper ${id}`, summary: "Words." } });
const page = (ids: readonly string[], next?: string) =>
  json(ids.map(item), next === undefined ? {} : { link: `<${upstream.url}${next}>; rel="next"` });
const askedFor = (): string[] =>
  upstream.requests.map(({ path }) => path.replace(/.*month=([\d-]+).*p=(\d+)$/, "$1 p$2"));

it("knows every month back to the first list", () => {
  expect(archiveMonthsUntil(NOW)).toEqual(["2023-07", "2023-06", "2023-05"]);
  expect(archiveMonthsUntil(new Date("2026-11-30T12:00:00Z"))).toHaveLength(43);
});

describe.each(engines)("the archive on $name", ({ make, skip }) => {
  describe.skipIf(skip)("is read", () => {
    let store: TestStore;
    let database: Database;
    let now: Date;
    beforeEach(async () => {
      now = NOW;
      store = await make();
      database = await openDatabase(store.url);
    });
    afterEach(async () => {
      await database.close();
      await store.remove();
    });

    /** As after a restart. */
    function archive(): Archive {
      const http = { sleep: async () => {} };
      const source = createHuggingFace({ baseUrl: upstream.url, log, http });
      return createArchive({ database, source, clock: { now: () => now }, log, paceMs: 0 });
    }

    it("newest first, page by page, until it is whole", async () => {
      upstream.answer(
        page(["2307.00001", "2307.00002"], "/api/daily_papers?month=2023-07&limit=100&p=1"),
        page(["2307.00003"]),
        page(["2306.00001"]),
        page([]),
      );
      await archive().run(signal);
      expect(askedFor()).toEqual(["2023-07 p0", "2023-07 p1", "2023-06 p0", "2023-05 p0"]);
      expect([await countPapers(database), await countArchiveMonths(database)]).toEqual([4, 3]);
      await archive().run(signal);
      expect(upstream.requests).toHaveLength(4);
    });

    it("on from the page where it was broken off", async () => {
      upstream.answer(page(["2307.00001"], "/next"), send(404, "gone"));
      await archive().run(signal);
      expect(await archiveMonths(database)).toEqual([
        { month: "2023-07", nextPage: 1, readAt: null },
      ]);
      upstream.answer(page(["2307.00003"]), page(["2306.00001"]), page([]));
      await archive().run(signal);
      expect(askedFor().slice(2)).toEqual(["2023-07 p1", "2023-06 p0", "2023-05 p0"]);
      expect(await countPapers(database)).toBe(3);
    });

    it("not again at once after a failure", async () => {
      upstream.answer(send(404, "gone"));
      const one = archive();
      await one.run(signal);
      await one.run(signal);
      expect(upstream.requests).toHaveLength(1);
    });

    it("again on the next day, the month that has not ended alone", async () => {
      upstream.answer(page(["2307.00001"]), page([]), page([]));
      await archive().run(signal);
      now = new Date("2023-07-22T12:00:00Z");
      upstream.answer(page(["2307.00001", "2307.00009"]));
      await archive().run(signal);
      expect(askedFor().slice(3)).toEqual(["2023-07 p0"]);
      expect(await countPapers(database)).toBe(2);
    });

    it("not at all once the bot stops", async () => {
      await archive().run(AbortSignal.abort());
      expect(upstream.requests).toEqual([]);
    });
  });
});
