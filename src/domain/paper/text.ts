import { texToText } from "./tex/tex-to-text.ts";

/** Controls that are not white space, lone surrogates and characters that exist only inside a program. */
const UNPRINTABLE = /(?!\s)[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/**
 * Characters that are there but not seen, and so can reorder, hide or forge text: bidirectional controls,
 * zero-width spaces, fillers, tags (U+E0000). Joiners and the variation selectors of emoji have rules of their own.
 */
const HIDDEN =
  /(?!\p{Join_Control}|\uFE0E|\uFE0F)\p{Default_Ignorable_Code_Point}|[\u2800\uFFF9-\uFFFB]/gu;

/** Joiners hold emoji together and shape Arabic and Indic letters; anywhere else they only hide. */
const IDLE_JOINER =
  /(?<![\p{M}\p{Script=Arabic}\p{Extended_Pictographic}\p{Emoji_Modifier}])[\u200C\u200D]|[\u200C\u200D](?![\p{L}\p{Extended_Pictographic}])/gu;

/** No script stacks more marks on one letter in running text. */
const STACKED_MARKS = /(\p{M}{4})\p{M}+/gu;

/** Text from outside as one line that shows all it holds: no controls, nothing hidden, white space collapsed, NFC. */
export function cleanText(source: string): string {
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

/** LaTeX from outside as clean readable text on one line. */
export function texToCleanText(source: string): string {
  return cleanText(texToText(source));
}
