import { wordCounts } from "../../../db/search/vocabulary.ts";
import { stem } from "../../lib/stemmer.ts";
import { isFiller, isStopWord } from "../stop-words.ts";
import type { Index } from "./index-reader.ts";

/** More words than a question has; the rest of a pasted page adds little. */
const MOST_WORDS = 48;
/** From so many papers on, common words are passed over beside so many rarer ones. */
const LARGE_STORE = 300_000;
const COMMON = 0.05;
const RARER_WORDS = 3;

/** The words that are looked for: without small words, unless there are no others. */
export function tellingWords(words: readonly string[]): string[] {
  const content = words.filter((word) => !isStopWord(word));
  const telling = content.filter((word) => !isFiller(word));
  return (telling.length > 0 ? telling : content).slice(0, MOST_WORDS);
}

/** A word of a query, its stem, and how often it was said. */
export interface AskedWord {
  readonly word: string;
  readonly term: string;
  readonly times: number;
}

/** The words that are looked for, each once. */
export function askedWords(words: readonly string[]): AskedWord[] {
  const asked = new Map<string, AskedWord>();
  for (const word of tellingWords(words)) {
    const entry = asked.get(word) ?? { word, term: stem(word), times: 0 };
    asked.set(word, { ...entry, times: entry.times + 1 });
  }
  return [...asked.values()];
}

/**
 * In a large store the longest lists cost most of the time and decide least: a word of one paper in twenty
 * is passed over where enough rarer ones remain.
 */
export async function withoutCommon(
  { connection, shelf }: Index,
  asked: readonly AskedWord[],
): Promise<readonly AskedWord[]> {
  const { papers } = shelf.state;
  if (papers < LARGE_STORE || asked.length <= RARER_WORDS) return asked;
  const counts = await wordCounts(
    connection,
    asked.map(({ word }) => word),
  );
  const rarer = asked.filter(({ word }) => (counts.get(word) ?? 0) < papers * COMMON);
  return rarer.length >= RARER_WORDS ? rarer : asked;
}
