import { postings } from "../../../db/search/lists.ts";
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
    const held = new Uint8Array(SEGMENT_PAPERS);
    const needed = [...new Set(all)].slice(0, MOST_NEEDED);
    for (const [rank, term] of needed.entries()) raise(held, lists.get(term), rank);
    for (const term of none) raise(held, lists.get(term), undefined);
    return held.map((count, place) =>
      count === needed.length && only?.has(segment.seqs[place] ?? 0) !== false ? 1 : 0,
    );
  };
}

/** More terms than this narrow nothing down. */
const MOST_NEEDED = 100;
const NEVER = 255;

/** Counts up where the first `rank` terms were held too; papers of an unwanted term are out for good. */
function raise(held: Uint8Array, data: Uint8Array | undefined, rank: number | undefined): void {
  if (data === undefined) return;
  for (let at = 0; at < data.length; at += POSTING_BYTES) {
    const place = ((data[at] ?? 0) << 8) | (data[at + 1] ?? 0);
    if (rank === undefined) held[place] = NEVER;
    else if (held[place] === rank) held[place] = rank + 1;
  }
}
