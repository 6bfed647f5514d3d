import type { SearchNotice } from "../domain/query/search-result.ts";
import { listConditions, type Query, printQuery } from "../domain/query/query.ts";
import type { Index } from "./index/index-reader.ts";
import { contentWords } from "./stop-words.ts";
import type { Correction } from "./index/query-plan.ts";
import { stem } from "../lib/stemmer.ts";
import { findCandidates, MAX_CANDIDATES } from "./candidates.ts";
import { rankPapers } from "./index/rank.ts";
import { splitWords } from "../domain/paper/text.ts";
import type { SemanticSearch } from "./embeddings/semantic-search.ts";
import { fuseRankings } from "./rank-fusion.ts";
import type { EngineAnswer, EngineRequest } from "./worker/protocol.ts";
import { createVerifier } from "./verify-candidates.ts";

const BATCH = 100;

export async function executeQuery(
  { index, semantic }: { readonly index: Index; readonly semantic: SemanticSearch | undefined },
  request: EngineRequest,
  isExpired: () => boolean,
): Promise<EngineAnswer> {
  const { query, offset, limit } = request;
  const words = listRankingWords(query);
  const stems = contentWords(words).map(stem);
  if (query.kind === "all" && query.of.length === 0) return NO_ANSWER;
  if (isBagOfWords(query)) {
    const near = (await semantic?.nearest(printQuery(query))) ?? [];
    const ranked = await rankPapers(index, words, { limit: offset + limit, isExpired });
    const byWords = ranked.papers.map(({ seq }) => seq);
    const papers = near.length === 0 ? byWords : fuseRankings(byWords, near);
    return {
      papers: papers.slice(offset, offset + limit),
      total: Math.max(ranked.matched, papers.length),
      toNotices: notices(ranked),
      stems: [...stems, ...ranked.corrections.map(({ shown }) => stem(shown))],
    };
  }
  const found = await findMatching(index, request, words, isExpired);
  const filled = await appendLooseMatches(index, request, found, isExpired);
  if (filled.papers.length === 0) return findNearest(index, request, isExpired);
  return { ...filled, papers: filled.papers.slice(offset, offset + limit), stems };
}

/** When no paper matches, ranks by the words and names of the query alone. */
async function findNearest(
  index: Index,
  { query, offset, limit, asker }: EngineRequest,
  isExpired: () => boolean,
): Promise<EngineAnswer> {
  const of = [...listRankingWords(query), ...listAuthorNames(query)].map((text): Query => ({
    kind: "word",
    text,
  }));
  const bare: EngineRequest = { query: { kind: "all", of }, offset, limit, asker };
  const near = await executeQuery({ index, semantic: undefined }, bare, isExpired);
  if (near.papers.length === 0) return near;
  return { ...near, toNotices: [{ kind: "nearest" }, ...near.toNotices] };
}

/** When too few papers hold a phrase, appends papers that hold its words. */
async function appendLooseMatches(
  index: Index,
  request: EngineRequest,
  found: Omit<EngineAnswer, "stems">,
  isExpired: () => boolean,
): Promise<Omit<EngineAnswer, "stems">> {
  const loose = unquote(request.query);
  const exact = found.papers.length;
  const missing = request.offset + request.limit - exact;
  if (missing <= 0 || loose === request.query) return found;
  const limit = missing + exact;
  const others = await executeQuery(
    { index, semantic: undefined },
    { ...request, query: loose, offset: 0, limit },
    isExpired,
  );
  const more = others.papers.filter((seq) => !found.papers.includes(seq));
  if (more.length === 0) return found;
  return {
    papers: [...found.papers, ...more],
    total: Math.max(others.total, exact),
    toNotices: [{ kind: "loose", exact }, ...found.toNotices],
  };
}

/** Turns phrases into words; returns the same object when there are none. */
function unquote(query: Query): Query {
  if (query.kind === "phrase")
    return { kind: "all", of: splitWords(query.text).map((text) => ({ kind: "word", text })) };
  if (query.kind !== "all" || !query.of.some(({ kind }) => kind === "phrase")) return query;
  return {
    kind: "all",
    of: query.of.map(unquote).flatMap((part) => (part.kind === "all" ? part.of : [part])),
  };
}

const NO_ANSWER: EngineAnswer = { papers: [], total: 0, toNotices: [], stems: [] };

function isBagOfWords(query: Query): boolean {
  if (query.kind === "word") return true;
  return (
    query.kind === "all" && query.of.length > 0 && query.of.every(({ kind }) => kind === "word")
  );
}

function listRankingWords(query: Query): string[] {
  return listConditions(query).flatMap(({ condition, wanted }) =>
    wanted && (condition.kind === "word" || condition.kind === "phrase")
      ? splitWords(condition.text)
      : [],
  );
}

function listAuthorNames(query: Query): string[] {
  return listConditions(query).flatMap(({ condition, wanted }) =>
    wanted && condition.kind === "text" && condition.field === "author"
      ? splitWords(condition.value)
      : [],
  );
}

function notices({
  corrections,
  partial,
}: {
  corrections: readonly Correction[];
  partial: boolean;
}): SearchNotice[] {
  const shown = [...new Set(corrections.map((correction) => correction.shown))];
  return [
    ...(shown.length > 0 ? [{ kind: "instead", shown } as const] : []),
    ...(partial ? [{ kind: "partial" } as const] : []),
  ];
}

async function findMatching(
  index: Index,
  request: EngineRequest,
  words: readonly string[],
  isExpired: () => boolean,
): Promise<Omit<EngineAnswer, "stems">> {
  const wanted = request.offset + request.limit;
  const candidates = await findCandidates(index, request, words, isExpired);
  const verify = await createVerifier(index, request);
  const papers: number[] = [];
  let checked = 0;
  let cut = false;
  for (;;) {
    const seqs = await candidates.next(BATCH);
    if (seqs.length === 0) break;
    papers.push(...(await verify(seqs)));
    checked += seqs.length;
    if (papers.length >= wanted) break;
    if (checked < MAX_CANDIDATES && !isExpired()) continue;
    cut = true;
    break;
  }
  const { corrections, partial } = candidates;
  return {
    papers,
    total: papers.length,
    toNotices: notices({ corrections, partial: partial || cut }),
  };
}
