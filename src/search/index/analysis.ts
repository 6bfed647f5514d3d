import { stem } from "../../lib/stemmer.ts";
import { isStopWord } from "../stop-words.ts";
import { acronymsIn, type Acronym } from "./acronyms.ts";
import { createCollector } from "./posting-builder.ts";
import { createWordCounter } from "./word-counter.ts";
import { ABSTRACT, KEYWORDS, TITLE, type Field } from "./postings.ts";

/** What the index reads of a paper. */
export interface IndexedText {
  readonly title: string;
  readonly abstract: string;
  readonly keywords: readonly string[];
  readonly authors: readonly string[];
  readonly organization: string | null;
  readonly year: number | null;
}

/** Words in title, keywords and abstract. */
export type Lengths = readonly [title: number, keywords: number, abstract: number];

/** What papers bring to an index. */
export interface Batch {
  /** The posting list of each term. */
  readonly lists: ReadonlyMap<string, Uint8Array>;
  /** The spelled words, names with their mark, and how many papers have them: what typing errors are corrected to. */
  readonly words: ReadonlyMap<string, number>;
  readonly acronyms: readonly Acronym[];
  readonly papers: number;
  readonly lengths: Lengths;
}

/** Names live apart from other words: they are not stemmed, and "Young" is not "young". */
export function nameTerm(name: string): string {
  return `@${name}`;
}

/** A name is there or not. */
const NAME: Field = { shift: TITLE.shift, most: 1 };

/** Reads papers into a batch, one after another. */
export interface Analyser {
  /** Reads the paper that is to be at a place; later ones have later places. */
  read(place: number, text: IndexedText): Lengths;
  batch(): Batch;
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
  const lists = createCollector();
  const words = createWordCounter(lists, (word) =>
    isStopWord(word) ? undefined : numberOf(stem(word)),
  );
  const names = createWordCounter(lists, (name) => numberOf(nameTerm(name)));
  const acronyms: Acronym[] = [];
  const sums: [number, number, number] = [0, 0, 0];
  let papers = 0;
  return {
    read(place, text) {
      const lengths = [
        words.count(text.title, place, TITLE),
        words.count(text.keywords.join(" "), place, KEYWORDS),
        words.count(text.abstract, place, ABSTRACT),
      ] as const;
      names.count(namesIn(text), place, NAME);
      acronyms.push(...acronymsIn(`${text.title}. ${text.abstract}`));
      for (const field of [0, 1, 2] as const) sums[field] += lengths[field];
      papers += 1;
      return lengths;
    },
    batch() {
      const bytes = lists.lists();
      return {
        lists: new Map(terms.map((term, at) => [term, bytes[at] ?? new Uint8Array()])),
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

/** Who wrote it, where, and when: what people remember beside the words. */
function namesIn({ authors, organization, year }: IndexedText): string {
  return `${authors.join(" ")} ${organization ?? ""} ${year ?? ""}`;
}
