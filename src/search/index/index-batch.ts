import { stem } from "../../lib/stemmer.ts";
import { isStopWord } from "../stop-words.ts";
import { extractAcronyms, type Acronym } from "./acronyms.ts";
import {
  createPostingListBuilder,
  ABSTRACT,
  KEYWORDS,
  TITLE,
  type Field,
  type PostingListBuilder,
} from "./posting-list.ts";
import { createTokenizer } from "./tokenizer.ts";

export interface IndexedText {
  readonly title: string;
  readonly abstract: string;
  readonly keywords: readonly string[];
  readonly authors: readonly string[];
  readonly organization: string | null;
  readonly year: number | null;
}

export type FieldLengths = readonly [title: number, keywords: number, abstract: number];

export interface IndexBatch {
  readonly postings: ReadonlyMap<string, Uint8Array>;
  /** Papers by spelling; names carry their prefix. */
  readonly words: ReadonlyMap<string, number>;
  readonly acronyms: readonly Acronym[];
  readonly papers: number;
  readonly lengths: FieldLengths;
}

/** Names have terms of their own: they are not stemmed, and "Young" is not "young". */
export function nameTerm(name: string): string {
  return `@${name}`;
}

const NAME: Field = { shift: TITLE.shift, max: 1 };

interface Analyser {
  /** Places must ascend. */
  add(place: number, text: IndexedText): FieldLengths;
  batch(): IndexBatch;
}

export function createAnalyser(): Analyser {
  const terms: string[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (term: string): number => {
    const known = numbers.get(term);
    if (known !== undefined) return known;
    numbers.set(term, terms.length);
    return terms.push(term) - 1;
  };
  const lists = createPostingListBuilder();
  const words = createWordCounter(lists, (word) =>
    isStopWord(word) ? undefined : numberOf(stem(word)),
  );
  const names = createWordCounter(lists, (name) => numberOf(nameTerm(name)));
  const acronyms: Acronym[] = [];
  const sums: [number, number, number] = [0, 0, 0];
  let papers = 0;
  return {
    add(place, text) {
      const lengths = [
        words.count(text.title, place, TITLE),
        words.count(text.keywords.join(" "), place, KEYWORDS),
        words.count(text.abstract, place, ABSTRACT),
      ] as const;
      names.count(listNames(text), place, NAME);
      acronyms.push(...extractAcronyms(`${text.title}. ${text.abstract}`));
      for (const field of [0, 1, 2] as const) sums[field] += lengths[field];
      papers += 1;
      return lengths;
    },
    batch() {
      const bytes = lists.build();
      return {
        postings: new Map(terms.map((term, at) => [term, bytes[at] ?? new Uint8Array()])),
        words: new Map([
          ...words.papers(),
          ...names.papers().map(([name, count]) => [nameTerm(name), count] as const),
        ]),
        acronyms,
        papers,
        lengths: sums,
      };
    },
  };
}

function listNames({ authors, organization, year }: IndexedText): string {
  return `${authors.join(" ")} ${organization ?? ""} ${year ?? ""}`;
}

interface WordCounter {
  count(text: string, place: number, field: Field): number;
  papers(): (readonly [word: string, papers: number])[];
}

/** Three adjacent numbers per word: its term, the last paper that holds it, its papers. */
const FACTS = 3;
const TERM = 0;
const LAST = 1;
const PAPERS = 2;
const NO_TERM = -1;

/** `termOf` returns undefined for words that are not indexed. */
function createWordCounter(
  lists: PostingListBuilder,
  termOf: (word: string) => number | undefined,
): WordCounter {
  const lexicon = createTokenizer();
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
      const words = lexicon.tokenize(text);
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
