import type { SearchNotice } from "../domain/query/search-result.ts";
import { listConditions, type Query, printQuery } from "../domain/query/query.ts";
import type { Index } from "./index/index-reader.ts";
import { contentWords } from "./stop-words.ts";
import { stem } from "../lib/stemmer.ts";
import { findCandidates, MAX_CANDIDATES } from "./candidates.ts";
import { rankPapers, type Ranking } from "./index/rank.ts";
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
  if (query.kind === "all" && query.operands.length === 0) return NO_ANSWER;
  if (isBagOfWords(query)) {
    const near = (await semantic?.nearest(printQuery(query))) ?? [];
    const ranked = await rankPapers(index, words, { limit: offset + limit, isExpired });
    const byWords = ranked.papers.map(({ seq }) => seq);
    const papers = near.length === 0 ? byWords : fuseRankings(byWords, near);
    return {
      papers: papers.slice(offset, offset + limit),
      total: Math.max(ranked.matched, papers.length),
      notices: toNotices(ranked),
      stems: [...stems, ...ranked.corrections.map(({ replacement }) => stem(replacement))],
    };
  }
  const matching = await findMatching(index, request, words, isExpired);
  const found = await appendLooseMatches(index, request, matching, isExpired);
  if (found.papers.length === 0) return findNearest(index, request, isExpired);
  return { ...found, papers: found.papers.slice(offset, offset + limit), stems };
}

async function findNearest(
  index: Index,
  { query, offset, limit, asker }: EngineRequest,
  isExpired: () => boolean,
): Promise<EngineAnswer> {
  const operands = [...listRankingWords(query), ...listAuthorNames(query)].map((text): Query => ({
    kind: "word",
    text,
  }));
  const wordsOnly: EngineRequest = { query: { kind: "all", operands }, offset, limit, asker };
  const answer = await executeQuery({ index, semantic: undefined }, wordsOnly, isExpired);
  if (answer.papers.length === 0) return answer;
  return { ...answer, notices: [{ kind: "nearest" }, ...answer.notices] };
}

async function appendLooseMatches(
  index: Index,
  request: EngineRequest,
  found: Omit<EngineAnswer, "stems">,
  isExpired: () => boolean,
): Promise<Omit<EngineAnswer, "stems">> {
  const unquoted = unquote(request.query);
  const exact = found.papers.length;
  const missing = request.offset + request.limit - exact;
  if (missing <= 0 || unquoted === request.query) return found;
  const others = await executeQuery(
    { index, semantic: undefined },
    { ...request, query: unquoted, offset: 0, limit: missing + exact },
    isExpired,
  );
  const more = others.papers.filter((seq) => !found.papers.includes(seq));
  if (more.length === 0) return found;
  return {
    papers: [...found.papers, ...more],
    total: Math.max(others.total, exact),
    notices: [{ kind: "loose", exact }, ...found.notices],
  };
}

function unquote(query: Query): Query {
  if (query.kind === "phrase")
    return {
      kind: "all",
      operands: splitWords(query.text).map((text) => ({ kind: "word", text })),
    };
  if (query.kind !== "all" || !query.operands.some(({ kind }) => kind === "phrase")) return query;
  return {
    kind: "all",
    operands: query.operands
      .map(unquote)
      .flatMap((part) => (part.kind === "all" ? part.operands : [part])),
  };
}

const NO_ANSWER: EngineAnswer = { papers: [], total: 0, notices: [], stems: [] };

function isBagOfWords(query: Query): boolean {
  if (query.kind === "word") return true;
  return (
    query.kind === "all" &&
    query.operands.length > 0 &&
    query.operands.every(({ kind }) => kind === "word")
  );
}

function listRankingWords(query: Query): string[] {
  return listConditions(query).flatMap(({ condition, wanted }) =>
    wanted && "text" in condition ? splitWords(condition.text) : [],
  );
}

function listAuthorNames(query: Query): string[] {
  return listConditions(query).flatMap(({ condition, wanted }) =>
    wanted && "field" in condition && condition.field === "author"
      ? splitWords(condition.value)
      : [],
  );
}

function toNotices({
  corrections,
  partial,
}: Pick<Ranking, "corrections" | "partial">): SearchNotice[] {
  const shown = [...new Set(corrections.map(({ replacement }) => replacement))];
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
  let isTruncated = false;
  for (;;) {
    const seqs = await candidates.next(BATCH);
    if (seqs.length === 0) break;
    papers.push(...(await verify(seqs)));
    checked += seqs.length;
    if (papers.length >= wanted) break;
    if (checked < MAX_CANDIDATES && !isExpired()) continue;
    isTruncated = true;
    break;
  }
  const { corrections, partial } = candidates;
  return {
    papers,
    total: papers.length,
    notices: toNotices({ corrections, partial: partial || isTruncated }),
  };
}
