import { stem } from "../../lib/stemmer.ts";
import { splitWords } from "../../domain/paper/text.ts";
import { isStopWord } from "../../lib/stop-words.ts";
import type { AcronymCount } from "../../../db/search/vocabulary.ts";

const DOMINANT_SHARE = 0.5;

export interface Acronym {
  readonly acronym: string;
  readonly expansion: string;
}

/** `(DPO)` or `(LLMs)`: capitals, possibly with a digit, a hyphen or a plural s. */
const IN_BRACKETS = /\(([A-Z][A-Za-z0-9-]{1,9}?)s?\)/g;

/** As in "Direct Preference Optimization (DPO)". */
export function extractAcronyms(text: string): Acronym[] {
  const acronyms: Acronym[] = [];
  for (const match of text.matchAll(IN_BRACKETS)) {
    const acronym = (match[1] ?? "").replaceAll("-", "");
    const letters = acronym.toLowerCase().replaceAll(/[^a-z]/g, "");
    if (letters.length < 2 || (acronym.match(/[A-Z]/g)?.length ?? 0) < 2) continue;
    const preceding = splitWords(text.slice(Math.max(0, match.index - 120), match.index));
    const expansion = findLongForm(preceding, letters);
    if (expansion === undefined) continue;
    acronyms.push({ acronym: acronym.toLowerCase(), expansion: toExpansionKey(expansion) });
  }
  return acronyms;
}

/** The last words whose initials spell the letters; stop words may be skipped. */
function findLongForm(words: readonly string[], letters: string): readonly string[] | undefined {
  let at = words.length;
  for (let letter = letters.length - 1; letter >= 0; letter -= 1) {
    at -= 1;
    const initial = letters.charAt(letter);
    while (at > 0 && words[at]?.charAt(0) !== initial && isStopWord(words[at] ?? "")) at -= 1;
    if (words[at]?.charAt(0) !== initial) return undefined;
  }
  const expansion = words.slice(at);
  return expansion.length >= 2 ? expansion : undefined;
}

function toExpansionKey(words: readonly string[]): string {
  return words
    .filter((word) => !isStopWord(word))
    .map(stem)
    .join(" ");
}

/** Runs of two to six words of a query, in the stored form. */
export function listExpansionKeys(words: readonly string[]): string[] {
  const stems = words.filter((word) => !isStopWord(word)).map(stem);
  return stems.flatMap((_, start) =>
    [2, 3, 4, 5, 6]
      .filter((length) => start + length <= stems.length)
      .map((length) => stems.slice(start, start + length).join(" ")),
  );
}

export function isDominantExpansion(pair: AcronymCount, pairs: readonly AcronymCount[]): boolean {
  const all = pairs
    .filter(({ acronym }) => acronym === pair.acronym)
    .reduce((sum, { papers }) => sum + papers, 0);
  return pair.papers >= all * DOMINANT_SHARE;
}
