import { setImmediate } from "node:timers/promises";
import type { SearchConnection } from "../../../db/search/connection.ts";
import type { IndexState } from "../../../db/search/index-state.ts";
import { readWordsAfter } from "../../../db/search/vocabulary.ts";
import { isFiller } from "../stop-words.ts";
import { countBits } from "../../lib/count-bits.ts";
import { editDistance } from "./edit-distance.ts";

export interface VocabularyEntry {
  readonly word: string;
  readonly papers: number;
  readonly isName: boolean;
}

export interface Vocabulary {
  /** Within one or two edits, likeliest first. */
  findSimilar(typed: string, limit: number): VocabularyEntry[];
  findCompletions(typed: string, limit: number): VocabularyEntry[];
}

/** In a large store a word of a single paper is likely misspelt itself. */
const LARGE_STORE = 5000;
const READ_BATCH = 5000;
const NAME_MARK = "@";

/** Takes about 60 bytes a word. */
export async function readVocabulary(
  connection: SearchConnection,
  { papers: stored, wordSet }: Pick<IndexState, "papers" | "wordSet">,
): Promise<Vocabulary> {
  const minPapers = stored < LARGE_STORE ? 1 : 2;
  const words: VocabularyEntry[] = [];
  for (let after = ""; ;) {
    const rows = await readWordsAfter(
      connection,
      { set: wordSet, word: after },
      { minPapers, limit: READ_BATCH },
    );
    for (const { word, papers } of rows)
      words.push({
        word: word.startsWith(NAME_MARK) ? word.slice(1) : word,
        papers,
        isName: word.startsWith(NAME_MARK),
      });
    const last = rows.at(-1);
    if (last === undefined) break;
    after = last.word;
    await setImmediate();
  }
  return buildVocabulary(words.toSorted((a, b) => b.papers - a.papers));
}

/** Expects the commonest words first. Typed arrays let most words be skipped without touching strings. */
function buildVocabulary(entries: readonly VocabularyEntry[]): Vocabulary {
  const words = entries.map(({ word }) => word);
  const papers = Uint32Array.from(entries, (entryAt) => entryAt.papers);
  const letters = Uint32Array.from(words, toLetterSet);
  const lengths = Uint8Array.from(words, ({ length }) => length);
  const names = Uint8Array.from(entries, ({ isName }) => Number(isName));
  const firsts = Uint16Array.from(words, (word) => word.charCodeAt(0));
  const entryAt = (index: number): VocabularyEntry => ({
    word: words[index] ?? "",
    papers: papers[index] ?? 0,
    isName: names[index] === 1,
  });
  return {
    findSimilar(typed, limit) {
      const maxDistance = maxEdits(typed);
      if (maxDistance === 0) return [];
      const typedLetters = toLetterSet(typed);
      const matches: { index: number; rank: number }[] = [];
      for (let index = 0; index < words.length; index += 1) {
        if (Math.abs((lengths[index] ?? 0) - typed.length) > maxDistance) continue;
        const wordLetters = letters[index] ?? 0;
        // One edit changes at most one letter on each side.
        if (
          countBits(wordLetters & ~typedLetters) > maxDistance ||
          countBits(typedLetters & ~wordLetters) > maxDistance
        )
          continue;
        const word = words[index] ?? "";
        const distance = editDistance(typed, word, maxDistance);
        if (distance === 0 || distance > maxDistance || isFiller(word)) continue;
        matches.push({ index, rank: likelihood(typed, word, distance, papers[index] ?? 0) });
      }
      return preferTopics(
        matches.toSorted((a, b) => b.rank - a.rank).map(({ index }) => entryAt(index)),
      ).slice(0, limit);
    },
    findCompletions(typed, limit) {
      const firstLetter = typed.charCodeAt(0);
      const matches: VocabularyEntry[] = [];
      for (let index = 0; index < words.length && matches.length < 2 * limit; index += 1) {
        if (firsts[index] !== firstLetter) continue;
        const word = words[index] ?? "";
        if (word !== typed && word.startsWith(typed)) matches.push(entryAt(index));
      }
      return preferTopics(matches).slice(0, limit);
    },
  };
}

/** Names of people stand only for what can be no other word. */
function preferTopics(matches: readonly VocabularyEntry[]): VocabularyEntry[] {
  const topics = matches.filter(({ isName }) => !isName);
  return topics.length > 0 ? topics : [...matches];
}

/** Short words have too many neighbours, and numbers are not corrected. */
function maxEdits(typed: string): number {
  if (typed.length < 4 || /\d/.test(typed)) return 0;
  return typed.length < 8 ? 1 : 2;
}

/** Fewer edits and common words are likelier; the first letter is seldom wrong. */
function likelihood(typed: string, word: string, distance: number, papers: number): number {
  return Math.log(papers) - 4 * distance + (typed.charAt(0) === word.charAt(0) ? 2 : 0);
}

/** Letters as bits; letters other than a to z share the rest. */
function toLetterSet(word: string): number {
  let set = 0;
  for (let at = 0; at < word.length; at += 1) set |= 1 << ((word.charCodeAt(at) - 97) % 32);
  return set >>> 0;
}
