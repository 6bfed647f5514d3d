import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "../../../db/client/database.ts";
import { openDatabase } from "../../../db/client/open.ts";
import { savePapers } from "../../../db/papers/papers.ts";
import { systemClock } from "../../../src/lib/clock.ts";
import { createPaperResolver } from "../../../src/jobs/ingestion/find-linked-paper.ts";
import { createSearch } from "../../../src/search/create-search.ts";
import type { Search } from "../../../src/search/port.ts";
import { createOpenReview } from "../../../src/sources/openreview/openreview.ts";
import { makePaper } from "../../support/factories.ts";
import { json, useScriptedServer } from "../../support/scripted-server.ts";

describe("resolving a link to a paper", () => {
  const upstream = useScriptedServer();
  let database: Database;
  let search: Search;
  beforeEach(async () => {
    database = await openDatabase(":memory:");
    const titles = ["Agents That Read", "Agents That Read Papers", "Agents: That Read!?"];
    const papers = titles.map((title, at) => makePaper({ id: `2605.0000${at}`, title }));
    await savePapers(database, papers, new Date());
    const log = pino({ level: "silent" });
    search = await createSearch({ url: ":memory:", database, log, clock: systemClock });
    await search.ready();
  });
  afterEach(async () => {
    await search.close();
    await database.close();
  });
  const find = (linked: string) =>
    createPaperResolver({
      paper: async (id) => makePaper({ id }),
      openReview: createOpenReview({ apiUrl: upstream.url }),
      search,
    })(linked);

  it("finds a paper by its id", async () => {
    expect((await find("2605.01234"))?.id).toBe("2605.01234");
  });

  it("finds the stored paper with the same title as an OpenReview submission", async () => {
    upstream.answer(
      json({ notes: [{ content: { title: { value: "agents that READ  papers" } } }] }),
    );
    expect((await find("openreview:YicbFdNTTy"))?.id).toBe("2605.00001");
  });

  it("finds nothing for a merely similar title or an unknown submission", async () => {
    upstream.answer(json({ notes: [{ content: { title: "Agents That Write Papers" } }] }));
    expect(await find("openreview:YicbFdNTTy")).toBeUndefined();
    upstream.answer(json({ notes: [] }));
    expect(await find("openreview:YicbFdNTTy")).toBeUndefined();
  });
});
