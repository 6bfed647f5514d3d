import { isStopWord } from "../stop-words.ts";
import { acronymsIn, type Acronym } from "./acronyms.ts";
import { stem } from "../../papers/porter.ts";
import { wordsOf } from "../../papers/tokens.ts";

/** What the index reads of a paper. */
export interface IndexedText {
  readonly title: string;
  readonly abstract: string;
  readonly keywords: readonly string[];
  readonly authors: readonly string[];
  readonly organization: string | null;
  readonly year: number | null;
}

/** A paper as the index stores it. */
export interface Analysis {
  /** How often each term stands in which field, packed as `unpackCounts` reads them. */
  readonly terms: ReadonlyMap<string, number>;
  /** Words in title, keywords and abstract. */
  readonly lengths: readonly [title: number, keywords: number, abstract: number];
  /** The spelled words, names with their mark: what typing errors are corrected to. */
  readonly words: ReadonlySet<string>;
  readonly acronyms: readonly Acronym[];
}

/** Names live apart from other words: they are not stemmed, and "Young" is not "young". */
export function nameTerm(name: string): string {
  return `@${name}`;
}

const TITLE = 1;
const KEYWORDS = 4;
const ABSTRACT = 16;
const MOST = { title: 3, keywords: 3, abstract: 15 } as const;

/** How often a term stands in each field: two bits for the title, two for the keywords, four for the abstract. */
export function unpackCounts(packed: number): [title: number, keywords: number, abstract: number] {
  return [packed & MOST.title, (packed >> 2) & MOST.keywords, packed >> 4];
}

/** Remembers stems: a corpus has few words, many times. One per indexing run, so it does not outlive it. */
export function createAnalyser(): (text: IndexedText) => Analysis {
  const stems = new Map<string, string>();
  const stemOf = (word: string): string => {
    const known = stems.get(word);
    if (known !== undefined) return known;
    if (stems.size > 100_000) stems.clear();
    const found = stem(word);
    stems.set(word, found);
    return found;
  };
  return (text) => analyse(text, stemOf);
}

function analyse(text: IndexedText, stemOf: (word: string) => string): Analysis {
  const terms = new Map<string, number>();
  const words = new Set<string>();
  const count = (found: readonly string[], unit: number, most: number): number => {
    let length = 0;
    for (const word of found) {
      if (isStopWord(word)) continue;
      length += 1;
      words.add(word);
      const term = stemOf(word);
      const packed = terms.get(term) ?? 0;
      if (Math.trunc(packed / unit) % (most + 1) < most) terms.set(term, packed + unit);
    }
    return length;
  };
  const lengths = [
    count(wordsOf(text.title), TITLE, MOST.title),
    count(wordsOf(text.keywords.join(" ")), KEYWORDS, MOST.keywords),
    count(wordsOf(text.abstract), ABSTRACT, MOST.abstract),
  ] as const;
  for (const name of namesIn(text)) {
    terms.set(nameTerm(name), 1);
    words.add(nameTerm(name));
  }
  const acronyms = acronymsIn(`${text.title}. ${text.abstract}`);
  return { terms, lengths, words, acronyms };
}

/** Who wrote it, where, and when: what people remember beside the words. */
function namesIn({ authors, organization, year }: IndexedText): string[] {
  const names = wordsOf(`${authors.join(" ")} ${organization ?? ""}`);
  return year === null ? names : [...names, String(year)];
}
