import { textFailure } from "../../support/text-failure.ts";
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "../../../db/client/database.ts";
import { openDatabase } from "../../../db/client/open.ts";
import { paperById } from "../../../db/papers/papers.ts";
import { rememberPerson } from "../../../db/people/people.ts";
import { addSubmission } from "../../../db/papers/submissions.ts";
import { NotYetError, SourceError } from "../../../src/domain/errors.ts";
import { readFacts } from "../../../src/jobs/digests/select-digest.ts";
import { createCategoryLookup } from "../../../src/jobs/ingestion/arxiv-categories.ts";
import { createIngester } from "../../../src/jobs/ingestion/ingest-list.ts";
import { createIngesters } from "../../../src/jobs/ingestion/ingesters.ts";
import {
  inTurns,
  readCandidates,
  storedLists,
  type Candidates,
} from "../../../src/jobs/digests/read-candidates.ts";
import { DEFAULT_DIGEST_OPTIONS } from "../../../src/domain/subscription/digest-options.ts";
import { findPaper } from "../../../src/jobs/ingestion/find-paper.ts";
import { selectPapers, decideDigest } from "../../../src/domain/selection/select-papers.ts";
import type { Paper } from "../../../src/domain/paper/paper.ts";
import type { PaperSource } from "../../../src/sources/port.ts";
import { makePaper, makePapers, makePlace } from "../../support/factories.ts";

const DAY = "2026-05-13";
const NOW = new Date("2026-05-13T12:00:00Z");
const place = makePlace();
const log = pino({ level: "silent" });

/** What arXiv knows of a paper: no upvotes, no picture, but its categories. */
const fromArxiv = (paper: Paper): Paper => ({
  ...paper,
  title: `${paper.title} (arXiv)`,
  upvotes: 0,
  comments: 0,
  thumbnailUrl: null,
  aiSummary: null,
  keywords: [],
  categories: ["cs.AI"],
});
const listed = makePapers(3, { categories: [] });
const announced = [listed[1]!, ...makePapers(5).slice(3)].map(fromArxiv);

