import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { saveList } from "../../db/papers/lists.ts";
import { BUTTON, saveVoteMark } from "../../db/people/votes.ts";
import { openSearchConnection } from "../../db/client/open.ts";
import type { Paper } from "../../src/domain/paper/paper.ts";
import {
  isAboutPapers,
  isVacuous,
  matchesCondition,
  type PaperFacts,
} from "../../src/domain/query/matches-condition.ts";
import {
  type Condition,
  matchesQuery,
  type Order,
  type Query,
  simplify,
} from "../../src/domain/query/query.ts";
import { createIndexReader, type Index } from "../../src/search/index/index-reader.ts";
import { answerFiltered } from "../../src/search/filters/answer-filtered.ts";
import type { SearchConnection } from "../../db/search/connection.ts";
import { createRandom } from "../bench/papers.ts";
import { engines } from "../support/stores.ts";
import { samplePaper } from "./sample.ts";
import { searchedStore } from "./store.ts";

const PAPERS = 150;
const random = createRandom(15);
const below = (limit: number): number => Math.floor(random() * limit);
const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)]!;

/** Few words, so that any two of them often meet. */
const WORDS =
  "model models modeling language the of agents video file filing Müller's 4o vision".split(" ");
const NAMES = ["Wei", "Wang", "Yi", "Ma", "He", "Kaiming", "Müller", "Model", "Agents"];
const ORGANIZATIONS = ["DeepMind", "Google Deep Mind", "Meta AI", "Video Lab", null, null];
const CATEGORIES = [["cs.CL"], ["cs.CV", "cs.CL"], ["cs"], ["stat.ML"], [], []];
const KEYWORDS = ["video models", "language", "the file", "model of agents", "vision language"];
const DAYS = ["2024-12-31", "2025-01-01", "2025-05-31", "2025-06-01", "2026-05-13"];

const sentence = (length: number): string =>
  Array.from({ length }, () => pick(WORDS)).join(pick([" ", " ", "-", ". "]));

const papers = Array.from({ length: PAPERS }, (_, at): Paper => {
  const hasCode = random() < 0.5;
  return samplePaper({
    id: `2605.${String(at).padStart(5, "0")}`,
    title: sentence(3),
    abstract: sentence(below(12)),
    authors: Array.from({ length: 1 + below(3) }, () => `${pick(NAMES)} ${pick(NAMES)}`),
    keywords: Array.from({ length: below(3) }, () => pick(KEYWORDS)),
    organization: pick(ORGANIZATIONS),
    categories: pick(CATEGORIES),
    publishedAt: random() < 0.1 ? null : new Date(`${pick(DAYS)}T${pick(["00", "17"])}:00:00Z`),
    upvotes: below(40),
    repoUrl: hasCode ? "https://example.org/code" : null,
    repoStars: hasCode && random() < 0.7 ? below(300) : null,
  });
});
const listed = new Map(papers.map(({ id }) => [id, random() < 0.5 ? [pick(DAYS)] : []]));
const votes = new Map(papers.map(({ id }) => [id, random() < 0.2 ? 1 + below(3) : 0]));

const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc
    .constantFrom(...WORDS, "he", "2025", "deepmind", "unknown")
    .map((text) => ({ kind: "word" as const, text })),
  fc
    .array(fc.constantFrom(...WORDS, "kaiming", "he", "wei", "wang"), {
      minLength: 1,
      maxLength: 3,
    })
    .map((words) => ({ kind: "phrase" as const, text: words.join(" ") })),
  fc
    .constantFrom("wei", "wei wang", "wang wei", "he", "model", "muller")
    .map((value) => ({ kind: "text" as const, field: "author" as const, value })),
  fc
    .constantFrom("deepmind", "deep", "meta ai", "2025")
    .map((value) => ({ kind: "text" as const, field: "org" as const, value })),
  fc
    .constantFrom("cs", "cs.CL", "CS.cv", "stat", "c")
    .map((value) => ({ kind: "text" as const, field: "cat" as const, value })),
  fc
    .constantFrom("video", "models video", "the", "agent")
    .map((value) => ({ kind: "text" as const, field: "keyword" as const, value })),
  fc.record({
    kind: fc.constant("day" as const),
    field: fc.constantFrom("after" as const, "before" as const, "on" as const),
    value: fc.constantFrom("2025", "2025-01", "2025-01-01", "2025-06", "2026-05-13", "2030"),
  }),
  fc.record({
    kind: fc.constant("count" as const),
    field: fc.constantFrom("votes" as const, "upvotes" as const, "stars" as const),
    comparison: fc.constantFrom(
      ">" as const,
      "<" as const,
      ">=" as const,
      "<=" as const,
      "=" as const,
    ),
    value: fc.constantFrom(0, 1, 2, 20, 100),
  }),
  fc.constant({ kind: "has" as const, value: "code" as const }),
);

