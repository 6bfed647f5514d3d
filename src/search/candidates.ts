import { listNewestPapers, listPapersPostedIn, listPapersVotedBy } from "../../db/search/papers.ts";
import type { Condition, Query } from "../domain/query/query.ts";
import { nameTerm } from "./index/analysis.ts";
import type { Index } from "./index/index-reader.ts";
import { createTermFilter, type RequiredTerms } from "./index/term-filter.ts";
import { contentWords } from "./stop-words.ts";
import type { Correction } from "./index/query-plan.ts";
import { stem } from "../lib/stemmer.ts";
import { rankPapers } from "./index/rank.ts";
import { splitWords } from "../domain/paper/text.ts";
import type { EngineRequest } from "./worker/protocol.ts";
import { resolveChannel } from "./verify-candidates.ts";

/** Upper limit for candidates whose rows are read. */
export const MAX_CANDIDATES = 500;

export interface Candidates {
  next(count: number): Promise<readonly number[]>;
  readonly corrections: readonly Correction[];
  readonly partial: boolean;
}

/** Papers that may match, best first: ranked by words, else from a small set, else the newest. */
export async function findCandidates(
  index: Index,
  { query, asker }: EngineRequest,
  words: readonly string[],
  isExpired: () => boolean,
): Promise<Candidates> {
  const needed = query.kind === "all" || query.kind === "and" ? query.of : [query];
  const sets = await Promise.all(needed.flatMap((part) => readSet(index, part, asker) ?? []));
  const only = sets.length === 0 ? undefined : intersect(sets);
  const needs = toRequiredTerms(needed, query.kind);
  const texts = words.length > 0 ? words : listAuthorNames(needed);
  if (texts.length > 0) {
    const allow = await createTermFilter(index, needs, only);
    const ranked = await rankPapers(index, texts, {
      limit: MAX_CANDIDATES,
      isExpired,
      filter: allow,
    });
    return {
      ...paginate(ranked.papers.map(({ seq }) => seq)),
      corrections: ranked.corrections,
      partial: ranked.partial,
    };
  }
  if (only !== undefined) return { ...paginate([...only]), corrections: [], partial: false };
  let offset = 0;
  return {
    next: async (count) => {
      const seqs = await listNewestPapers(index.connection, offset, count);
      offset += seqs.length;
      return seqs;
    },
    corrections: [],
    partial: false,
  };
}

function paginate(seqs: readonly number[]): Pick<Candidates, "next"> {
  let at = 0;
  return {
    next: async (count) => {
      at += count;
      return seqs.slice(at - count, at);
    },
  };
}

function readSet(
  { connection }: Index,
  part: Query,
  asker: EngineRequest["asker"],
): Promise<number[]> | undefined {
  if (part.kind === "by") return listPapersVotedBy(connection, asker?.voter ?? "");
  if (part.kind === "in") return listPapersPostedIn(connection, resolveChannel(part.value, asker));
  return undefined;
}

function intersect(sets: readonly (readonly number[])[]): Set<number> {
  const [first = [], ...others] = sets.map((set) => new Set(set));
  return new Set([...first].filter((seq) => others.every((set) => set.has(seq))));
}

/** Terms that the index can require or exclude for this query. */
function toRequiredTerms(parts: readonly Query[], kind: Query["kind"]): RequiredTerms {
  const needs: { all: string[][]; none: string[] } = { all: [], none: [] };
  for (const part of parts) {
    if (part.kind === "phrase" || (part.kind === "word" && kind === "and"))
      // The word may also be a name.
      needs.all.push(
        ...contentWords(splitWords(part.text)).map((word) => [stem(word), nameTerm(word)]),
      );
    if (part.kind === "text" && part.field === "author")
      needs.all.push(...splitWords(part.value).map((word) => [nameTerm(word)]));
    if (part.kind === "not" && part.of.kind === "word")
      needs.none.push(...single(stemsOf(part.of)));
  }
  return needs;
}

/** A word that splits into several terms is not excluded by one of them. */
function single(stems: readonly string[]): readonly string[] {
  return stems.length === 1 ? stems : [];
}

function stemsOf({ text }: Extract<Condition, { text: string }>): string[] {
  return contentWords(splitWords(text)).map(stem);
}

function listAuthorNames(parts: readonly Query[]): string[] {
  return parts.flatMap((part) =>
    part.kind === "text" && part.field === "author" ? splitWords(part.value) : [],
  );
}
