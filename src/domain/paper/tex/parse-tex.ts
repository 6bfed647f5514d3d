import { ARITY, DECLARATIONS, LETTER_COMMANDS, SILENT_COMMANDS } from "./symbols.ts";

export type TexNode =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "group" | "formula"; readonly nodes: readonly TexNode[] }
  | { readonly kind: "script"; readonly mark: "^" | "_"; readonly argument: TexNode }
  | { readonly kind: "command"; readonly name: string; readonly arguments: readonly TexNode[] };

interface Cursor {
  readonly source: string;
  readonly pairs: ReadonlyMap<number, number>;
  at: number;
}

interface Context {
  readonly math: boolean;
  readonly depth: number;
}

/** Deeper nesting is read as text. */
const MAX_DEPTH = 100;

const MAX_NAME_LENGTH = 40;

const SPECIAL = new Set("\\{}$^_");
const EMPTY_GROUP: TexNode = { kind: "group", nodes: [] };

/** Unparsable source becomes text. */
export function parseTex(source: string): readonly TexNode[] {
  const cursor = { source, pairs: matchPairs(source), at: 0 };
  return parseUntil(cursor, source.length, { math: false, depth: 0 });
}

function parseUntil(cursor: Cursor, end: number, context: Context): readonly TexNode[] {
  const nodes: TexNode[] = [];
  while (cursor.at < end) nodes.push(parseOne(cursor, context));
  return nodes;
}

function parseOne(cursor: Cursor, context: Context): TexNode {
  const character = cursor.source.charAt(cursor.at);
  if (!SPECIAL.has(character)) return parsePlainText(cursor);
  const inner = { ...context, depth: context.depth + 1 };
  if (inner.depth > MAX_DEPTH) return takeText(cursor, 1);
  const enclosed = parseEnclosed(cursor, inner);
  if (enclosed !== undefined) return enclosed;
  if (character === "\\") return parseCommand(cursor, inner);
  if (
    (character === "^" || character === "_") &&
    (context.math || isScript(cursor.source, cursor.at))
  )
    return parseScript(cursor, character, inner);
  return takeText(cursor, 1);
}

function parsePlainText(cursor: Cursor): TexNode {
  let length = 1;
  while (cursor.at + length < cursor.source.length) {
    if (SPECIAL.has(cursor.source.charAt(cursor.at + length))) break;
    length += 1;
  }
  return takeText(cursor, length);
}

function takeText(cursor: Cursor, length: number): TexNode {
  const text = cursor.source.slice(cursor.at, cursor.at + length);
  cursor.at += length;
  return { kind: "text", text };
}

/** Returns undefined, without moving, where no group or formula begins. */
function parseEnclosed(cursor: Cursor, context: Context): TexNode | undefined {
  const { source, at } = cursor;
  const end = cursor.pairs.get(at);
  if (end === undefined) return undefined;
  const group = source.charAt(at) === "{";
  const width = source.startsWith("\\", at) || source.startsWith("$$", at) ? 2 : 1;
  cursor.at = at + width;
  const nodes = parseUntil(cursor, end, { ...context, math: context.math || !group });
  cursor.at = end + width;
  return { kind: group ? "group" : "formula", nodes };
}

function parseScript(cursor: Cursor, mark: "^" | "_", context: Context): TexNode {
  cursor.at += 1;
  const digits = /^\d+/.exec(cursor.source.slice(cursor.at, cursor.at + 20))?.[0] ?? "";
  const argument =
    digits === "" || context.math
      ? parseArgument(cursor, context)
      : takeText(cursor, digits.length);
  return { kind: "script", mark, argument };
}

function parseArgument(cursor: Cursor, context: Context): TexNode {
  const { source, pairs } = cursor;
  skipSpaces(cursor);
  const character = source.charAt(cursor.at);
  if (character === "" || character === "}") return EMPTY_GROUP;
  if (character === "$" && !pairs.has(cursor.at)) return EMPTY_GROUP;
  if (SPECIAL.has(character)) return parseOne(cursor, context);
  return takeText(cursor, (source.codePointAt(cursor.at) ?? 0) > 0xffff ? 2 : 1);
}

function parseCommand(cursor: Cursor, context: Context): TexNode {
  cursor.at += 1;
  const ahead = cursor.source.slice(cursor.at, cursor.at + MAX_NAME_LENGTH);
  const word = /^[A-Za-z]+/.exec(ahead)?.[0];
  const name = word ?? ahead.charAt(0);
  cursor.at += name.length;
  if (name === "'" && isApostrophe(cursor.source, cursor.at)) return { kind: "text", text: "’" };
  if (name === '"' && isQuote(cursor.source, cursor.at)) return { kind: "text", text: '"' };
  cursor.at += measureOptions(cursor.source, cursor.at, name);
  const grouped = word !== undefined && cursor.source.charAt(cursor.at) === "{";
  const count = ARITY.get(name) ?? (grouped ? 1 : 0);
  const parts = Array.from({ length: count }, () => parseArgument(cursor, context));
  if (count === 0 && (LETTER_COMMANDS.has(name) || DECLARATIONS.has(name))) skipSpaces(cursor);
  return { kind: "command", name, arguments: parts };
}