const { query } = fc.letrec<{ query: Query }>((tie) => ({
  query: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    condition,
    tie("query").map((operand): Query => ({ kind: "not", operand })),
    fc.record({
      kind: fc.constantFrom("and" as const, "or" as const),
      operands: fc.array(tie("query"), { minLength: 2, maxLength: 3 }),
    }),
  ),
}));

function toFacts(paper: Paper): PaperFacts {
  return {
    ...paper,
    authors: () => paper.authors,
    keywords: () => paper.keywords,
    categories: () => paper.categories,
    published: () => paper.publishedAt?.toISOString().slice(0, 10),
    stars: paper.repoStars,
    hasCode: paper.repoUrl !== null,
    votes: votes.get(paper.id) ?? 0,
    listed: listed.get(paper.id) ?? [],
  };
}

/** Every paper against every condition. */
function filterNaively(strict: Query): Paper[] {
  return papers.filter((paper) =>
    matchesQuery(strict, (one) => isAboutPapers(one) && matchesCondition(one, toFacts(paper))),
  );
}

const time = ({ publishedAt }: Paper): number => publishedAt?.getTime() ?? -Infinity;
const newest = (a: Paper, b: Paper): number => time(b) - time(a) || b.id.localeCompare(a.id);
const COMPARE: Readonly<Record<Exclude<Order, "relevance">, (a: Paper, b: Paper) => number>> = {
  new: newest,
  upvotes: (a, b) => b.upvotes - a.upvotes || newest(a, b),
  votes: (a, b) => (votes.get(b.id) ?? 0) - (votes.get(a.id) ?? 0) || newest(a, b),
};

describe.each(engines)("filters on $name", ({ make, skip }) => {
  const store = searchedStore(make, papers, { skip });
  let connection: SearchConnection;
  let index: Index;
  let idOf: ReadonlyMap<number, string>;
  beforeAll(async () => {
    if (skip) return;
    for (const day of DAYS)
      await saveList(store.database, {
        source: "huggingface",
        day,
        papers: papers.filter(({ id }) => listed.get(id)?.includes(day)),
        now: new Date("2026-05-13T09:00:00Z"),
      });
    for (const [paperId, count] of votes)
      for (let voter = 0; voter < count; voter += 1)
        await saveVoteMark(store.database, {
          voter: `web:${voter}`,
          paperId,
          origin: BUTTON,
          emoji: "vote",
          active: true,
          at: new Date(),
        });
    await store.search.ready();
    connection = await openSearchConnection(store.parts.url);
    index = await createIndexReader(connection).open();
    const rows = await connection.all<{ seq: number; id: string }>("select seq, id from papers");
    idOf = new Map(rows.map(({ seq, id }) => [seq, id]));
    return () => connection.close();
  }, 60_000);

  async function select(strict: Query, page: { order: Order; offset: number; limit: number }) {
    const request = { words: [], query: strict, strict, asker: null, ...page };
    const { papers: seqs, total, partial } = await answerFiltered(index, request, () => false);
    return { ids: seqs.map((seq) => idOf.get(seq)), total, partial };
  }

  it.skipIf(skip)("select what checking every paper selects, in the order asked for", async () => {
    expect(await firstDifference(200)).toBeNull();
  });

  it.skipIf(skip)("select the same from an index of an earlier version", async () => {
    await connection.write([{ sql: "update search_postings set positions = null", rows: [[]] }]);
    expect(await firstDifference(50)).toBeNull();
  });

  /** A query and page for which the answer is another than the naive one. */
  async function firstDifference(numRuns: number): Promise<unknown> {
    const order = fc.constantFrom("new" as const, "upvotes" as const, "votes" as const);
    const offset = fc.constantFrom(0, 5, 140);
    const run = await fc.check(
      fc.asyncProperty(query, order, offset, async (asked, by, first) => {
        const strict = simplify(asked, isVacuous);
        fc.pre(strict !== undefined);
        const expected = filterNaively(strict).toSorted(COMPARE[by]);
        const answer = await select(strict, { order: by, offset: first, limit: PAPERS });
        const ids = expected.slice(first).map(({ id }) => id);
        expect(answer).toEqual({ ids, total: expected.length, partial: false });
      }),
      { numRuns },
    );
    return run.counterexample === null ? null : [run.counterexample, run.errorInstance];
  }
});
