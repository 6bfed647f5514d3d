import { filterOf } from "./filters.ts";
import type { Token } from "./tokens.ts";

/** From so many words on, a text without filters and with hardly an operator is a sentence somebody pasted. */
const PROSE_WORDS = 10;
const WORDS_PER_OPERATOR = 6;

/** Whether a text is such a sentence. */
export function isProse(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ kind }) => kind === "word" || kind === "phrase");
  const operators = tokens.filter(({ kind }) => kind === "and" || kind === "or");
  if (words.length < PROSE_WORDS || words.some((token) => filterOf(token) !== undefined))
    return false;
  return operators.length * WORDS_PER_OPERATOR <= words.length;
}

/** In a sentence, capitals and brackets join nothing: "the odds ratio (OR) of". */
export function asProse(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token) => {
    if (token.kind === "open" || token.kind === "close" || token.text === "NOT") return [];
    return token.kind === "and" || token.kind === "or" ? [] : [token];
  });
}
