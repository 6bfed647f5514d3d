import type { SearchNotice } from "../messages/search-notes.ts";
import { conditionsOf, type Query } from "../domain/query/query.ts";
import { printQuery } from "../domain/query/print.ts";
import type { Index } from "./index/index-reader.ts";
import { tellingWords } from "./index/query-words.ts";
import type { Correction } from "./index/query-plan.ts";
import { stem } from "../lib/stemmer.ts";
import { candidatesOf, MOST_CHECKED } from "./candidates.ts";
import { rank } from "./index/rank.ts";
import { wordsOf } from "../domain/paper/words.ts";
import type { Meaning } from "./embeddings/semantic-search.ts";
import { fuse } from "./embeddings/nearest-neighbours.ts";
import type { EngineAnswer, EngineRequest } from "./thread/protocol.ts";
import { createVerifier } from "./check-conditions.ts";

/** Candidates that are read and checked in one go. */
const CHECKED_AT_ONCE = 100;

/** The papers that answer a query. */
export async function answer(
  { index, meaning }: { readonly index: Index; readonly meaning: Meaning | undefined },
  request: EngineRequest,
  late: () => boolean,
): Promise<EngineAnswer> {
  const { query, offset, limit } = request;
  const words = rankingWords(query);
  const stems = tellingWords(words).map(stem);
  if (query.kind === "all" && query.of.length === 0) return NOTHING;
  if (isBag(query)) {
    const near = (await meaning?.nearest(printQuery(query))) ?? [];
    const ranked = await rank(index, words, { limit: offset + limit, late });
    const byWords = ranked.papers.map(({ seq }) => seq);
    const papers = near.length === 0 ? byWords : fuse(byWords, near);
    return {
      papers: papers.slice(offset, offset + limit),
      total: Math.max(ranked.matched, papers.length),
      notices: notices(ranked),
      stems: [...stems, ...ranked.corrections.map(({ shown }) => stem(shown))],
    };
  }
  const found = await filtered(index, request, words, late);
  const filled = await fillUp(index, request, found, late);
  if (filled.papers.length === 0) return alternatives(index, request, late);
  return { ...filled, papers: filled.papers.slice(offset, offset + limit), stems };
}

/** When no paper fulfils everything, those nearest by the words and names alone. */
async function alternatives(
  index: Index,
  { query, offset, limit, asker }: EngineRequest,
  late: () => boolean,
): Promise<EngineAnswer> {
  const of = [...rankingWords(query), ...wantedNames(query)].map((text): Query => ({
    kind: "word",
    text,
  }));
  const bare: EngineRequest = { query: { kind: "all", of }, offset, limit, asker };
  const near = await answer({ index, meaning: undefined }, bare, late);
  if (near.papers.length === 0) return near;
  return { ...near, notices: [{ kind: "nearest" }, ...near.notices] };
}

/** When too few papers hold a phrase, those that hold its words follow: a quote is easily misremembered. */
async function fillUp(
  index: Index,
  request: EngineRequest,
  found: Omit<EngineAnswer, "stems">,
  late: () => boolean,
): Promise<Omit<EngineAnswer, "stems">> {
  const loose = withoutQuotes(request.query);
  const exact = found.papers.length;
  const missing = request.offset + request.limit - exact;
  if (missing <= 0 || loose === request.query) return found;
  const limit = missing + exact;
  const others = await answer(
    { index, meaning: undefined },
    { ...request, query: loose, offset: 0, limit },
    late,
  );
  const more = others.papers.filter((seq) => !found.papers.includes(seq));
  if (more.length === 0) return found;
  return {
    papers: [...found.papers, ...more],
    total: Math.max(others.total, exact),
    notices: [{ kind: "loose", exact }, ...found.notices],
  };
}

/** The same query with the words of its phrases standing free; the query itself when it has no phrases. */
function withoutQuotes(query: Query): Query {
  if (query.kind === "phrase")
    return { kind: "all", of: wordsOf(query.text).map((text) => ({ kind: "word", text })) };
  if (query.kind !== "all" || !query.of.some(({ kind }) => kind === "phrase")) return query;
  return {
    kind: "all",
    of: query.of.map(withoutQuotes).flatMap((part) => (part.kind === "all" ? part.of : [part])),
  };
}

const NOTHING: EngineAnswer = { papers: [], total: 0, notices: [], stems: [] };

/** Words alone: everything may be shown, they only decide the order. */
function isBag(query: Query): boolean {
  if (query.kind === "word") return true;
  return (
    query.kind === "all" && query.of.length > 0 && query.of.every(({ kind }) => kind === "word")
  );
}

function rankingWords(query: Query): string[] {
  return conditionsOf(query).flatMap(({ condition, wanted }) =>
    wanted && (condition.kind === "word" || condition.kind === "phrase")
      ? wordsOf(condition.text)
      : [],
  );
}

/** Somebody who is looked for as the author may be spelt in another way. */
function wantedNames(query: Query): string[] {
  return conditionsOf(query).flatMap(({ condition, wanted }) =>
    wanted && condition.kind === "text" && condition.field === "author"
      ? wordsOf(condition.value)
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

async function filtered(
  index: Index,
  request: EngineRequest,
  words: readonly string[],
  late: () => boolean,
): Promise<Omit<EngineAnswer, "stems">> {
  const wanted = request.offset + request.limit;
  const candidates = await candidatesOf(index, request, words, late);
  const verify = await createVerifier(index, request);
  const papers: number[] = [];
  let checked = 0;
  let cut = false;
  for (;;) {
    const seqs = await candidates.next(CHECKED_AT_ONCE);
    if (seqs.length === 0) break;
    papers.push(...(await verify(seqs)));
    checked += seqs.length;
    if (papers.length >= wanted) break;
    if (checked < MOST_CHECKED && !late()) continue;
    cut = true;
    break;
  }
  const { corrections, partial } = candidates;
  return {
    papers,
    total: papers.length,
    notices: notices({ corrections, partial: partial || cut }),
  };
}
