import { mayHold } from "../../db/search/paper-facts.ts";
import type { Query } from "../domain/query/query.ts";
import { wordsOf } from "../domain/paper/words.ts";
import { nameTerm } from "./index/analysis.ts";
import type { Index } from "./index/index-reader.ts";
import { maskFor } from "./index/candidate-mask.ts";

/** More would make the question to the database longer than its answer is worth. */
const MOST_PHRASES = 8;
const MOST_WORDS = 16;

/** Tells which of some papers may hold every phrase that the query needs: the rest need not be read. */
export async function createPhraseSieve(
  index: Index,
  query: Query,
): Promise<(seqs: readonly number[]) => Promise<readonly number[]>> {
  const phrases = phrasesOf(query);
  if (phrases.length === 0) return async (seqs) => seqs;
  const called = new Set<number>();
  for (const words of phrases) for (const seq of await namesakes(index, words)) called.add(seq);
  const { connection } = index;
  return async (seqs) => {
    const others = seqs.filter((seq) => !called.has(seq));
    const people = seqs.filter((seq) => called.has(seq));
    return [
      ...(await mayHold(connection, others, phrases, { inNames: false })),
      ...(await mayHold(connection, people, phrases, { inNames: true })),
    ];
  };
}

/** The first words of the first phrases that every answer holds. */
function phrasesOf(query: Query): string[][] {
  const needed = query.kind === "all" || query.kind === "and" ? query.of : [query];
  const phrases = needed.flatMap((part) => (part.kind === "phrase" ? [wordsOf(part.text)] : []));
  const told = phrases.filter((words) => words.length > 0).slice(0, MOST_PHRASES);
  return told.map((words) => words.slice(0, MOST_WORDS));
}

/** The papers whose names hold all these words: only there the phrase can be somebody. */
async function namesakes(index: Index, words: readonly string[]): Promise<number[]> {
  const mask = await maskFor(
    index,
    { all: words.map((word) => [nameTerm(word)]), none: [] },
    undefined,
  );
  const found: number[] = [];
  for (const segment of index.shelf.segments)
    for (const [place, isThere] of mask(segment)?.entries() ?? [])
      if (isThere === 1) found.push(segment.seqs[place] ?? 0);
  return found;
}
