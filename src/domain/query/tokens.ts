import { parseFilterPrefix } from "./filters.ts";

export interface Token {
  readonly kind: "word" | "phrase" | "and" | "or" | "not" | "open" | "close";
  readonly text: string;
  /** Quoted, as in `author:"geoffrey hinton"`. */
  readonly value?: string;
  readonly offset: number;
}

const OPERATORS: Readonly<Record<string, Token["kind"]>> = { AND: "and", OR: "or", NOT: "not" };

const isQuote = (letter: string): boolean => /["“”„«»]/.test(letter);
const isSpace = (letter: string): boolean => /\s/.test(letter);

/** A bracket groups only at the edge of a word, so that `P(x)` is a word; unmatched quotes are skipped. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let depth = 0;
  let at = 0;
  while (at < text.length) {
    const letter = text.charAt(at);
    if (isSpace(letter)) at += 1;
    else if (isQuote(letter)) at = readPhrase(text, at, tokens);
    else if (letter === "(" || (letter === ")" && depth > 0)) {
      depth += letter === "(" ? 1 : -1;
      tokens.push({ kind: letter === "(" ? "open" : "close", text: letter, offset: at });
      at += 1;
    } else if (isMinus(text, at)) {
      tokens.push({ kind: "not", text: letter, offset: at });
      at += 1;
    } else at = readWord(text, at, { tokens, depth });
  }
  return tokens;
}

function isMinus(text: string, at: number): boolean {
  const next = text.charAt(at + 1);
  return text.charAt(at) === "-" && next !== "" && !isSpace(next) && !/[-)>]/.test(next);
}

function readPhrase(text: string, at: number, tokens: Token[]): number {
  const end = findQuoteEnd(text, at);
  if (end === undefined) return at + 1;
  const inner = text.slice(at + 1, end).trim();
  if (inner !== "") tokens.push({ kind: "phrase", text: inner, offset: at });
  return end + 1;
}

function findQuoteEnd(text: string, at: number): number | undefined {
  for (let end = at + 1; end < text.length; end += 1) if (isQuote(text.charAt(end))) return end;
  return undefined;
}

function readWord(
  text: string,
  at: number,
  { tokens, depth }: { tokens: Token[]; depth: number },
): number {
  let end = at + 1;
  for (; end < text.length; end += 1) {
    const letter = text.charAt(end);
    if (isSpace(letter) || isQuote(letter) || (letter === ")" && depth > 0)) break;
  }
  const found = text.slice(at, end);
  const operator = Object.hasOwn(OPERATORS, found) ? OPERATORS[found] : undefined;
  if (operator !== undefined) {
    tokens.push({ kind: operator, text: found, offset: at });
    return end;
  }
  const quoted =
    found.endsWith(":") && parseFilterPrefix(found) !== undefined && isQuote(text.charAt(end));
  const close = quoted ? findQuoteEnd(text, end) : undefined;
  if (close === undefined) {
    tokens.push({ kind: "word", text: found, offset: at });
    return end;
  }
  tokens.push({ kind: "word", text: found, value: text.slice(end + 1, close), offset: at });
  return close + 1;
}