function skipSpaces(cursor: Cursor): void {
  while (/\s/.test(cursor.source.charAt(cursor.at))) cursor.at += 1;
}

/** Bounds every look-around, in UTF-16 units. */
const LOOK_AROUND = 60;

/** Sources lose the dollar signs of `R^3`, `V_{0.5}` and `L_2`, while `snake_case`, `tok_1` and `10^-4` must stay. */
function isScript(source: string, at: number): boolean {
  const before = source.slice(Math.max(0, at - LOOK_AROUND), at);
  const next = source.charAt(at + 1);
  if (source.startsWith("^", at)) return /[\p{L}\p{N})}]$/u.test(before) && /[\d{*\\]/.test(next);
  if (next === "{") return /[\p{L}\p{N})}]$/u.test(before);
  return /\d/.test(next) && /(?:(?:^|[^\p{L}\p{N}_/.-])\p{L}|\\[A-Za-z]+|[)}])$/u.test(before);
}

/** As in `model\'s` and `users\' needs`; an accent stands before its letter. */
function isApostrophe(source: string, end: number): boolean {
  const around = source.slice(Math.max(0, end - 3), end + 2);
  return /^\p{L}\\'(?:[st](?![\p{L}{])|[^\p{L}{\\]|$)/u.test(around);
}

/** As both in `\"Attention\" heads`: closing, it has no letter after it; opening, one that closes follows. */
function isQuote(source: string, end: number): boolean {
  if (!/^[\p{L}{\\]/u.test(source.slice(end, end + 2))) return true;
  const isOpening = !/[\p{L}\p{N}]$/u.test(source.slice(Math.max(0, end - 4), end - 2));
  return isOpening && /^[^"]*\p{L}\\"(?![\p{L}{\\])/u.test(source.slice(end, end + LONGEST_QUOTE));
}

/** Bounds the search for a closing quote, in UTF-16 units. */
const LONGEST_QUOTE = 200;

function measureOptions(source: string, at: number, name: string): number {
  const ahead = source.slice(at, at + LOOK_AROUND);
  const star = /^[A-Za-z]/.test(name) && ahead.startsWith("*") ? 1 : 0;
  if (!SILENT_COMMANDS.has(name) && name !== "sqrt") return star;
  return /^\*?(?:\[[^\]]*\])*/.exec(ahead)?.[0].length ?? star;
}

const TOKENS = /\\[^]|\$\$?|[{}]/g;

const CLOSERS: ReadonlyMap<string, string> = new Map([
  ["{", "}"],
  ["$", "$"],
  ["$$", "$$"],
  [String.raw`\(`, String.raw`\)`],
  [String.raw`\[`, String.raw`\]`],
]);

interface OpenPair {
  readonly token: string;
  readonly at: number;
}

/** Ends by start. Pairs never cross; prices and unclosed openings have no pair. */
function matchPairs(source: string): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open: OpenPair[] = [];

  function handleToken(token: string, at: number): void {
    if (token === "}") return closeGroup(at);
    const last = open.at(-1);
    if (last !== undefined && CLOSERS.get(last.token) === token) {
      open.pop();
      const from = last.at + last.token.length;
      if (!token.startsWith("$") || isFormula(source.slice(from, at), source.charAt(at + 1))) {
        pairs.set(last.at, at);
        return;
      }
    }
    if (CLOSERS.has(token) && open.length < MAX_DEPTH) open.push({ token, at });
  }

  function closeGroup(at: number): void {
    const opened = open.findLastIndex(({ token }) => token === "{");
    if (opened < 0) return;
    const [group] = open.splice(opened);
    if (group !== undefined) pairs.set(group.at, at);
  }

  for (const { 0: token, index } of source.matchAll(TOKENS)) {
    const twoFormulas = token === "$$" && open.at(-1)?.token === "$";
    handleToken(twoFormulas ? "$" : token, index);
    if (twoFormulas) handleToken("$", index + 1);
  }
  return pairs;
}

/** Dollar signs may be prices: "costs $5 and $10 today". */
function isFormula(body: string, next: string): boolean {
  if (body.trim() === "") return false;
  if (/\\[A-Za-z]|[_^]/.test(body)) return true;
  const price = /^\d/.test(body) && (/\s$/.test(body) || /\d/.test(next));
  const prose = /\b[A-Za-z]{3,}[\s,]+[A-Za-z]{3,}/.test(body) && !/[={}<>]/.test(body);
  return !price && !prose;
}
