import { pino } from "pino";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createArxiv, type Arxiv } from "../../src/sources/arxiv/arxiv.ts";
import { judgeAvailable, load } from "../support/judge.ts";

interface Mood {
  stale: boolean;
  rateExceeded: boolean;
  throttle: number;
  short: number | null;
  empty: boolean;
}

interface Sources {
  readonly env: Readonly<Record<string, string>>;
  readonly requests: readonly unknown[];
  readonly arxiv: { readonly mood: Mood; batch(day: string): readonly { readonly id: string }[] };
  stop(): Promise<void>;
}

const NOW = new Date("2026-05-13T16:00:00Z");
const CALM: Mood = { stale: false, rateExceeded: false, throttle: 0, short: null, empty: false };

describe.skipIf(!judgeAvailable)("arXiv as it fails (needs ../shared/judge)", () => {
  let world: Sources;
  let arxiv: Arxiv;
  beforeAll(async () => {
    const judge = (await load("fakeSources.mjs")) as {
      startSources(options: object): Promise<Sources>;
    };
    const arxivData = new URL("../../../shared/data/arxiv", import.meta.url).pathname;
    world = await judge.startSources({ arxiv: arxivData, now: () => NOW.getTime() });
  });
  afterAll(() => world.stop());
  beforeEach(() => {
    Object.assign(world.arxiv.mood, CALM);
    arxiv = createArxiv({
      apiUrl: world.env["ARXIV_API_URL"] ?? "",
      rssUrl: world.env["ARXIV_RSS_URL"] ?? "",
      contact: null,
      turn: async (request) => request(),
      clock: { now: () => NOW },
      log: pino({ level: "silent" }),
      http: { sleep: async () => {} },
    });
  });
  const list = (day: string): Promise<unknown> => arxiv.category("cs.CL").list(day);

  it("gives the announcement of the day", async () => {
    expect(await list("2026-05-13")).not.toEqual([]);
  });

  it("repeats the last batch under today's date: not out yet", async () => {
    world.arxiv.mood.stale = true;
    await expect(list("2026-05-13")).rejects.toMatchObject({
      failure: { code: "arxiv_old_announcement", day: "2026-05-12" },
    });
  });

  it.each<[string, Partial<Mood>]>([
    ["406", { throttle: 406 }],
    ["429", { throttle: 429 }],
    ["a sentence with status 200", { rateExceeded: true }],
  ])("throttles by %s: no further request for a minute", async (_dress, mood) => {
    Object.assign(world.arxiv.mood, mood);
    const before = world.requests.length;
    const refused = { failure: { code: "source_throttled", seconds: 60 } };
    await expect(list("2026-05-13")).rejects.toMatchObject(refused);
    await expect(arxiv.single.paper("2607.28628")).rejects.toMatchObject(refused);
    expect(world.requests.length - before).toBe(1);
  });

  it.each<[string, Partial<Mood>]>([
    ["short", { short: 1 }],
    ["empty", { empty: true }],
  ])(
    "gives %s pages with the full total: refused, never taken for the day",
    async (_kind, mood) => {
      Object.assign(world.arxiv.mood, mood);
      await expect(arxiv.papers(["2607.28628", "2508.13426"])).rejects.toMatchObject({
        failure: { code: "source_short", announced: 2 },
      });
    },
  );
});
