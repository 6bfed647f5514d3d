import { pino } from "pino";
import { afterEach, describe, expect, it } from "vitest";
import type { Database } from "../../../db/client/database.ts";
import { openDatabase } from "../../../db/client/open.ts";
import { createSourceSearch } from "../../../src/jobs/ingestion/search-sources.ts";
import { createHuggingFace } from "../../../src/sources/huggingface/huggingface.ts";
import { type Reply, send, useScriptedServer } from "../../support/scripted-server.ts";

const log = pino({ level: "silent" });
const upstream = useScriptedServer();

describe("asking the sources a question", () => {
  let database: Database | undefined;
  let now = 0;
  afterEach(() => database?.close());

  async function sourceSearch(...replies: readonly Reply[]) {
    upstream.answer(...replies);
    database = await openDatabase(":memory:");
    now = 0;
    const huggingFace = createHuggingFace({ baseUrl: upstream.url, log });
    return createSourceSearch({
      database,
      sources: [{ name: "Hugging Face", search: (question) => huggingFace.search(question) }],
      log,
      clock: { now: () => new Date(now) },
      patienceMs: 100,
    });
  }

  it("does not wait again within a minute for a source that stayed silent", async () => {
    const search = await sourceSearch(() => {}, send(200, "[]"));
    expect(await search("video")).toMatchObject({ answered: [], silent: ["Hugging Face"] });
    now = 59_000;
    const start = performance.now();
    expect((await search("agents")).silent).toEqual(["Hugging Face"]);
    expect(performance.now() - start).toBeLessThan(90);
    expect(upstream.requests).toHaveLength(1);
    now = 61_000;
    expect(await search("agents")).toMatchObject({ answered: ["Hugging Face"], silent: [] });
  });

  it("asks again at once when the late answer has come", async () => {
    const late: Reply = (response) => void setTimeout(() => send(200, "[]")(response), 200);
    const search = await sourceSearch(late, send(200, "[]"));
    expect((await search("video")).silent).toEqual(["Hugging Face"]);
    await expect.poll(async () => (await search("agents")).answered).toEqual(["Hugging Face"]);
  });

  it("asks a source again that refused one question", async () => {
    const search = await sourceSearch(send(404, "no"), send(200, "[]"));
    expect((await search("video")).silent).toEqual(["Hugging Face"]);
    expect((await search("agents")).answered).toEqual(["Hugging Face"]);
  });
});
