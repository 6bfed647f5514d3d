import { stem } from "../../lib/stemmer.ts";
import { isStopWord } from "../../lib/stop-words.ts";
import { isAscii, MAX_WORD_LENGTH, splitWords } from "../paper/text.ts";

/** Longer quotations are compared by their beginning. */
export const MAX_PHRASE_WORDS = 100;

export interface Phrase {
  readonly words: readonly string[];
  /** Small words must be the same, other words in any form. */
  isIn(text: string): boolean;
}

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
      isAscii(searched)
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
function matchesPattern(text: string, pattern: RegExp, forms: readonly string[]): boolean {
  pattern.lastIndex = 0;
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    if (containsForms(splitWords(found[0]), forms)) return true;
    pattern.lastIndex = found.index + 1;
  }
  return false;
}

/** A stem is the beginning of its forms, but for its last two letters. */
const ENDING = 2;
const MIN_BEGINNING = 2;

function toPattern(words: readonly string[]): RegExp {
  const tooLong = `[a-z0-9]{${MAX_WORD_LENGTH + 1},}`;
  const parts = words.map((word) => {
    if (isStopWord(word)) return `${word}(?![a-z0-9])`;
    const beginning = stem(word).slice(0, Math.max(MIN_BEGINNING, stem(word).length - ENDING));
    return `${beginning}[a-z0-9]*`;
  });
  return new RegExp(`(?<![a-z0-9])${parts.join(`[^a-z0-9]+(?:${tooLong}[^a-z0-9]+)*`)}`, "gi");
}
