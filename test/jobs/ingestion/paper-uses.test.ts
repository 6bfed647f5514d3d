import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "../../../db/client/database.ts";
import { paperById } from "../../../db/papers/papers.ts";
import { createPaperUses, type PaperUses } from "../../../src/jobs/ingestion/paper-uses.ts";
import { createHuggingFace } from "../../../src/sources/huggingface/huggingface.ts";
import { memoryChat } from "../../support/memory-platform.ts";
import {
  json,
  readableLog,
  recordWaits,
  send,
  useScriptedServer,
} from "../../support/scripted-server.ts";
import { engines, type TestStore } from "../../support/stores.ts";
import { FIRST, NOW, saveSentDigest, SECOND, THIRD } from "../votes/sent-digest.ts";

const HOUR_MS = 3_600_000;

describe.each(engines)("what uses a paper, on $name", ({ make, skip }) => {
  describe.skipIf(skip)("is asked for at Hugging Face", () => {
    const upstream = useScriptedServer();
    let store: TestStore;
    let database: Database;
    let now: Date;
    let uses: PaperUses;
    beforeAll(async () => {
      store = await make();
    });
    afterAll(() => store.remove());
    beforeEach(async () => {
      database = await store.open();
      now = NOW;
      const { log } = readableLog();
      const source = createHuggingFace({ baseUrl: upstream.url, log, http: recordWaits().http });
      uses = createPaperUses({ database, source, clock: { now: () => now }, log });
      await database.db.delete(database.tables.papers);
      await database.db.delete(database.tables.deliveries);
      await saveSentDigest(database, memoryChat(), { id: "d1" });
    });
    afterEach(() => database.close());

    const answer = (id: string, numTotalModels: number) =>
      json({ id, title: "T", numTotalModels, numTotalDatasets: 0, numTotalSpaces: 1 });
    const later = (hours: number): void => {
      now = new Date(now.getTime() + hours * HOUR_MS);
    };

    it("once a day for each paper that was shown, and only for these", async () => {
      upstream.answer(answer(FIRST, 2), answer(SECOND, 3));
      await uses.run();
      await uses.run();
      expect(upstream.requests.map(({ path }) => path)).toEqual([
        `/api/papers/${FIRST}`,
        `/api/papers/${SECOND}`,
      ]);
      const stored = await Promise.all([FIRST, SECOND, THIRD].map((id) => paperById(database, id)));
      expect(stored).toMatchObject([
        { models: 2, datasets: 0, spaces: 1 },
        { models: 3, datasets: 0, spaces: 1 },
        { models: null, datasets: null, spaces: null },
      ]);
      later(25);
      upstream.answer(answer(FIRST, 5), answer(SECOND, 5));
      await uses.run();
      expect(await paperById(database, FIRST)).toMatchObject({ models: 5, upvotes: 3 });
    });

    it("no longer than three days", async () => {
      later(73);
      await uses.run();
      expect(upstream.requests).toEqual([]);
    });

    it("not again that day where it does not know the paper", async () => {
      upstream.answer(send(404, "{}"), send(404, "{}"));
      await uses.run();
      await uses.run();
      expect(upstream.requests).toHaveLength(2);
      expect(await paperById(database, FIRST)).toMatchObject({ models: null });
    });

    it("with a pause after a failure, which fails nothing else", async () => {
      const down = send(403, "");
      upstream.answer(down);
      await uses.run();
      await uses.run();
      expect(upstream.requests).toHaveLength(1);
      later(1);
      upstream.answer(answer(FIRST, 2), answer(SECOND, 3));
      await uses.run();
      expect(upstream.requests).toHaveLength(3);
    });
  });
});
