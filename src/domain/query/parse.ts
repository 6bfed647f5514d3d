import type { Query, LocatedMistake, QueryMistake } from "./query.ts";
import { parseFilterToken } from "./filters.ts";
import { joinSpacedFilters } from "./spaced-filters.ts";
import { tokenize, type Token } from "./tokens.ts";

export interface QueryError {
  readonly mistake: QueryMistake;
  /** In UTF-16 units. */
  readonly offset: number;
  readonly example: string;
}

type ParsedQuery =
  | { readonly ok: true; readonly query: Query }
  | { readonly ok: false; readonly error: QueryError };

export function locateMistake(text: string, { mistake, offset }: QueryError): LocatedMistake {
  const place = text.slice(offset).split(/\s/, 1)[0]?.slice(0, 30) ?? "";
  return { mistake, at: place === "" ? null : { character: offset + 1, text: place } };
}

const MAX_DEPTH = 20;

/** OR binds weakest. */
export function parseQuery(text: string): ParsedQuery {
  return parseTokens(tokenizeSearch(text), text.length);
}

/** In a stored filter, operators are always meant. */
export function parseRule(text: string): ParsedQuery {
  return parseTokens(joinSpacedFilters(tokenize(text)), text.length);
}

export function tokenizeSearch(text: string): Token[] {
  const tokens = joinSpacedFilters(tokenize(text));
  return isProse(tokens) ? dropOperators(tokens) : tokens;
}

export function parseTokens(tokens: readonly Token[], end: number): ParsedQuery {
  const reader: TokenReader = { tokens, position: 0, end };
  try {
    const query = parseOr(reader, 0);
    return { ok: true, query };
  } catch (error) {
    if (error instanceof QuerySyntaxError) return { ok: false, error: error.details };
    throw error;
  }
}

interface TokenReader {
  readonly tokens: readonly Token[];
  position: number;
  readonly end: number;
}

class QuerySyntaxError extends Error {
  readonly details: QueryError;
  constructor(details: QueryError) {
    super(details.mistake.kind);
    this.details = details;
  }
}

const OR_EXAMPLE = "diffusion OR flow matching";
const AND_EXAMPLE = "graphs AND transformers";
const NOT_EXAMPLE = "agents NOT games";

function parseOr(reader: TokenReader, depth: number): Query {
  const parts = parseSeparated(reader, "or", () => parseAnd(reader, depth));
  return combine("or", parts);
}

function parseAnd(reader: TokenReader, depth: number): Query {
  const parts = parseSeparated(reader, "and", () => parseAdjacent(reader, depth));
  return combine("and", parts);
}

function parseSeparated(reader: TokenReader, kind: "and" | "or", part: () => Query): Query[] {
  const parts: Query[] = [];
  for (;;) {
    const query = part();
    const token = reader.tokens[reader.position];
    const follows = token?.kind === kind;
    const separators = parts.length > 0 || follows;
    if (separators && isEmpty(query))
      throw danglingOperator(reader, kind, follows ? token : undefined);
    parts.push(query);
    if (!follows) return parts;
    reader.position += 1;
  }
}

function isEmpty(query: Query): boolean {
  return query.kind === "all" && query.operands.length === 0;
}

function danglingOperator(
  reader: TokenReader,
  kind: "and" | "or",
  token: Token | undefined,
): QuerySyntaxError {
  const offset = token?.offset ?? reader.tokens[reader.position - 1]?.offset ?? reader.end;
  return new QuerySyntaxError({
    mistake: { kind: "oneSided", operator: kind === "or" ? "OR" : "AND" },
    offset,
    example: kind === "or" ? OR_EXAMPLE : AND_EXAMPLE,
  });
}

function combine(kind: "and" | "or", parts: readonly Query[]): Query {
  const flat = parts.flatMap((part) => (part.kind === kind ? part.operands : [part]));
  const [only] = flat;
  return flat.length === 1 && only !== undefined ? only : { kind, operands: flat };
}

function parseAdjacent(reader: TokenReader, depth: number): Query {
  const parts: Query[] = [];
  for (
    let token = reader.tokens[reader.position];
    token !== undefined;
    token = reader.tokens[reader.position]
  ) {
    if (token.kind === "and" || token.kind === "or" || token.kind === "close") break;
    const part = parseOperand(reader, depth);
    if (part.kind === "all") parts.push(...part.operands);
    else parts.push(part);
  }
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : { kind: "all", operands: parts };
}

function parseOperand(reader: TokenReader, depth: number): Query {
  const token = reader.tokens[reader.position];
  if (token === undefined) return { kind: "all", operands: [] };
  reader.position += 1;
  if (token.kind === "not") return parseNot(reader, depth, token);
  if (token.kind === "open") return parseGroup(reader, depth, token);
  return parseCondition(token);
}

function parseNot(reader: TokenReader, depth: number, token: Token): Query {
  const next = reader.tokens[reader.position]?.kind;
  const nothing = next === undefined || next === "and" || next === "or" || next === "close";
  const inner = nothing ? undefined : parseOperand(reader, depth + 1);
  if (inner === undefined || isEmpty(inner))
    throw new QuerySyntaxError({
      mistake: { kind: "emptyNot" },
      offset: token.offset,
      example: NOT_EXAMPLE,
    });
  return inner.kind === "not" ? inner.operand : { kind: "not", operand: inner };
}

function parseGroup(reader: TokenReader, depth: number, token: Token): Query {
  if (depth >= MAX_DEPTH)
    throw new QuerySyntaxError({
      mistake: { kind: "tooDeep" },
      offset: token.offset,
      example: `(${OR_EXAMPLE}) images`,
    });
  const inner = parseOr(reader, depth + 1);
  if (reader.tokens[reader.position]?.kind === "close") reader.position += 1;
  return inner;
}

function parseCondition(token: Token): Query {
  if (token.kind === "phrase") return { kind: "phrase", text: token.text };
  const found = parseFilterToken(token);
  if (found === undefined) return { kind: "word", text: token.text };
  if (!("mistake" in found)) return found;
  throw new QuerySyntaxError({ ...found, offset: token.offset });
}

/** A long text with few operators and no filters is a pasted sentence. */
const MIN_PROSE_WORDS = 10;
const WORDS_PER_OPERATOR = 6;

function isProse(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ kind }) => kind === "word" || kind === "phrase");
  const operators = tokens.filter(({ kind }) => kind === "and" || kind === "or");
  if (
    words.length < MIN_PROSE_WORDS ||
    words.some((token) => parseFilterToken(token) !== undefined)
  )
    return false;
  return operators.length * WORDS_PER_OPERATOR <= words.length;
}

/** In a sentence, capitals and brackets are no operators: "the odds ratio (OR) of". */
function dropOperators(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token) => {
    if (token.kind === "open" || token.kind === "close" || token.text === "NOT") return [];
    return token.kind === "and" || token.kind === "or" ? [] : [token];
  });
}
