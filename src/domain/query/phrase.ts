import { stem } from "../../lib/stemmer.ts";
import { isStopWord } from "../../lib/stop-words.ts";
import { MAX_WORD_LENGTH, splitWords } from "../paper/text.ts";

/** Longer quotations are compared by their beginning. */
export const MAX_PHRASE_WORDS = 100;

export interface Phrase {
  readonly words: readonly string[];
  /** Small words must be the same, other words in any form. */
  isIn(text: string): boolean;
}

/** No letter of it must be folded before it is compared. */
const PLAIN = /^[\p{ASCII}\p{P}\p{Z}\p{Sm}]*$/u;

const compiled = new Map<string, Phrase>();
const MAX_COMPILED = 100;

export function compilePhrase(text: string): Phrase {
  const known = compiled.get(text);
  if (known !== undefined) return known;
  const words = splitWords(text).slice(0, MAX_PHRASE_WORDS);
  const forms = words.map(toForm);
  const pattern = toPattern(words);
  const phrase: Phrase = {
    words,
    isIn: (searched) =>
      PLAIN.test(searched)
        ? matchesPattern(searched, pattern, forms)
        : containsForms(splitWords(searched), forms),
  };
  if (compiled.size === MAX_COMPILED) compiled.clear();
  compiled.set(text, phrase);
  return phrase;
}

function toForm(word: string): string {
  return isStopWord(word) ? word : stem(word);
}

function containsForms(words: readonly string[], forms: readonly string[]): boolean {
  return ` ${words.map(toForm).join(" ")} `.includes(` ${forms.join(" ")} `);
}

/** Splitting plain text into words takes much longer than a pattern that lets too much pass. */
function matchesPattern(
  text: string,
  { beginning, pattern }: Pattern,
  forms: readonly string[],
): boolean {
  const searched = text.toLowerCase();
  for (let at = searched.indexOf(beginning); at >= 0; at = searched.indexOf(beginning, at + 1)) {
    pattern.lastIndex = at;
    const found = pattern.exec(searched);
    if (found !== null && containsForms(splitWords(found[0]), forms)) return true;
  }
  return false;
}

/** A stem is the beginning of its forms, but for its last two letters. */
const ENDING = 2;
const MIN_BEGINNING = 2;

function beginningOf(word: string): string {
  if (isStopWord(word)) return word;
  const stemmed = stem(word);
  return stemmed.slice(0, Math.max(MIN_BEGINNING, stemmed.length - ENDING));
}

interface Pattern {
  /** Of the first word: looked for before the pattern is tried. */
  readonly beginning: string;
  readonly pattern: RegExp;
}

function toPattern(words: readonly string[]): Pattern {
  const tooLong = `[a-z0-9]{${MAX_WORD_LENGTH + 1},}`;
  const parts = words.map((word) => `${beginningOf(word)}[a-z0-9]*`);
  const source = parts.join(`[^a-z0-9]+(?:${tooLong}[^a-z0-9]+)*`);
  return {
    beginning: beginningOf(words[0] ?? ""),
    pattern: new RegExp(`(?<![a-z0-9])${source}`, "y"),
  };
}
