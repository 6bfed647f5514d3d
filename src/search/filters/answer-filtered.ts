import type { Query } from "../../domain/query/query.ts";
import type { Index } from "../index/index-reader.ts";
import type { Correction } from "../index/query-plan.ts";
import { rankPapers } from "../index/rank.ts";
import { listCapitals, listWantedWords } from "../split-query.ts";
import type { EngineRequest } from "../worker/protocol.ts";
import { createFilterContext, type FilterContext } from "./filter-context.ts";
import { countPapersIn, type PaperSet, setOf, subtract } from "./paper-set.ts";
import { toSegmentFilter } from "./segment-filter.ts";
import { readPage, selectPapers, type Selection, toPaperSet } from "./select-papers.ts";
import { selectByWords } from "./select-by-words.ts";
import { setOfIndexed } from "./term-matches.ts";

export interface FilteredRequest extends EngineRequest {
  /** They rank, or where another order is asked for, all must be in the paper. */
  readonly words: readonly string[];
  readonly strict: Query | undefined;
}

export interface FilteredAnswer {
  readonly papers: readonly number[];
  readonly total: number;
  readonly corrections: readonly Correction[];
  readonly partial: boolean;
  /** So many have the quoted words together; the others follow them. */
  readonly looseAfter?: number;
}

export async function answerFiltered(
  index: Index,
  request: FilteredRequest,
  isExpired: () => boolean,
): Promise<FilteredAnswer> {
  const context = await createFilterContext(index, request.asker, isExpired);
  const selection = await selectPapers(context, request.strict, request.period);
  const answer = await answerSelection(context, request, selection);
  return { ...answer, partial: answer.partial || context.isPartial };
}

async function answerSelection(
  context: FilterContext,
  request: FilteredRequest,
  selection: Selection,
): Promise<FilteredAnswer> {
  const { words, strict, order } = request;
  if (order !== undefined && order !== "relevance") {
    const { selected, corrections } = await selectByWords(context, request, selection);
    const page = await readPage(context, selected, { ...request, order });
    return { ...page, corrections, partial: false };
  }
  if (words.length > 0) return answerRanked(context, request, words, selection);
  const wanted = strict === undefined ? [] : listWantedWords(strict);
  if (wanted.length > 0) return answerAllRanked(context, request, wanted, selection);
  const page = await readPage(context, selection, { ...request, order: "new" });
  return { ...page, corrections: [], partial: false };
}

/** Of the selected papers, those with one of the words. */
async function answerRanked(
  context: FilterContext,
  { query, offset, limit }: FilteredRequest,
  words: readonly string[],
  selection: Selection,
): Promise<FilteredAnswer> {
  const set = await toPaperSet(context, selection);
  const { papers, matched, corrections, partial } = await rankPapers(context.index, words, {
    limit: offset + limit,
    isExpired: context.isExpired,
    exact: listCapitals(query),
    ...(set !== undefined && { filter: toSegmentFilter(set) }),
  });
  const page = papers.slice(offset, offset + limit).map(({ seq }) => seq);
  return { papers: page, total: matched, corrections, partial };
}

/** All selected papers, those with the words first. */
async function answerAllRanked(
  context: FilterContext,
  request: FilteredRequest,
  words: readonly string[],
  selection: Selection,
): Promise<FilteredAnswer> {
  const { offset, limit } = request;
  const { index, capacity, isExpired } = context;
  const set = (await toPaperSet(context, selection)) ?? setOfIndexed(index, capacity);
  const ranked = await rankPapers(index, words, {
    limit: offset + limit,
    isExpired,
    filter: toSegmentFilter(set),
  });
  const seqs = ranked.papers.map(({ seq }) => seq);
  const page = seqs.slice(offset, offset + limit);
  const total = countPapersIn(set);
  const missing = Math.min(limit, total - offset) - page.length;
  const others =
    missing > 0
      ? await readUnranked(context, subtract(set, setOf(capacity, seqs)), {
          offset: Math.max(0, offset - seqs.length),
          limit: missing,
        })
      : [];
  return { papers: [...page, ...others], total, corrections: [], partial: ranked.partial };
}

async function readUnranked(
  context: FilterContext,
  set: PaperSet,
  page: { readonly offset: number; readonly limit: number },
): Promise<number[]> {
  const { papers } = await readPage(context, { where: undefined, set }, { ...page, order: "new" });
  return papers;
}
