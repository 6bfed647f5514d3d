import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { search as searchCommand } from "../../commands/search.ts";
import { openDatabase } from "../../db/client/open.ts";
import type { Database } from "../../db/client/database.ts";
import { savePapers } from "../../db/papers/papers.ts";
import { createSourceSearch } from "../../src/jobs/ingestion/search-sources.ts";
import { createSearch } from "../../src/search/create-search.ts";
import type { Search } from "../../src/search/port.ts";
import { createArxiv } from "../../src/sources/arxiv/arxiv.ts";
import { splitWords } from "../../src/domain/paper/text.ts";
import { createHuggingFace, type HuggingFace } from "../../src/sources/huggingface/huggingface.ts";
import { systemClock } from "../../src/lib/clock.ts";
import { createCommandFixture, type CommandFixture } from "../commands/command-fixture.ts";
import { judgeAvailable, load } from "../support/judge.ts";

interface Sources {
  readonly env: Readonly<Record<string, string>>;
  readonly violations: readonly unknown[];
  fault(fault: object): void;
  stop(): Promise<void>;
}
interface Known {
  readonly id: string;
  readonly title: string;
  readonly author: string;
}

const shared = (name: string): string =>
  new URL(`../../../shared/${name}`, import.meta.url).pathname;
const Day = z.array(
  z.object({
    paper: z.object({
      id: z.string(),
      title: z.string(),
      authors: z.array(z.object({ name: z.string() })).default([]),
    }),
  }),
);

const log = pino({ level: "silent" });
const TITLES = 60;
const TOPICS = 20;

/** Every nth paper of the recorded lists, which the bot has not stored. */
function knownPapers(count: number): Known[] {
  const folder = shared("data/hf/daily_papers");
  const papers = readdirSync(folder)
    .filter((file) => file.endsWith(".gz"))
    .flatMap((file) => {
      const items =
        Day.safeParse(JSON.parse(gunzipSync(readFileSync(`${folder}/${file}`)).toString())).data ??
        [];
      return items.map(({ paper: { id, title, authors } }) => ({
        id,
        title,
        author: authors[0]?.name ?? "",
      }));
    });
  const step = Math.floor(papers.length / count);
  return papers.filter((_, index) => index % step === 0).slice(0, count);
}

const SMALL = new Set(
  splitWords(
    "a an and as at by for from in into is of on or the to via with towards toward using how can",
  ),
);

/** Such as `He masked autoencoders scalable`. */
function authorAndTopic({ title, author }: Known): string {
  const words = splitWords(title).filter((word) => !SMALL.has(word) && word.length > 2);
  return [author.split(" ").at(-1) ?? "", ...words.slice(0, 3)].join(" ");
}

describe.skipIf(!judgeAvailable)("search on a fresh install (needs ../shared/judge)", () => {
  let world: Sources;
  let folder: string;
  let database: Database;
  let engine: Search;
  let room: CommandFixture;
  let huggingFace: HuggingFace;
  beforeAll(async () => {
    const judge = (await load("fakeSources.mjs")) as {
      startSources(options: object): Promise<Sources>;
    };
    world = await judge.startSources({
      hf: shared("data/hf/daily_papers"),
      arxiv: shared("data/arxiv"),
      hfPer5Min: 100_000,
    });
    const { HF_API_URL = "", ARXIV_API_URL = "", ARXIV_RSS_URL = "" } = world.env;
    folder = mkdtempSync(path.join(tmpdir(), "paperboy-first-search-"));
    const url = `file:${path.join(folder, "paperboy.db")}`;
    database = await openDatabase(url);
    // The stand-in searches all its papers anew for each question.
    huggingFace = createHuggingFace({ baseUrl: HF_API_URL, log, http: { deadlineMs: 60_000 } });
    const turn = async <Answer>(request: () => Promise<Answer>): Promise<Answer> => request();
    const arxiv = createArxiv({
      apiUrl: ARXIV_API_URL,
      rssUrl: ARXIV_RSS_URL,
      contact: null,
      turn,
      clock: systemClock,
      log,
    });
    await savePapers(database, await huggingFace.list("2026-05-13"), new Date());
    engine = await createSearch({
      url: "file::memory:",
      embeddings: null,
      database,
      log,
      clock: systemClock,
    });
    await engine.ready();
    const sources = [
      { name: "Hugging Face", search: (question: string) => huggingFace.search(question) },
      { name: "arXiv", search: (question: string) => arxiv.search(question) },
    ];
    room = await createCommandFixture({
      database,
      search: engine,
      commands: [searchCommand],
      services: {
        searchElsewhere: createSourceSearch({
          database,
          sources,
          log,
          clock: systemClock,
          patienceMs: 60_000,
        }),
      },
    });
  }, 60_000);
  afterAll(async () => {
    await engine.close();
    await database.close();
    await world.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function first(question: string): Promise<string | undefined> {
    const { message } = await room.say(`search ${question}`);
    const paper = message.blocks.find((block) => block.kind === "paper");
    return paper?.kind === "paper" ? paper.paperId : undefined;
  }

  async function hitRate(kind: string, asked: readonly { id: string; question: string }[]) {
    const missed: string[] = [];
    for (const { id, question } of asked) if ((await first(question)) !== id) missed.push(question);
    const rate = 1 - missed.length / asked.length;
    console.log(
      `${kind}: hit@1 ${rate.toFixed(3)} of ${asked.length}; missed: ${missed.slice(0, 5).join(" | ")}`,
    );
    return rate;
  }

  it("finds a known title first", async () => {
    const asked = knownPapers(TITLES).map(({ id, title }) => ({
      id,
      question: title.replaceAll(/[:"()<>]/g, " "),
    }));
    expect(await hitRate("known titles", asked)).toBeGreaterThanOrEqual(0.95);
    expect(world.violations).toEqual([]);
  }, 120_000);

  it("finds an author's paper on a topic first", async () => {
    const asked = knownPapers(TOPICS).map((known) => ({
      id: known.id,
      question: authorAndTopic(known),
    }));
    expect(await hitRate("author and topic", asked)).toBeGreaterThanOrEqual(0.95);
  }, 60_000);

  it("answers from the store where no source does, and says so", async () => {
    world.fault({ source: "hf", path: /search/, times: 1, status: 500 });
    world.fault({ source: "arxiv", path: /query/, times: 5, drop: true });
    const { words } = await room.say("search a question that nobody asked before");
    expect(words).toMatch(/Searched \d+ stored papers; Hugging Face and arXiv did not answer\./);
  }, 20_000);
});
