import type { PostingRow } from "../../../db/search/postings.ts";
import { isStopWord } from "../../lib/stop-words.ts";
import { stem } from "../../lib/stemmer.ts";
import {
  alignPhrase,
  type AlignedTerm,
  keepPostings,
  listPlaces,
  readAlignedPostings,
} from "./aligned-postings.ts";
import type { Index } from "./index-reader.ts";
import { countInLists } from "./posting-list.ts";

/** Neighbouring words of a query that papers write as one: "hunyuan video", "qwen 3". */
export interface JoinedWords {
  readonly joined: string;
  readonly parts: readonly string[];
  readonly rows: readonly PostingRow[];
  /** Most papers write it as one. */
  readonly isName: boolean;
  /** That write it in either way. */
  readonly papers: number;
}

/** A word of a query that papers write as several: "timeseries", "gpt4o". */
export interface SplitWord {
  readonly parts: readonly string[];
  /** The papers in which the parts follow each other. */
  readonly rows: readonly PostingRow[];
}

const MIN_JOINED = 3;
const MAX_JOINED = 40;
const MAX_PARTS = 3;

/** Longer queries are sentences. */
const MAX_QUERY_WORDS = 12;

export async function findJoinedWords(
  index: Index,
  words: readonly string[],
): Promise<JoinedWords[]> {
  if (words.length > MAX_QUERY_WORDS) return [];
  const partsOf = new Map<string, readonly string[]>();
  for (const start of words.keys())
    for (let count = 2; count <= MAX_PARTS && start + count <= words.length; count += 1) {
      const parts = words.slice(start, start + count);
      for (const joined of joinParts(parts))
        if (joined.length >= MIN_JOINED && joined.length <= MAX_JOINED) partsOf.set(joined, parts);
    }
  const postings = await index.readPostings([...partsOf.keys()].map(stem));
  const found: JoinedWords[] = [];
  for (const [joined, parts] of partsOf) {
    const rows = postings.get(stem(joined)) ?? [];
    if (rows.length > 0 && !parts.every(isStopWord))
      found.push({ joined, parts, ...(await dropSpeltApart(index, rows, parts)) });
  }
  return found;
}

/** Where most papers write "real time" apart, one that does both is not counted twice. */
async function dropSpeltApart(
  index: Index,
  rows: readonly PostingRow[],
  parts: readonly string[],
): Promise<Pick<JoinedWords, "rows" | "isName" | "papers">> {
  const { terms } = toSplit(parts);
  const apart = terms.length < 2 ? [] : await readAlignedPostings(index, terms);
  const papers = countInLists(rows) + countInLists(apart);
  if (countInLists(apart) <= countInLists(rows)) return { rows, isName: true, papers };
  const apartIn = new Map(apart.map((row) => [row.segment, new Set(listPlaces(row))]));
  const kept = rows.map((row) =>
    keepPostings(row, (place) => apartIn.get(row.segment)?.has(place) !== true),
  );
  return { rows: kept, isName: false, papers };
}

/** Names have a digit for a small word: "text2image". */
const DIGITS: ReadonlyMap<string, string> = new Map([
  ["to", "2"],
  ["for", "4"],
]);

const SMALL_WORDS = new Map([...DIGITS].map(([word, digit]) => [digit, word]));

function joinParts(parts: readonly string[]): string[] {
  const [first = "", middle = "", last] = parts;
  const digit = DIGITS.get(middle);
  const abbreviated = digit === undefined || last === undefined ? [] : [`${first}${digit}${last}`];
  return [parts.join(""), ...abbreviated];
}

const MIN_PART_PAPERS = 1;
/** Of a word that many papers hold, only parts that are common themselves: others add too few papers. */
const MIN_COMMON_PART_PAPERS = 10;
const MIN_COMMON_PART_SHARE = 0.05;
/** Ways to split a word that are looked up in the papers. */
const MAX_SPLITS = 3;
const MAX_SPLITS_OF_KNOWN = 1;

interface TypedWord {
  readonly word: string;
  /** Papers that hold it as it is typed. */
  readonly holders: number;
  readonly isRare: boolean;
}

export async function splitCompounds(
  index: Index,
  words: readonly TypedWord[],
): Promise<Map<string, SplitWord>> {
  const ways = new Map(words.map(({ word }) => [word, listSplits(word)]));
  const parts = [...ways.values()].flat().flatMap(({ parts: own }) => own);
  const counts = await index.countPapersByWord([...new Set(parts)]);
  const papersOf = (part: string): number => counts.get(part) ?? 0;
  const splits = new Map<string, SplitWord>();
  for (const typed of words) {
    const least = leastPartPapers(typed);
    const likely = (ways.get(typed.word) ?? [])
      .map((way) => ({ ...way, papers: Math.min(...way.parts.filter(isIndexed).map(papersOf)) }))
      .filter(({ papers }) => papers >= least)
      .toSorted((a, b) => b.papers - a.papers)
      .slice(0, typed.isRare ? MAX_SPLITS : MAX_SPLITS_OF_KNOWN);
    const commonest = await commonestSplit(index, likely);
    if (commonest !== undefined) splits.set(typed.word, commonest);
  }
  return splits;
}

function isIndexed(word: string): boolean {
  return !isStopWord(word);
}

function leastPartPapers({ word, holders, isRare }: TypedWord): number {
  if (/\d/.test(word)) return 1;
  if (isRare) return MIN_PART_PAPERS;
  return Math.max(MIN_COMMON_PART_PAPERS, holders * MIN_COMMON_PART_SHARE);
}

interface Split {
  readonly parts: readonly string[];
  readonly terms: readonly AlignedTerm[];
}

function listSplits(word: string): Split[] {
  if (!/^[a-z\d]+$/.test(word)) return [];
  if (!/\d/.test(word)) return listLetterSplits(word);
  const runs = word.match(/[^\d]+|\d+/g) ?? [];
  const named = word.match(/^[^\d]+|\d+.*$|^\d+/g) ?? [];
  const ways = [runs, named].filter((parts) => parts.length > 1);
  const [first, digit, last] = runs;
  const small = runs.length === 3 ? SMALL_WORDS.get(digit ?? "") : undefined;
  return [
    ...new Map(ways.map((parts) => [parts.join(" "), toSplit(parts)])).values(),
    ...(small === undefined ? [] : [toSplit([first ?? "", small, last ?? ""])]),
  ];
}

const MIN_LETTERS = 5;

function listLetterSplits(word: string): Split[] {
  if (word.length < MIN_LETTERS) return [];
  return Array.from({ length: word.length - 2 }, (_, at) =>
    toSplit([word.slice(0, at + 1), word.slice(at + 1)]),
  ).filter(({ terms }) => terms.length === 2);
}

function toSplit(parts: readonly string[]): Split {
  return { parts, terms: alignPhrase(parts) };
}

async function commonestSplit(
  index: Index,
  splits: readonly Split[],
): Promise<SplitWord | undefined> {
  const found: (SplitWord & { papers: number })[] = [];
  for (const { parts, terms } of splits) {
    const rows = await readAlignedPostings(index, terms);
    const papers = countInLists(rows);
    if (papers > 0) found.push({ parts, rows, papers });
  }
  return found.toSorted((a, b) => b.papers - a.papers)[0];
}
