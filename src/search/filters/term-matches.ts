import type { PositionedRow, PostingRow } from "../../../db/search/postings.ts";
import { splitWords } from "../../domain/paper/text.ts";
import { MAX_PHRASE_WORDS } from "../../domain/query/phrase.ts";
import { groupBy } from "../../lib/group-by.ts";
import { stem } from "../../lib/stemmer.ts";
import { isStopWord } from "../../lib/stop-words.ts";
import { nameTerm } from "../index/index-batch.ts";
import type { Index } from "../index/index-reader.ts";
import { countPapers, POSTING_BYTES } from "../index/posting-list.ts";
import { authorOf, forEachPosition, keywordOf } from "../index/positions.ts";
import { addPaper, emptySet, type PaperSet, unite } from "./paper-set.ts";

export interface TermMatches {
  readonly certain: PaperSet;
  /** They hold all the words, but only their texts tell more. */
  readonly doubtful: PaperSet;
}

/** A term and how many words after the beginning of the phrase it stands. */
interface PhraseTerm {
  readonly term: string;
  readonly offset: number;
}

/** The same for all terms that stand together; undefined where the term does not count. */
type KeyOf = (position: number, offset: number) => number | undefined;

const inSequence: KeyOf = (position, offset) => (position < offset ? undefined : position - offset);

/** The papers that hold the word in their texts, in any form, or among their names. */
export async function matchWord(index: Index, capacity: number, word: string): Promise<PaperSet> {
  const lists = await index.readPostings([stem(word), nameTerm(word)]);
  const rows = groupBy([...lists.values()].flat(), ({ segment }) => segment);
  const found = emptySet(capacity);
  for (const { id, seqs } of index.snapshot.segments)
    for (const row of rows.get(id) ?? [])
      for (const place of listPlaces(row)) addPaper(found, seqs[place] ?? 0);
  return found;
}

export async function matchPhrase(
  index: Index,
  capacity: number,
  text: string,
): Promise<TermMatches> {
  const words = splitWords(text).slice(0, MAX_PHRASE_WORDS);
  const terms = words.flatMap((word, offset) =>
    isStopWord(word) ? [] : [{ term: stem(word), offset }],
  );
  const names = words.map((word, offset) => ({ term: nameTerm(word), offset }));
  const named = await matchTogether(index, capacity, names, inSequence);
  if (terms.length === 0) return { ...named, doubtful: setOfIndexed(index, capacity) };
  const { certain, doubtful } = await matchTogether(index, capacity, terms, inSequence);
  if (terms.length === words.length)
    return { certain: unite(named.certain, certain), doubtful: unite(named.doubtful, doubtful) };
  // The index does not say which small words stand between.
  const unread = unite(certain, doubtful);
  return { certain: named.certain, doubtful: unite(named.doubtful, unread) };
}

export async function matchAuthor(
  index: Index,
  capacity: number,
  value: string,
): Promise<TermMatches> {
  return matchTogether(index, capacity, toTerms(splitWords(value).map(nameTerm)), authorOf);
}

export async function matchKeyword(
  index: Index,
  capacity: number,
  value: string,
): Promise<TermMatches> {
  const words = splitWords(value).filter((word) => !isStopWord(word));
  return matchTogether(index, capacity, toTerms(words.map(stem)), keywordOf);
}

function toTerms(terms: readonly string[]): PhraseTerm[] {
  return terms.map((term) => ({ term, offset: 0 }));
}

async function matchTogether(
  index: Index,
  capacity: number,
  terms: readonly PhraseTerm[],
  keyOf: KeyOf,
): Promise<TermMatches> {
  const found = { certain: emptySet(capacity), doubtful: emptySet(capacity) };
  if (terms.length === 0) return found;
  const rows = await index.readPositions(terms.map(({ term }) => term));
  const bySegment = groupBy(rows, ({ segment }) => segment);
  for (const { id, seqs } of index.snapshot.segments) {
    const lists = new Map(bySegment.get(id)?.map((row) => [row.term, row]));
    const placed = terms.flatMap((term) => {
      const row = lists.get(term.term);
      return row === undefined ? [] : [{ ...term, row }];
    });
    if (placed.length < terms.length) continue;
    const keys = intersectKeys(placed, keyOf);
    for (const key of keys ?? []) addPaper(found.certain, seqs[key >>> PLACE_SHIFT] ?? 0);
    if (keys === undefined)
      for (const place of intersectPlaces(placed)) addPaper(found.doubtful, seqs[place] ?? 0);
  }
  return found;
}

interface PlacedTerm extends PhraseTerm {
  readonly row: PositionedRow;
}

const PLACE_SHIFT = 16;

/** Undefined when an earlier version wrote one of the lists without positions. */
function intersectKeys(placed: readonly PlacedTerm[], keyOf: KeyOf): Uint32Array | undefined {
  const shortestFirst = placed.toSorted((a, b) => a.row.data.length - b.row.data.length);
  let common: Uint32Array | undefined;
  for (const { row, offset } of shortestFirst) {
    const keys = listKeys(row, (position) => keyOf(position, offset));
    if (keys === undefined) return undefined;
    common = common === undefined ? keys : intersectSorted(common, keys);
  }
  return common;
}

function listKeys(
  { data, positions }: PositionedRow,
  keyOf: (position: number) => number | undefined,
): Uint32Array | undefined {
  if (positions === null) return undefined;
  const keys = new Uint32Array(positions.length);
  let count = 0;
  const papers = forEachPosition({ data, positions }, (place, position) => {
    const key = keyOf(position);
    if (key === undefined) return;
    keys[count] = (place << PLACE_SHIFT) | key;
    count += 1;
  });
  return papers === countPapers(data) ? keys.subarray(0, count) : undefined;
}

function intersectPlaces(placed: readonly PlacedTerm[]): Uint32Array {
  return placed.map(({ row }) => listPlaces(row)).reduce(intersectSorted);
}

function listPlaces({ data }: PostingRow): Uint32Array {
  const places = new Uint32Array(countPapers(data));
  for (let index = 0; index < places.length; index += 1) {
    const at = index * POSTING_BYTES;
    places[index] = ((data[at] ?? 0) << 8) | (data[at + 1] ?? 0);
  }
  return places;
}

function intersectSorted(one: Uint32Array, other: Uint32Array): Uint32Array {
  const common = new Uint32Array(Math.min(one.length, other.length));
  let count = 0;
  for (let a = 0, b = 0; a < one.length && b < other.length;) {
    const [left, right] = [one[a] ?? 0, other[b] ?? 0];
    if (left === right) {
      common[count] = left;
      count += 1;
    }
    if (left <= right) a += 1;
    if (left >= right) b += 1;
  }
  return common.subarray(0, count);
}

export function setOfIndexed({ snapshot }: Index, capacity: number): PaperSet {
  const all = emptySet(capacity);
  for (const { seqs } of snapshot.segments) for (const seq of seqs) addPaper(all, seq);
  return all;
}
