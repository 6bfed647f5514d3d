import { newestPapers, papersGivenIn, papersVotedBy } from "../../db/search/paper-facts.ts";
import type { Condition, Query } from "../domain/query/query.ts";
import { nameTerm } from "./index/analysis.ts";
import type { Index } from "./index/index-reader.ts";
import { maskFor, type Needs } from "./index/candidate-mask.ts";
import { tellingWords } from "./index/query-words.ts";
import type { Correction } from "./index/query-plan.ts";
import { stem } from "../lib/stemmer.ts";
import { rank } from "./index/rank.ts";
import { wordsOf } from "../domain/paper/words.ts";
import type { EngineRequest } from "./thread/protocol.ts";
import { channelOf } from "./check-conditions.ts";

/** Candidates that are read and checked at most: after so many, the likeliest have been seen. */
export const MOST_CHECKED = 500;

/** Papers that may fulfil a query, some at a time. */
export interface Candidates {
  next(count: number): Promise<readonly number[]>;
  readonly corrections: readonly Correction[];
  readonly partial: boolean;
}

/** Papers that may fulfil the query, likeliest first: by their words, else from a small set, else the newest. */
export async function candidatesOf(
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
  const needs: { all: string[][]; none: string[] } = { all: [], none: [] };
  for (const part of parts) {
    if (part.kind === "phrase" || (part.kind === "word" && kind === "and"))
      // What is asked for may be a name.
      needs.all.push(
        ...tellingWords(wordsOf(part.text)).map((word) => [stem(word), nameTerm(word)]),
      );
    if (part.kind === "text" && part.field === "author")
      needs.all.push(...wordsOf(part.value).map((word) => [nameTerm(word)]));
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
