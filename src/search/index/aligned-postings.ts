import type { PositionedRow, PostingRow } from "../../../db/search/postings.ts";
import { isStopWord } from "../../lib/stop-words.ts";
import { stem } from "../../lib/stemmer.ts";
import { groupBy } from "../../lib/group-by.ts";
import type { Index } from "./index-reader.ts";
import { countPapers, packLeastCounts, POSTING_BYTES } from "./posting-list.ts";
import { alignOccurrences, type Alignment, inPhrase, PLACE_SHIFT } from "./positions.ts";

export interface AlignedTerm {
  readonly term: string;
  readonly alignment: Alignment;
}

/** Any small word stands where the phrase has one: the index does not say which. */
export function alignPhrase(words: readonly string[]): AlignedTerm[] {
  return words.flatMap((word, offset) =>
    isStopWord(word) ? [] : [{ term: stem(word), alignment: inPhrase(offset) }],
  );
}

interface PlacedTerm extends AlignedTerm {
  readonly row: PositionedRow;
}

/** The lists of all the terms in each segment that holds every one. */
export async function readPlacedTerms(
  index: Index,
  terms: readonly AlignedTerm[],
): Promise<Map<number, PlacedTerm[]>> {
  if (terms.length === 0) return new Map();
  const rows = await index.readPositions(terms.map(({ term }) => term));
  const bySegment = new Map<number, PlacedTerm[]>();
  for (const [segment, lists] of groupBy(rows, (row) => row.segment)) {
    const byTerm = new Map(lists.map((row) => [row.term, row]));
    const placed = terms.flatMap((term) => {
      const row = byTerm.get(term.term);
      return row === undefined ? [] : [{ ...term, row }];
    });
    if (placed.length === terms.length) bySegment.set(segment, placed);
  }
  return bySegment;
}

/** Undefined when an earlier version wrote one of the lists without positions. */
export function intersectAligned(placed: readonly PlacedTerm[]): Uint32Array | undefined {
  const shortestFirst = placed.toSorted((a, b) => a.row.data.length - b.row.data.length);
  let common: Uint32Array | undefined;
  for (const { row, alignment } of shortestFirst) {
    const { data, positions } = row;
    const found = positions === null ? undefined : alignOccurrences(data, positions, alignment);
    if (found === undefined) return undefined;
    common = common === undefined ? found : intersectSorted(common, found);
  }
  return common;
}

export function listPlaces({ data }: PostingRow): Uint32Array {
  const places = new Uint32Array(countPapers(data));
  for (let index = 0; index < places.length; index += 1) {
    const at = index * POSTING_BYTES;
    places[index] = ((data[at] ?? 0) << 8) | (data[at + 1] ?? 0);
  }
  return places;
}

export function intersectSorted(one: Uint32Array, other: Uint32Array): Uint32Array {
  const common = new Uint32Array(Math.min(one.length, other.length));
  let count = 0;
  for (let a = 0, b = 0; a < one.length && b < other.length;) {
    const left = one[a] ?? 0;
    const right = other[b] ?? 0;
    if (left === right) {
      common[count] = left;
      count += 1;
    }
    if (left <= right) a += 1;
    if (left >= right) b += 1;
  }
  return common.subarray(0, count);
}

export function keepPostings(
  row: PostingRow,
  isKept: (place: number, packed: number) => boolean,
): PostingRow {
  const kept: Uint8Array[] = [];
  for (const [index, place] of listPlaces(row).entries()) {
    const at = index * POSTING_BYTES;
    if (isKept(place, row.data[at + 2] ?? 0)) kept.push(row.data.subarray(at, at + POSTING_BYTES));
  }
  return { ...row, data: Buffer.concat(kept) };
}

/** Posting lists of the papers in which all the terms stand together; in each field as often as the rarest term. */
export async function readAlignedPostings(
  index: Index,
  terms: readonly AlignedTerm[],
): Promise<PostingRow[]> {
  const term = terms.map((one) => one.term).join(" ");
  const rows: PostingRow[] = [];
  for (const [segment, placed] of await readPlacedTerms(index, terms)) {
    const places = distinctPlaces(intersectAligned(placed) ?? new Uint32Array());
    if (places.length > 0)
      rows.push({
        segment,
        term,
        data: packPostings(
          places,
          placed.map(({ row }) => row),
        ),
      });
  }
  return rows;
}

function distinctPlaces(occurrences: Uint32Array): number[] {
  const places: number[] = [];
  for (const occurrence of occurrences) {
    const place = occurrence >>> PLACE_SHIFT;
    if (place !== places.at(-1)) places.push(place);
  }
  return places;
}

function packPostings(places: readonly number[], rows: readonly PostingRow[]): Uint8Array {
  const data = new Uint8Array(places.length * POSTING_BYTES);
  const cursors = rows.map(() => 0);
  for (const [index, place] of places.entries()) {
    const counts = rows.map((row, at) => {
      cursors[at] = seekPlace(row.data, cursors[at] ?? 0, place);
      return row.data[(cursors[at] ?? 0) + 2] ?? 0;
    });
    data.set([place >> 8, place & 255, packLeastCounts(counts)], index * POSTING_BYTES);
  }
  return data;
}

function seekPlace(data: Uint8Array, from: number, place: number): number {
  let at = from;
  while (at < data.length && (((data[at] ?? 0) << 8) | (data[at + 1] ?? 0)) < place)
    at += POSTING_BYTES;
  return at;
}
