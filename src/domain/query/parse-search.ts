import { isStopWord } from "../../lib/stop-words.ts";
import type { Day } from "../paper/paper.ts";
import { splitWords } from "../paper/text.ts";
import { parseFilterToken } from "./filters.ts";
import { parseTokens, tokenizeSearch, type QueryError } from "./parse.ts";
import type { Found } from "./points-in-time.ts";
import { listConditions, type Order, type Query } from "./query.ts";
import type { Understood } from "./search-result.ts";
import { translateTimeWords } from "./foreign-time-words.ts";
import { readOrderAt, readPeriodAt } from "./time-words.ts";
import type { Token } from "./tokens.ts";

export interface ParsedSearch {
  readonly query: Query;
  /** With the words for time and order as words; the same as `query` where there are none. */
  readonly literal: Query;
  readonly understood: TimeReading;
}

type SearchReading =
  | { readonly ok: true; readonly search: ParsedSearch }
  | { readonly ok: false; readonly error: QueryError };

export interface SearchReader {
  /** In the reader's zone. */
  readonly today: Day;
  /** A BCP 47 tag; English is always understood. */
  readonly language?: string | undefined;
}

/** Also understands words for time and order: "newest papers on agents", "video last week". */
export function parseSearch(text: string, reader: SearchReader): SearchReading {
  const typed = tokenizeSearch(text);
  const literal = parseTokens(typed, text.length);
  if (!literal.ok) return literal;
  const words = translateTimeWords(typed, reader.language);
  const found = takeTimeWords(words, text, reader.today);
  const { order, period, timeWords } = found;
  const parsed = timeWords.length === 0 ? literal : parseTokens(found.tokens, text.length);
  if (!parsed.ok) return parsed;
  const { query } = parsed;
  const understood = { order: findSort(query) ?? order, period, timeWords };
  return { ok: true, search: { query, literal: literal.query, understood } };
}

function findSort(query: Query): Order | undefined {
  for (const { condition, wanted } of listConditions(query).toReversed())
    if (condition.kind === "sort" && wanted) return condition.value;
  return undefined;
}

export type TimeReading = Omit<Understood, "words">;

/** In a longer text they describe the topic. */
const MAX_WORDS = 16;

function takeTimeWords(
  tokens: readonly Token[],
  text: string,
  today: Day,
): TimeReading & { readonly tokens: readonly Token[] } {
  const words: Words = tokens.map(toPlainWord);
  if (words.filter((word) => word !== "").length > MAX_WORDS)
    return { tokens, order: undefined, period: undefined, timeWords: [] };
  const order = takeFirst(words, (at) => {
    const found = readOrderAt(words, at);
    return found && isAtEdge(words, at, found.length) ? found : undefined;
  });
  const period = takeFirst(words, (at) => {
    const found = readPeriodAt(words, at, today);
    return found && isAside(words, at, found.length) ? found : undefined;
  });
  const typed = [order, period].flatMap((taken) => taken ?? []);
  return {
    tokens: tokens.filter((_, at) => words[at] !== TAKEN),
    order: order?.meaning,
    period: period?.meaning,
    timeWords: typed.map(({ at, length }) =>
      text.slice(tokens[at]?.offset, tokens[at + length]?.offset).trim(),
    ),
  };
}

const TAKEN = null;
type Words = (string | typeof TAKEN)[];

/** Empty for all but words outside of quotation marks. */
function toPlainWord(token: Token): string {
  if (token.kind !== "word" || parseFilterToken(token) !== undefined) return "";
  return splitWords(token.text.replace(/['’]s$/, "")).join("");
}

interface Taken<Meaning> extends Found<Meaning> {
  readonly at: number;
}

function takeFirst<Meaning>(
  words: Words,
  read: (at: number) => Found<Meaning> | undefined,
): Taken<Meaning> | undefined {
  for (const at of words.keys()) {
    const found = read(at);
    if (found === undefined) continue;
    words.fill(TAKEN, findLinksBefore(words, at), at + found.length);
    return { ...found, at };
  }
  return undefined;
}

const LINKS = new Set("of for over the".split(" "));
/** "published in the last week" says no more than "last week". */
const TIME_LINKS = new Set(
  "from in since during within published posted listed added submitted".split(" "),
);
const NOUNS = new Set(
  "paper papers work works research articles preprints publications".split(" "),
);
const COURTESIES = new Set("show find give list get please tell".split(" "));
const ABOUT = new Set("about on regarding with using".split(" "));

/** Where the words begin that only link what follows. */
function findLinksBefore(words: Words, at: number): number {
  let start = at;
  while (LINKS.has(words[start - 1] ?? "") || TIME_LINKS.has(words[start - 1] ?? "")) start -= 1;
  return start;
}

/** Before or behind everything that names a topic. */
function isAtEdge(words: Words, at: number, length: number): boolean {
  return words.slice(0, at).every(isCourtesy) || words.slice(at + length).every(isNoTopic);
}

function isNoTopic(word: string | null): boolean {
  return word === TAKEN || word === "" || NOUNS.has(word);
}

/** "Show me the papers". */
function isCourtesy(word: string | null): boolean {
  return isNoTopic(word) || isStopWord(word ?? "") || COURTESIES.has(word ?? "");
}

/** At an edge, or held by words that ask for papers: "papers from last week about video". */
function isAside(words: Words, at: number, length: number): boolean {
  const start = findLinksBefore(words, at);
  const links = words.slice(start, at);
  return (
    words[at] === "since" ||
    isAtEdge(words, at, length) ||
    links.some((word) => TIME_LINKS.has(word ?? "")) ||
    NOUNS.has(words[start - 1] ?? "") ||
    ABOUT.has(words[at + length] ?? "")
  );
}
