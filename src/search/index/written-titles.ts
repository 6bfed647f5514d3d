import type { PostingRow } from "../../../db/search/postings.ts";
import { contentWords } from "../stop-words.ts";
import { alignPhrase, keepPostings, readAlignedPostings } from "./aligned-postings.ts";
import type { Index } from "./index-reader.ts";
import { unpackCounts } from "./posting-list.ts";

const MIN_WORDS = 3;
/** With more words that name a topic, these find the title. */
const MAX_CONTENT_WORDS = 3;
const MAX_WORDS = 12;

/** Whether small words are part of what was typed, as in "attention is all you need". */
export function hasSmallWords(words: readonly string[]): boolean {
  return words.length >= MIN_WORDS && contentWords(words).length < words.length;
}

/** The papers whose titles have the words of the query in a row, with any small words between them. */
export async function findWrittenTitles(
  index: Index,
  words: readonly string[],
): Promise<readonly PostingRow[]> {
  if (!hasSmallWords(words) || words.length > MAX_WORDS) return [];
  if (contentWords(words).length > MAX_CONTENT_WORDS) return [];
  const terms = alignPhrase(words);
  if (terms.length < 2) return [];
  const rows = await readAlignedPostings(index, terms);
  return rows.map((row) => keepPostings(row, (_, packed) => unpackCounts(packed)[0] > 0));
}

/** For a title that holds the query as it is written, and for one that is nothing else; the best match by words scores 1. */
const HELD_WEIGHT = 0.6;
const WHOLE_WEIGHT = 0.6;

export function writtenWeight(words: readonly string[], title: readonly string[]): number {
  if (words.length < 2) return 0;
  if (words.join(" ") === title.join(" ")) return HELD_WEIGHT + WHOLE_WEIGHT;
  const isHeld = hasSmallWords(words) && ` ${title.join(" ")} `.includes(` ${words.join(" ")} `);
  return isHeld ? HELD_WEIGHT : 0;
}
