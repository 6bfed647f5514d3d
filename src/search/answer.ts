import { newestPapers, papersGivenIn, papersVotedBy } from "../../db/search-store.ts";
import { conditionsOf, type Condition, type Query } from "../papers/query.ts";
import { printQuery } from "../papers/query-print.ts";
import { nameTerm } from "./index/analysis.ts";
import type { Index } from "./index/index-reader.ts";
import type { Correction } from "./index/plan.ts";
import { tellingWords } from "./index/plan.ts";
import { stem } from "./index/porter.ts";
import { maskFor, type Needs } from "./index/mask.ts";
import { rank } from "./index/rank.ts";
import { wordsOf } from "./index/tokens.ts";
import type { Meaning } from "./meaning/meaning.ts";
import { fuse } from "./meaning/nearest.ts";
import type { EngineAnswer, EngineRequest } from "./protocol.ts";
import { channelOf, verify } from "./verify.ts";

/** Candidates that are read and checked at most, and in one go. */
const MOST_CHECKED = 1000;
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
  return { ...filled, papers: filled.papers.slice(offset, offset + limit), stems };
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
  const notice =
    exact === 0
      ? "No paper has the words in quotes together: these have some of them"
      : `${exact} ${exact === 1 ? "paper has" : "papers have"} the words in quotes together, the others some of them`;
  return {
    papers: [...found.papers, ...more],
    total: Math.max(others.total, exact),
    notices: [notice, ...found.notices],
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

function notices({
  corrections,
  partial,
}: {
  corrections: readonly Correction[];
  partial: boolean;
}): string[] {
  const shown = [...new Set(corrections.map((correction) => correction.shown))];
  return [
    ...(shown.length > 0 ? [`Showing results for ${shown.join(", ")}`] : []),
    ...(partial ? [PARTIAL] : []),
  ];
}

const PARTIAL = "Not all papers were looked at: these are the best found in time";

async function filtered(
  index: Index,
  request: EngineRequest,
  words: readonly string[],
  late: () => boolean,
): Promise<Omit<EngineAnswer, "stems">> {
  const wanted = request.offset + request.limit;
  const candidates = await candidatesOf(index, request, words, late);
  const papers: number[] = [];
  let checked = 0;
  let cut = false;
  for (;;) {
    const seqs = await candidates.next(CHECKED_AT_ONCE);
    if (seqs.length === 0) break;
    papers.push(...(await verify(index.connection, request, seqs)));
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

interface Candidates {
  next(count: number): Promise<readonly number[]>;
  readonly corrections: readonly Correction[];
  readonly partial: boolean;
}

/** Papers that may fulfil the query, likeliest first: by their words, else from a small set, else the newest. */
async function candidatesOf(
  index: Index,
  { query, asker }: EngineRequest,
  words: readonly string[],
  late: () => boolean,
): Promise<Candidates> {
  const needed = query.kind === "all" || query.kind === "and" ? query.of : [query];
  const sets = await Promise.all(needed.flatMap((part) => setOf(index, part, asker) ?? []));
  const only = sets.length === 0 ? undefined : intersection(sets);
  const needs = needsOf(needed, query.kind);
  const texts = words.length > 0 ? words : namesIn(needed);
  if (texts.length > 0) {
    const allow = await maskFor(index, needs, only);
    const ranked = await rank(index, texts, { limit: MOST_CHECKED, late, allow });
    return {
      ...inOrder(ranked.papers.map(({ seq }) => seq)),
      corrections: ranked.corrections,
      partial: ranked.partial,
    };
  }
  if (only !== undefined) return { ...inOrder([...only]), corrections: [], partial: false };
  let offset = 0;
  return {
    next: async (count) => {
      const seqs = await newestPapers(index.connection, offset, count);
      offset += seqs.length;
      return seqs;
    },
    corrections: [],
    partial: false,
  };
}

function inOrder(seqs: readonly number[]): Pick<Candidates, "next"> {
  let at = 0;
  return {
    next: async (count) => {
      at += count;
      return seqs.slice(at - count, at);
    },
  };
}

function setOf(
  { connection }: Index,
  part: Query,
  asker: EngineRequest["asker"],
): Promise<number[]> | undefined {
  if (part.kind === "by") return papersVotedBy(connection, asker?.voter ?? "");
  if (part.kind === "in") return papersGivenIn(connection, channelOf(part.value, asker));
  return undefined;
}

function intersection(sets: readonly (readonly number[])[]): Set<number> {
  const [first = [], ...others] = sets.map((set) => new Set(set));
  return new Set([...first].filter((seq) => others.every((set) => set.has(seq))));
}

/** The terms that every answer holds, and those that none does, as far as they can be told from the index. */
function needsOf(parts: readonly Query[], kind: Query["kind"]): Needs {
  const needs: { all: string[]; none: string[] } = { all: [], none: [] };
  for (const part of parts) {
    if (part.kind === "word" && kind === "and") needs.all.push(...stemsOf(part));
    if (part.kind === "phrase") needs.all.push(...stemsOf(part));
    if (part.kind === "text" && part.field === "author")
      needs.all.push(...wordsOf(part.value).map(nameTerm));
    if (part.kind === "not" && part.of.kind === "word")
      needs.none.push(...single(stemsOf(part.of)));
  }
  return needs;
}

/** A word that was cut into several is not excluded by one of them. */
function single(stems: readonly string[]): readonly string[] {
  return stems.length === 1 ? stems : [];
}

function stemsOf({ text }: Extract<Condition, { text: string }>): string[] {
  return tellingWords(wordsOf(text)).map(stem);
}

function namesIn(parts: readonly Query[]): string[] {
  return parts.flatMap((part) =>
    part.kind === "text" && part.field === "author" ? wordsOf(part.value) : [],
  );
}
