import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openDatabase } from "../../db/client/open.ts";
import { paperById } from "../../db/papers/papers.ts";
import { findPaper } from "../../src/jobs/ingestion/find-paper.ts";
import { createIngester } from "../../src/jobs/ingestion/ingest-list.ts";
import { createIngesters } from "../../src/jobs/ingestion/ingesters.ts";
import { systemClock } from "../../src/lib/clock.ts";
import { createArxiv } from "../../src/sources/arxiv/arxiv.ts";
import { createHuggingFace } from "../../src/sources/huggingface/huggingface.ts";
import { createOpenAlex } from "../../src/sources/openalex/openalex.ts";
import { createSample } from "../../src/sources/sample/sample.ts";
import { createSources } from "../../src/sources/sources.ts";
import {
  buttonOf,
  createCommandFixture,
  type CommandFixture,
} from "../commands/command-fixture.ts";
import { judgeAvailable, load } from "../support/judge.ts";

interface Sources {
  readonly env: Readonly<Record<string, string>>;
  readonly requests: readonly unknown[];
  readonly violations: readonly unknown[];
  fault(fault: object): void;
  clearFaults(): void;
  stop(): Promise<void>;
}

const shared = (name: string): string =>
  new URL(`../../../shared/data/${name}`, import.meta.url).pathname;
/** On a recorded list of Hugging Face. */
const AT_HUGGING_FACE = "2605.12500";
/** Among the recorded answers of arXiv's API, and on no list. */
const AT_ARXIV = "2607.28628";
const NOWHERE = "1706.03762";
const log = pino({ level: "silent" });

describe.skipIf(!judgeAvailable)("a paper that is not stored (needs ../shared/judge)", () => {
  let world: Sources;
  let room: CommandFixture;
  beforeEach(async () => {
    const judge = (await load("fakeSources.mjs")) as {
      startSources(options: object): Promise<Sources>;
    };
    world = await judge.startSources({ hf: shared("hf/daily_papers"), arxiv: shared("arxiv") });
    const { HF_API_URL = "", ARXIV_API_URL = "", ARXIV_RSS_URL = "" } = world.env;
    const database = await openDatabase(":memory:");
    const sources = createSources({
      huggingFace: createHuggingFace({ baseUrl: HF_API_URL, log }),
      arxiv: createArxiv({
        apiUrl: ARXIV_API_URL,
        rssUrl: ARXIV_RSS_URL,
        contact: null,
        turn: async (request) => request(),
        clock: systemClock,
        log,
      }),
      openAlex: createOpenAlex({ apiUrl: "http://127.0.0.1:9", contact: null, log }),
      sample: createSample(),
    });
    const ingesters = createIngesters((name) =>
      createIngester({ source: sources(name), database, clock: systemClock, log }),
    );
    room = await createCommandFixture({
      database,
      services: { paper: (id) => findPaper(ingesters, id) },
    });
  });
  afterEach(async () => {
    await room.close();
    await world.stop();
  });

  it.each([
    ["Hugging Face", AT_HUGGING_FACE],
    ["arXiv", AT_ARXIV],
  ])("is looked up at once at %s, and stored", async (_where, id) => {
    const { message } = await room.say(`show ${id}`);
    expect(JSON.stringify(message)).toContain(id);
    expect(await paperById(room.database, id)).toMatchObject({ id });
    const asked = world.requests.length;
    await room.say(`show ${id}`);
    expect(world.requests).toHaveLength(asked);
    expect(world.violations).toEqual([]);
  });

  it("comes from arXiv within seconds where Hugging Face hangs", async () => {
    world.fault({ source: "hf", delayMs: 30_000, times: 9 });
    const start = performance.now();
    await room.say(`show ${AT_ARXIV}`);
    expect(await paperById(room.database, AT_ARXIV)).toMatchObject({ id: AT_ARXIV });
    expect(performance.now() - start).toBeLessThan(8000);
  }, 40_000);

  it("that is unknown everywhere gets an example of another one", async () => {
    const { words } = await room.say(`show ${NOWHERE}`);
    expect(words).toContain(`There is no paper ${NOWHERE} at Hugging Face or arXiv.`);
    expect(words).toMatch(/For example: \/papers show (?!1706)/);
  });

  it("can be looked up by a button where no source answered", async () => {
    world.fault({ source: "hf", status: 500, times: 9 });
    world.fault({ source: "arxiv", status: 500, times: 9 });
    const { message, words } = await room.say(`show ${AT_HUGGING_FACE}`);
    expect(words).toContain("neither Hugging Face nor arXiv answers at the moment");
    expect(words).not.toContain("For example");
    world.clearFaults();
    expect(await room.press(buttonOf(message, "Look it up").action)).toContain(AT_HUGGING_FACE);
    expect(await paperById(room.database, AT_HUGGING_FACE)).toMatchObject({ id: AT_HUGGING_FACE });
  }, 40_000);
});
