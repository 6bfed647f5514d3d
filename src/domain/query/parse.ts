import type { Query, Misread, QueryErrorKind } from "./query.ts";
import { filterOf } from "./filters.ts";
import { tokensOf, type Token } from "./tokens.ts";

/** Why a query cannot be understood: what, where in the text, and how it would be right. */
export interface QueryError {
  readonly mistake: QueryErrorKind;
  /** In UTF-16 units from the beginning. */
  readonly offset: number;
  readonly example: string;
}

export type Parsed =
  | { readonly ok: true; readonly query: Query }
  | { readonly ok: false; readonly error: QueryError };

/** The mistake with the place in the text that it is at. */
export function mistakeIn(text: string, { mistake, offset }: QueryError): Misread {
  const place = text.slice(offset).split(/\s/, 1)[0]?.slice(0, 30) ?? "";
  return { mistake, at: place === "" ? null : { character: offset + 1, text: place } };
}

/** Deeper brackets are noise, not thought. */
const DEEPEST = 20;

/**
 * Understands what somebody searches for: words, `"phrases"`, `-word`, filters such as `author:hinton` and
 * `votes>3`, and AND, OR, NOT with brackets, OR weakest. Any text gives a query or an error with its place.
 */
export function parseQuery(text: string): Parsed {
  const tokens = tokensOf(text);
  return parseTokens(isProse(tokens) ? asProse(tokens) : tokens, text.length);
}

/** The same for a rule that is kept, where every operator is meant: nobody pastes a sentence there. */
export function parseRule(text: string): Parsed {
  return parseTokens(tokensOf(text), text.length);
}

function parseTokens(tokens: readonly Token[], end: number): Parsed {
  const reader: Reader = { tokens, at: 0, end };
  try {
    const query = alternatives(reader, 0);
    return { ok: true, query };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, error: error.details };
    throw error;
  }
}

interface Reader {
  readonly tokens: readonly Token[];
  at: number;
  readonly end: number;
}

/** Leaves the recursion; never leaves this file. */
class Unreadable extends Error {
  readonly details: QueryError;
  constructor(details: QueryError) {
    super(details.mistake.kind);
    this.details = details;
  }
}

const OR_EXAMPLE = "diffusion OR flow matching";
const AND_EXAMPLE = "graphs AND transformers";
const NOT_EXAMPLE = "agents NOT games";

function alternatives(reader: Reader, depth: number): Query {
  const parts = separated(reader, "or", () => conjunction(reader, depth));
  return joined("or", parts);
}

function conjunction(reader: Reader, depth: number): Query {
  const parts = separated(reader, "and", () => together(reader, depth));
  return joined("and", parts);
}

/** Parts with a separator between them; a separator with nothing on one side is an error. */
function separated(reader: Reader, kind: "and" | "or", part: () => Query): Query[] {
  const parts: Query[] = [];
  for (;;) {
    const query = part();
    const token = reader.tokens[reader.at];
    const follows = token?.kind === kind;
    const separators = parts.length > 0 || follows;
    if (separators && isEmpty(query)) throw dangling(reader, kind, follows ? token : undefined);
    parts.push(query);
    if (!follows) return parts;
    reader.at += 1;
  }
}

function isEmpty(query: Query): boolean {
  return query.kind === "all" && query.of.length === 0;
}

function dangling(reader: Reader, kind: "and" | "or", token: Token | undefined): Unreadable {
  const offset = token?.offset ?? reader.tokens[reader.at - 1]?.offset ?? reader.end;
  return new Unreadable({
    mistake: { kind: "oneSided", operator: kind === "or" ? "OR" : "AND" },
    offset,
    example: kind === "or" ? OR_EXAMPLE : AND_EXAMPLE,
  });
}

function joined(kind: "and" | "or", parts: readonly Query[]): Query {
  const flat = parts.flatMap((part) => (part.kind === kind ? part.of : [part]));
  const [only] = flat;
  return flat.length === 1 && only !== undefined ? only : { kind, of: flat };
}

function together(reader: Reader, depth: number): Query {
  const parts: Query[] = [];
  for (
    let token = reader.tokens[reader.at];
    token !== undefined;
    token = reader.tokens[reader.at]
  ) {
    if (token.kind === "and" || token.kind === "or" || token.kind === "close") break;
    const part = single(reader, depth);
    if (part.kind === "all") parts.push(...part.of);
    else parts.push(part);
  }
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : { kind: "all", of: parts };
}

function single(reader: Reader, depth: number): Query {
  const token = reader.tokens[reader.at];
  if (token === undefined) return { kind: "all", of: [] };
  reader.at += 1;
  if (token.kind === "not") return negation(reader, depth, token);
  if (token.kind === "open") return group(reader, depth, token);
  return condition(token);
}

function negation(reader: Reader, depth: number, token: Token): Query {
  const next = reader.tokens[reader.at]?.kind;
  const nothing = next === undefined || next === "and" || next === "or" || next === "close";
  const inner = nothing ? undefined : single(reader, depth + 1);
  if (inner === undefined || isEmpty(inner))
    throw new Unreadable({
      mistake: { kind: "emptyNot" },
      offset: token.offset,
      example: NOT_EXAMPLE,
    });
  return inner.kind === "not" ? inner.of : { kind: "not", of: inner };
}

function group(reader: Reader, depth: number, token: Token): Query {
  if (depth >= DEEPEST)
    throw new Unreadable({
      mistake: { kind: "tooDeep" },
      offset: token.offset,
      example: `(${OR_EXAMPLE}) images`,
    });
  const inner = alternatives(reader, depth + 1);
  if (reader.tokens[reader.at]?.kind === "close") reader.at += 1;
  return inner;
}

function condition(token: Token): Query {
  if (token.kind === "phrase") return { kind: "phrase", text: token.text };
  const found = filterOf(token);
  if (found === undefined) return { kind: "word", text: token.text };
  if (!("mistake" in found)) return found;
  throw new Unreadable({ ...found, offset: token.offset });
}

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