describe("candidates of a subscription", () => {
  let database: Database;
  let lists: Record<string, () => readonly Paper[]>;
  let asked: string[];
  beforeEach(async () => {
    database = await openDatabase(":memory:");
    lists = { huggingface: () => listed, "arxiv:cs.AI": () => announced };
    asked = [];
  });
  afterEach(() => database.close());

  function parts() {
    const clock = { now: () => NOW };
    const source = (name: string): PaperSource => ({
      name,
      label: name,
      onlyDay: null,
      grows: name === "huggingface",
      hasFigures: name === "huggingface",
      list: async () => {
        asked.push(name);
        return lists[name]?.() ?? [];
      },
      paper: async (id) => {
        asked.push(`${name} ${id}`);
        return lists[name]?.().find((paper) => paper.id === id);
      },
      trending: async () => [],
      listUrl: () => "",
    });
    const ingesters = createIngesters((name) =>
      createIngester({ source: source(name), database, clock, log }),
    );
    const lookUp = async (ids: readonly string[]): Promise<readonly Paper[]> => {
      asked.push(`categories of ${ids.length}`);
      return listed.filter(({ id }) => ids.includes(id)).map(fromArxiv);
    };
    return {
      database,
      ingesters,
      categories: createCategoryLookup({ database, lookUp, clock, log }),
    };
  }

  function read(sources: readonly string[], filter = ""): Promise<Candidates> {
    return readCandidates(parts(), { sources, filter }, { day: DAY, place, now: NOW });
  }
  const fails = (error: Error) => (): never => {
    throw error;
  };

  it.each([[["huggingface", "arxiv:cs.AI"]], [["arxiv:cs.AI", "huggingface"]]])(
    "from %j hold each paper once, with upvotes and categories",
    async (sources) => {
      const edition = await read(sources);
      const chosen = selectPapers(edition, { papers: 10, minUpvotes: 0, filter: "", sources });
      expect(chosen.map(({ id, upvotes }) => [id, upvotes])).toEqual([
        ["2605.00001", 3],
        ["2605.00002", 2],
        ["2605.00003", 1],
        ["2605.00004", 0],
        ["2605.00005", 0],
      ]);
      const both = await paperById(database, "2605.00002");
      expect(both).toMatchObject({ upvotes: 2, keywords: ["reading", "habits"] });
    },
  );

  it("keep Hugging Face's data when arXiv lists the paper later, and add its categories", async () => {
    await read(["huggingface"]);
    await read(["arxiv:cs.AI"]);
    expect(await paperById(database, "2605.00002")).toMatchObject({
      title: "Paper Number 2",
      upvotes: 2,
      aiSummary: "Reading a paper a day helps.",
      categories: ["cs.AI"],
    });
  });

  it("fetch an announcement once, and a growing list again when it is old", async () => {
    await read(["arxiv:cs.AI"]);
    await read(["arxiv:cs.AI"]);
    expect(asked).toEqual(["arxiv:cs.AI"]);
  });

  it("hold the other source's papers when one is unreachable or early, and name it", async () => {
    lists["huggingface"] = fails(new SourceError(textFailure("busy")));
    const sources = ["huggingface", "arxiv:cs.AI"];
    expect(await read(sources)).toMatchObject({
      silent: "huggingface",
      failure: textFailure("busy"),
    });
    lists["huggingface"] = () => listed;
    expect(await read(sources)).toMatchObject({ silent: null, failure: null });
    expect((await storedLists(database, sources, DAY)).complete).toBe(true);
    expect((await storedLists(database, [...sources, "arxiv:cs.CL"], DAY)).complete).toBe(false);
  });

  it("distinguish a batch that is not out yet from a quiet day", async () => {
    const reason = { code: "arxiv_old_announcement", day: "2026-05-12" } as const;
    lists["arxiv:cs.AI"] = fails(new NotYetError(reason));
    const edition = await read(["arxiv:cs.AI"]);
    const wish = { papers: 10, minUpvotes: 0, filter: "", sources: ["arxiv:cs.AI"] };
    const at = (hours: number) => ({
      plannedAt: new Date(NOW.getTime() - hours * 3_600_000),
      now: NOW,
    });
    expect(decideDigest(edition, wish, at(1))).toMatchObject({ kind: "wait", reason });
    expect(decideDigest(edition, wish, at(7))).toMatchObject({ kind: "skip", reason });
    lists["arxiv:cs.CL"] = () => [];
    const quiet = await read(["arxiv:cs.CL"]);
    expect(decideDigest(quiet, wish, at(7))).toMatchObject({ reason: { code: "list_empty" } });
  });

  it("fetch the categories that a filter needs from arXiv in one request", async () => {
    const edition = await read(["huggingface"], "cat:cs.AI");
    expect(asked).toEqual(["huggingface", "categories of 3"]);
    expect(edition.papers.every(({ categories }) => categories[0] === "cs.AI")).toBe(true);
    expect(edition.papers[0]).toMatchObject({ upvotes: 3, title: "Paper Number 1" });
  });

  it("start with submissions, which need no minimum upvotes", async () => {
    const submission = {
      ...place,
      submittedBy: "slack:T1:U2",
      submittedAt: NOW,
      state: "accepted" as const,
      note: "read it",
    };
    const other = makePaper({ id: "2605.09999", upvotes: 0 });
    lists["arxiv:none"] = () => [other];
    await findPaper(parts().ingesters, "2605.00003");
    await addSubmission(database, { ...submission, paperId: "2605.00003" });
    await rememberPerson(database, place, { voter: "slack:T1:U2", name: "Cleo", seenAt: NOW });
    const sources = ["huggingface", "community"];
    const edition = await read(sources);
    const wish = { papers: 10, minUpvotes: 2, filter: "", sources };
    expect(selectPapers(edition, wish).map(({ id }) => id)).toEqual([
      "2605.00003",
      "2605.00001",
      "2605.00002",
    ]);
    const plan = {
      ...place,
      ...wish,
      subscriptionId: null,
      edition: DAY,
      day: DAY,
      plannedAt: NOW,
    };
    const options = { ...DEFAULT_DIGEST_OPTIONS, sources };
    const all = { ...parts(), platforms: new Map(), samples: null };
    expect(await readFacts(all, { ...plan, options }, NOW)).toMatchObject({
      kind: "day",
      submitters: { "2605.00003": { by: "Cleo", note: "read it" } },
    });
  });

  it("resolve one paper at Hugging Face first, then at arXiv", async () => {
    const { ingesters } = parts();
    lists["arxiv"] = () => announced;
    expect(await findPaper(ingesters, "2605.00005")).toMatchObject({ id: "2605.00005" });
    expect(asked).toEqual(["huggingface 2605.00005", "arxiv 2605.00005"]);
    lists["huggingface"] = fails(new SourceError(textFailure("busy")));
    expect(await findPaper(ingesters, "2605.00004")).toMatchObject({ id: "2605.00004" });
    expect(await findPaper(ingesters, "2605.77777")).toBeUndefined();
  });
});

describe("submissions", () => {
  it("come in turns: everybody's first before anybody's second", () => {
    const by = (submittedBy: string, paperId: string) => ({ submittedBy, paperId });
    const waiting = [
      by("a", "1"),
      by("a", "2"),
      by("a", "3"),
      by("b", "4"),
      by("c", "5"),
      by("b", "6"),
    ];
    expect(inTurns(waiting).map(({ paperId }) => paperId)).toEqual(["1", "4", "5", "2", "6", "3"]);
    expect(inTurns([])).toEqual([]);
  });
});
