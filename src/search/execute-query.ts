import type { SearchNotice } from "../domain/query/search-result.ts";
import { countUncategorized } from "../../db/search/paper-selection.ts";
import { listConditions, type Query, printQuery } from "../domain/query/query.ts";
import { stem } from "../lib/stemmer.ts";
import type { Index } from "./index/index-reader.ts";
import { contentWords } from "./stop-words.ts";
import { rankPapers, type Ranking } from "./index/rank.ts";
import type { SemanticSearch } from "./embeddings/semantic-search.ts";
import { fuseMeaning } from "./rank-fusion.ts";
import { answerFiltered, type FilteredAnswer } from "./filters/answer-filtered.ts";
import {
  hasTopic,
  listCapitals,
  listWantedAuthors,
  listWantedWords,
  splitQuery,
  toWords,
  unquote,
} from "./split-query.ts";
import type { EngineAnswer, EngineRequest } from "./worker/protocol.ts";

interface Engines {
  readonly index: Index;
  readonly semantic: SemanticSearch | undefined;
}

export async function executeQuery(
  engines: Engines,
  request: EngineRequest,
  isExpired: () => boolean,
): Promise<EngineAnswer> {
  const { index } = engines;
  const found = await answerQuery(engines, request, isExpired);
  const searched = index.snapshot.state.papers;
  return {
    ...found,
    searched,
    notices: [...found.notices, ...(await uncategorized(index, request))],
  };
}

/** Only arXiv tells the categories of a paper. */
async function uncategorized(index: Index, { query }: EngineRequest): Promise<SearchNotice[]> {
  const asksCategory = listConditions(query).some(
    ({ condition }) => condition.kind === "text" && condition.field === "cat",
  );
  if (!asksCategory) return [];
  const { connection, snapshot } = index;
  const count = uncategorizedPapers.get(snapshot) ?? (await countUncategorized(connection));
  uncategorizedPapers.set(snapshot, count);
  return count > 0 ? [{ kind: "uncategorized", count }] : [];
}

/** Counting reads a row for each. */
const uncategorizedPapers = new WeakMap<Index["snapshot"], number>();

type Found = Omit<EngineAnswer, "searched">;

async function answerQuery(
  engines: Engines,
  request: EngineRequest,
  isExpired: () => boolean,
): Promise<Found> {
  const { query, order, period } = request;
  const { free, strict } = splitQuery(query);
  if (strict === undefined && order === undefined && period === undefined)
    return free.length === 0 ? NO_ANSWER : answerWords(engines, request, isExpired);
  const words = hasTopic(free) ? free : [];
  const filtered = { ...request, words, strict };
  const exact = await answerFiltered(engines.index, filtered, isExpired);
  const found = await appendLooseMatches(engines.index, request, exact, isExpired);
  if (found.total === 0) return answerNearest(engines.index, request, isExpired);
  const stems = contentWords(listWantedWords(query)).map(stem);
  return { ...found, isExact: !found.partial, notices: toNotices(found), stems };
}

const NO_ANSWER: Found = { papers: [], total: 0, isExact: true, notices: [], stems: [] };

async function answerWords(
  { index, semantic }: Engines,
  { query, offset, limit }: EngineRequest,
  isExpired: () => boolean,
): Promise<Found> {
  const words = listWantedWords(query);
  const near = (await semantic?.nearest(printQuery(query))) ?? [];
  const ranked = await rankPapers(index, words, {
    limit: offset + limit,
    isExpired,
    exact: listCapitals(query),
  });
  const papers = fuseMeaning(ranked, near, words);
  const shown = ranked.corrections.map(({ replacement }) => replacement);
  return {
    papers: papers.slice(offset, offset + limit),
    total: Math.max(ranked.matched, papers.length),
    // Vectors find papers beyond those with the words.
    isExact: near.length === 0 && !ranked.partial,
    notices: toNotices(ranked),
    stems: [...contentWords(words), ...shown].map(stem),
  };
}

/** When no paper fulfils everything: those with the words. */
async function answerNearest(
  index: Index,
  { query, offset, limit, asker }: EngineRequest,
  isExpired: () => boolean,
): Promise<Found> {
  const words = [...listWantedWords(query), ...listWantedAuthors(query)];
  const wordsOnly: Query = { kind: "all", operands: toWords(words.join(" ")) };
  const request = { query: wordsOnly, offset, limit, asker };
  const answer = await answerQuery({ index, semantic: undefined }, request, isExpired);
  if (answer.papers.length === 0) return answer;
  return { ...answer, notices: [{ kind: "nearest" }, ...answer.notices] };
}

/** Fewer papers than a page hold the quoted words together: others with these words follow. */
async function appendLooseMatches(
  index: Index,
  request: EngineRequest,
  found: FilteredAnswer,
  isExpired: () => boolean,
): Promise<FilteredAnswer> {
  const { query, limit, offset } = request;
  const unquoted = unquote(query);
  if (found.total >= limit || unquoted === query) return found;
  const { free, strict } = splitQuery(unquoted);
  const ask = (words: readonly string[], part: Query | undefined, end: number) =>
    answerFiltered(index, { ...request, words, strict: part, offset: 0, limit: end }, isExpired);
  const exact = await ask(splitQuery(query).free, splitQuery(query).strict, limit);
  const loose = await ask(free, strict, offset + limit + exact.total);
  const others = loose.papers.filter((seq) => !exact.papers.includes(seq));
  if (others.length === 0) return found;
  return {
    ...loose,
    papers: [...exact.papers, ...others].slice(offset, offset + limit),
    total: Math.max(loose.total, exact.total),
    looseAfter: exact.total,
  };
}

function toNotices({
  corrections,
  partial,
  looseAfter,
}: Pick<Ranking, "corrections" | "partial"> & { readonly looseAfter?: number }): SearchNotice[] {
  const shown = [...new Set(corrections.map(({ replacement }) => replacement))];
  return [
    ...(looseAfter === undefined ? [] : [{ kind: "loose", exact: looseAfter } as const]),
    ...(shown.length > 0 ? [{ kind: "instead", shown } as const] : []),
    ...(partial ? [{ kind: "partial" } as const] : []),
  ];
}
