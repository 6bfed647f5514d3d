import { postings } from "../../../db/search-lists.ts";
import { groupBy } from "./group.ts";
import type { Index } from "./index-reader.ts";
import { POSTING_BYTES, SEGMENT_PAPERS } from "./postings.ts";
import type { Segment } from "./shelf.ts";

/** Terms that a paper must hold, and terms that it must not. */
export interface Needs {
  readonly all: readonly string[];
  readonly none: readonly string[];
}

/** Which papers of each segment hold what they must, and are among `only` when that is given. */
export async function maskFor(
  { connection, shelf }: Index,
  { all, none }: Needs,
  only: ReadonlySet<number> | undefined,
): Promise<(segment: Segment) => Uint8Array> {
  const terms = [...new Set([...all, ...none])];
  const rows = await postings(connection, shelf.state.segments, terms);
  const bySegment = groupBy(rows, (row) => row.segment);
  return (segment) => {
    const lists = new Map(bySegment.get(segment.id)?.map(({ term, data }) => [term, data]));
    const mask = new Uint8Array(SEGMENT_PAPERS).fill(1);
    for (const term of new Set(all)) keep(mask, places(lists.get(term)));
    for (const term of none) for (const place of places(lists.get(term))) mask[place] = 0;
    if (only !== undefined)
      for (let place = 0; place < SEGMENT_PAPERS; place += 1)
        if (!only.has(segment.seqs[place] ?? 0)) mask[place] = 0;
    return mask;
  };
}

function keep(mask: Uint8Array, held: readonly number[]): void {
  const kept = held.filter((place) => mask[place] === 1);
  mask.fill(0);
  for (const place of kept) mask[place] = 1;
}

function places(data: Uint8Array | undefined): number[] {
  const found: number[] = [];
  for (let at = 0; at < (data?.length ?? 0); at += POSTING_BYTES)
    found.push(((data?.[at] ?? 0) << 8) | (data?.[at + 1] ?? 0));
  return found;
}
