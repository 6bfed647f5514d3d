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

/** Which papers of a segment may be shown, by their place; undefined when none of it may. */
export type Mask = (segment: Segment) => Uint8Array | undefined;

/** The papers that hold what they must, and are among `only` when that is given. */
export async function maskFor(
  { connection, shelf }: Index,
  { all, none }: Needs,
  only: ReadonlySet<number> | undefined,
): Promise<Mask> {
  const needed = [...new Set(all)].slice(0, MOST_NEEDED);
  const terms = [...new Set([...needed, ...none])];
  const rows = await postings(connection, shelf.state.segments, terms);
  const bySegment = groupBy(rows, (row) => row.segment);
  return (segment) => {
    const lists = new Map(bySegment.get(segment.id)?.map(({ term, data }) => [term, data]));
    const wanted = needed
      .map((term) => lists.get(term) ?? NO_LIST)
      .toSorted((a, b) => a.length - b.length);
    if (wanted[0]?.length === 0) return undefined;
    const allowed = wanted.length === 0 ? everyPlace() : holdersOfAll(wanted);
    for (const term of none) eachPlace(lists.get(term) ?? NO_LIST, (place) => (allowed[place] = 0));
    if (only !== undefined)
      for (const [place, seq] of segment.seqs.entries()) if (!only.has(seq)) allowed[place] = 0;
    return allowed;
  };
}

/** More terms than this narrow nothing down. */
const MOST_NEEDED = 100;
const NO_LIST = new Uint8Array();

function everyPlace(): Uint8Array {
  return new Uint8Array(SEGMENT_PAPERS).fill(1);
}

/** The places that stand on each of these lists. */
function holdersOfAll(lists: readonly Uint8Array[]): Uint8Array {
  const held = new Uint8Array(SEGMENT_PAPERS);
  const allowed = new Uint8Array(SEGMENT_PAPERS);
  for (const [rank, list] of lists.entries())
    eachPlace(list, (place) => {
      if (held[place] !== rank) return;
      held[place] = rank + 1;
      if (rank === lists.length - 1) allowed[place] = 1;
    });
  return allowed;
}

function eachPlace(list: Uint8Array, work: (place: number) => void): void {
  for (let at = 0; at < list.length; at += POSTING_BYTES)
    work(((list[at] ?? 0) << 8) | (list[at + 1] ?? 0));
}
