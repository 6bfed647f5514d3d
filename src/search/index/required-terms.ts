import { groupBy } from "../../lib/group-by.ts";
import type { Index } from "./index-reader.ts";
import { POSTING_BYTES, SEGMENT_PAPERS } from "./posting-list.ts";
import type { Segment } from "./segments.ts";

/** A paper must hold one term of each group in `all`, and no term of `none`. */
export interface RequiredTerms {
  readonly all: readonly (readonly string[])[];
  readonly none: readonly string[];
}

/** Flags by place; undefined when no paper of the segment passes. */
export type SegmentFilter = (segment: Segment) => Uint8Array | undefined;

export async function createTermFilter(
  index: Index,
  { all, none }: RequiredTerms,
  only: ReadonlySet<number> | undefined,
): Promise<SegmentFilter> {
  const required = all.slice(0, MAX_REQUIRED);
  const terms = [...required.flat(), ...none];
  const rows = [...(await index.readPostings(terms)).values()].flat();
  const bySegment = groupBy(rows, (row) => row.segment);
  return (segment) => {
    const lists = new Map(bySegment.get(segment.id)?.map(({ term, data }) => [term, data]));
    const groups = required
      .map((group) => group.flatMap((term) => lists.get(term) ?? []))
      .toSorted((a, b) => totalLength(a) - totalLength(b));
    if (groups[0]?.length === 0) return undefined;
    const allowed = groups.length === 0 ? allPlaces() : intersect(groups);
    for (const term of none)
      replaceAtPlaces(lists.get(term) ?? EMPTY_LIST, { of: 1, becomes: 0 }, allowed);
    if (only !== undefined)
      for (const [place, seq] of segment.seqs.entries()) if (!only.has(seq)) allowed[place] = 0;
    return allowed;
  };
}

const MAX_REQUIRED = 100;
const EMPTY_LIST = new Uint8Array();

function allPlaces(): Uint8Array {
  return new Uint8Array(SEGMENT_PAPERS).fill(1);
}

function totalLength(lists: readonly Uint8Array[]): number {
  return lists.reduce((sum, { length }) => sum + length, 0);
}

function intersect(groups: readonly (readonly Uint8Array[])[]): Uint8Array {
  const counts = new Uint8Array(SEGMENT_PAPERS);
  for (const [count, lists] of groups.entries())
    for (const list of lists) replaceAtPlaces(list, { of: count, becomes: count + 1 }, counts);
  const all = groups.length;
  for (let place = 0; place < counts.length; place += 1)
    counts[place] = counts[place] === all ? 1 : 0;
  return counts;
}

function replaceAtPlaces(
  list: Uint8Array,
  { of, becomes }: { readonly of: number; readonly becomes: number },
  places: Uint8Array,
): void {
  for (let at = 0; at < list.length; at += POSTING_BYTES) {
    const place = ((list[at] ?? 0) << 8) | (list[at + 1] ?? 0);
    if (places[place] === of) places[place] = becomes;
  }
}
