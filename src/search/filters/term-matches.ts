import type { PostingRow } from "../../../db/search/postings.ts";
import { splitWords } from "../../domain/paper/text.ts";
import { MAX_PHRASE_WORDS } from "../../domain/query/phrase.ts";
import { groupBy } from "../../lib/group-by.ts";
import { stem } from "../../lib/stemmer.ts";
import { isStopWord } from "../../lib/stop-words.ts";
import { nameTerm } from "../index/index-batch.ts";
import type { Index } from "../index/index-reader.ts";
import {
  alignPhrase,
  type AlignedTerm,
  intersectAligned,
  intersectSorted,
  listPlaces,
  readPlacedTerms,
} from "../index/aligned-postings.ts";
import { IN_AUTHOR, IN_KEYWORD, inPhrase, PLACE_SHIFT } from "../index/positions.ts";
import { addPaper, emptySet, type PaperSet, unite } from "./paper-set.ts";

export interface TermMatches {
  readonly certain: PaperSet;
  /** They hold all the words, but only their texts tell more. */
  readonly doubtful: PaperSet;
}

/** The papers that hold the word in their texts, in any form, or among their names. */
export async function matchWord(index: Index, capacity: number, word: string): Promise<PaperSet> {
  const lists = await index.readPostings([stem(word), nameTerm(word)]);
  const rows = groupBy([...lists.values()].flat(), ({ segment }) => segment);
  const found = emptySet(capacity);
  for (const { id, seqs } of index.snapshot.segments)
    for (const row of rows.get(id) ?? []) addPlaces(found, seqs, listPlaces(row), 0);
  return found;
}

export async function matchPhrase(
  index: Index,
  capacity: number,
  text: string,
): Promise<TermMatches> {
  const words = splitWords(text).slice(0, MAX_PHRASE_WORDS);
  const terms = alignPhrase(words);
  const names = words.map((word, offset) => ({
    term: nameTerm(word),
    alignment: inPhrase(offset),
  }));
  const named = await matchTogether(index, capacity, names);
  if (terms.length === 0) return { ...named, doubtful: setOfIndexed(index, capacity) };
  const { certain, doubtful } = await matchTogether(index, capacity, terms);
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
  const terms = splitWords(value).map((word) => ({ term: nameTerm(word), alignment: IN_AUTHOR }));
  return matchTogether(index, capacity, terms);
}

export async function matchKeyword(
  index: Index,
  capacity: number,
  value: string,
): Promise<TermMatches> {
  const words = splitWords(value).filter((word) => !isStopWord(word));
  const terms = words.map((word) => ({ term: stem(word), alignment: IN_KEYWORD }));
  return matchTogether(index, capacity, terms);
}

async function matchTogether(
  index: Index,
  capacity: number,
  terms: readonly AlignedTerm[],
): Promise<TermMatches> {
  const found = { certain: emptySet(capacity), doubtful: emptySet(capacity) };
  if (terms.length === 0) return found;
  const bySegment = await readPlacedTerms(index, terms);
  for (const { id, seqs } of index.snapshot.segments) {
    const placed = bySegment.get(id);
    if (placed === undefined) continue;
    const aligned = intersectAligned(placed);
    if (aligned === undefined) addPlaces(found.doubtful, seqs, intersectPlaces(placed), 0);
    else addPlaces(found.certain, seqs, aligned, PLACE_SHIFT);
  }
  return found;
}

function addPlaces(set: PaperSet, seqs: Uint32Array, places: Uint32Array, shift: number): void {
  for (let at = 0; at < places.length; at += 1)
    addPaper(set, seqs[(places[at] ?? 0) >>> shift] ?? 0);
}

function intersectPlaces(placed: readonly { readonly row: PostingRow }[]): Uint32Array {
  return placed.map(({ row }) => listPlaces(row)).reduce(intersectSorted);
}

export function setOfIndexed({ snapshot }: Index, capacity: number): PaperSet {
  const all = emptySet(capacity);
  for (const { seqs } of snapshot.segments)
    for (let place = 0; place < seqs.length; place += 1) addPaper(all, seqs[place] ?? 0);
  return all;
}
