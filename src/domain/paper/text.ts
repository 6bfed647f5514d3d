import { foldLetters } from "./fold-letters.ts";
import { texToText } from "./tex/tex-to-text.ts";

/** Control characters, lone surrogates and noncharacters. */
const UNPRINTABLE = /(?!\s)[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/** Characters that can reorder, hide or forge text: bidirectional controls, zero-width spaces, fillers, tags. */
const HIDDEN =
  /(?!\p{Join_Control}|\uFE0E|\uFE0F)\p{Default_Ignorable_Code_Point}|[\u2800\uFFF9-\uFFFB]/gu;

/** Joiners outside emoji, Arabic and Indic letters. */
const IDLE_JOINER =
  /(?<![\p{M}\p{Script=Arabic}\p{Extended_Pictographic}\p{Emoji_Modifier}])[\u200C\u200D]|[\u200C\u200D](?![\p{L}\p{Extended_Pictographic}])/gu;

const STACKED_MARKS = /(\p{M}{4})\p{M}+/gu;

/** Most text is plain: it only needs its spaces put in order. */
const PLAIN = /^[\u0020-\u007e]*$/;

/** One line in NFC, without control or hidden characters. */
export function cleanText(source: string): string {
  if (PLAIN.test(source)) return source.replaceAll(/ {2,}/g, " ").trim();
  return source
    .replaceAll(UNPRINTABLE, "")
    .replaceAll(HIDDEN, "")
    .normalize("NFD")
    .replaceAll(IDLE_JOINER, "")
    .replaceAll(STACKED_MARKS, "$1")
    .normalize("NFC")
    .replaceAll(/\s+/g, " ")
    .trim();
}

export function texToCleanText(source: string): string {
  return cleanText(texToText(source));
}

/** Longer runs are formulas, keys or noise. */
export const MAX_WORD_LENGTH = 40;

/** Runs of letters and digits, in lower case, without accents. */
export function splitWords(text: string): string[] {
  const found = isAscii(text) ? text.toLowerCase().match(/[a-z0-9]+/g) : splitForeignWords(text);
  return found === null ? [] : found.filter((word) => word.length <= MAX_WORD_LENGTH);
}

function splitForeignWords(text: string): RegExpMatchArray | null {
  const plain = foldLetters(text);
  return plain.match(isAscii(plain) ? /[a-z0-9]+/g : /[\p{L}\p{N}]+/gu);
}

export function isAscii(text: string): boolean {
  // oxlint-disable-next-line no-control-regex -- the range is all of ASCII
  return /^[\u0000-\u007f]*$/.test(text);
}
