import type { Collector } from "./posting-builder.ts";
import { createLexicon } from "./lexicon.ts";
import type { Field } from "./postings.ts";

/** Counts the words of one kind. */
export interface WordCounter {
  /** Counts the words of a text in the lists of their terms; returns how many there are. */
  count(text: string, place: number, field: Field): number;
  /** How many papers have each spelling. */
  papers(): (readonly [word: string, papers: number])[];
}

/** What is known of a word, side by side, since it is needed together: its term, the last paper that has it, how many do. */
const FACTS = 3;
const TERM = 0;
const LAST = 1;
const PAPERS = 2;
const NO_TERM = -1;

/** `termOf` says by which term a word is found; undefined for words that are not. */
export function createWordCounter(
  lists: Collector,
  termOf: (word: string) => number | undefined,
): WordCounter {
  const lexicon = createLexicon();
  let facts = new Int32Array(1024 * FACTS);
  let known = 0;
  const meet = (word: number): void => {
    if (known * FACTS === facts.length) {
      const larger = new Int32Array(2 * facts.length);
      larger.set(facts);
      facts = larger;
    }
    facts.set([termOf(lexicon.spelling(word)) ?? NO_TERM, -1, 0], word * FACTS);
    known += 1;
  };
  return {
    count(text, place, field) {
      const words = lexicon.read(text);
      let length = 0;
      for (let index = 0; index < words.length; index += 1) {
        const word = words[index] ?? 0;
        if (word === known) meet(word);
        const at = word * FACTS;
        const term = facts[at + TERM] ?? NO_TERM;
        if (term === NO_TERM) continue;
        length += 1;
        lists.count(term, place, field);
        if (facts[at + LAST] === place) continue;
        facts[at + LAST] = place;
        facts[at + PAPERS] = (facts[at + PAPERS] ?? 0) + 1;
      }
      return length;
    },
    papers: () =>
      Array.from({ length: known }, (_, word) => facts[word * FACTS + PAPERS] ?? 0).flatMap(
        (papers, word) => (papers === 0 ? [] : [[lexicon.spelling(word), papers]]),
      ),
  };
}
