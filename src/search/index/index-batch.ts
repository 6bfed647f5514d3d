import { stem } from "../../lib/stemmer.ts";
import { isStopWord } from "../../lib/stop-words.ts";
import { extractAcronyms, type Acronym } from "./acronyms.ts";
import { ABSTRACT, KEYWORDS, NAME, TITLE, type Field } from "./posting-list.ts";
import {
  createPostingListBuilder,
  type PostingListBuilder,
  type TermLists,
} from "./posting-list-builder.ts";
import { keywordPosition, namePosition, textPosition } from "./positions.ts";
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
  readonly postings: ReadonlyMap<string, TermLists>;
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
      const title = words.count(text.title, { place, field: TITLE, positionOf: textPosition });
      const abstract = words.count(text.abstract, {
        place,
        field: ABSTRACT,
        // No phrase goes from the title to the abstract.
        positionOf: (at) => textPosition(title.tokens + 1 + at),
      });
      const keywords = countUnits(text.keywords, keywordPosition, (keyword, positionOf) =>
        words.count(keyword, { place, field: KEYWORDS, positionOf }),
      );
      countUnits(listNames(text), namePosition, (name, positionOf) =>
        names.count(name, { place, field: NAME, positionOf }),
      );
      acronyms.push(...extractAcronyms(`${text.title}. ${text.abstract}`));
      const lengths = [title.indexed, keywords, abstract.indexed] as const;
      for (const field of [0, 1, 2] as const) sums[field] += lengths[field];
      papers += 1;
      return lengths;
    },
    batch() {
      const built = lists.build();
      return {
        postings: new Map(built.map((list, at) => [terms[at] ?? "", list])),
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

/** What is no author comes first. */
function listNames({ authors, organization, year }: IndexedText): string[] {
  return [`${organization ?? ""} ${year ?? ""}`, ...authors];
}

function countUnits(
  units: readonly string[],
  positionIn: (unit: number, at: number) => number,
  count: (text: string, positionOf: (at: number) => number) => CountedText,
): number {
  let indexed = 0;
  for (const [unit, text] of units.entries())
    indexed += count(text, (at) => positionIn(unit, at)).indexed;
  return indexed;
}

interface CountedText {
  readonly tokens: number;
  readonly indexed: number;
}

interface TextPlace {
  readonly place: number;
  readonly field: Field;
  readonly positionOf: (token: number) => number;
}

interface WordCounter {
  count(text: string, where: TextPlace): CountedText;
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
    count(text, { place, field, positionOf }) {
      const words = lexicon.tokenize(text);
      let indexed = 0;
      for (let index = 0; index < words.length; index += 1) {
        const word = words[index] ?? 0;
        if (word === known) meet(word);
        const at = word * FACTS;
        const term = facts[at + TERM] ?? NO_TERM;
        if (term === NO_TERM) continue;
        indexed += 1;
        lists.add(term, place, field, positionOf(index));
        if (facts[at + LAST] === place) continue;
        facts[at + LAST] = place;
        facts[at + PAPERS] = (facts[at + PAPERS] ?? 0) + 1;
      }
      return { tokens: words.length, indexed };
    },
    papers: () =>
      Array.from({ length: known }, (_, word) => facts[word * FACTS + PAPERS] ?? 0).flatMap(
        (papers, word) => (papers === 0 ? [] : [[lexicon.spelling(word), papers]]),
      ),
  };
}
