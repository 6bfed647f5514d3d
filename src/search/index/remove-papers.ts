import type { QueueRow } from "../../../db/search/index-queue.ts";
import { chunksOf } from "./segment-writer.ts";
import {
  CHUNK_PAPERS,
  decodeLength,
  emptySegment,
  LENGTHS,
  type Segment,
  type Shelf,
} from "./segments.ts";

/** A segment that can be changed while the other one answers, with room for so many papers. */
export function copyOf(segment: Segment, papers = segment.seqs.length): Segment {
  const copy = emptySegment(segment.id, papers);
  copy.seqs.set(segment.seqs);
  copy.lengths.set(segment.lengths);
  copy.vectors.set(segment.vectors);
  copy.bases.push(...segment.bases);
  return copy;
}

/** What leaves the index: the chunks without it, and how much less there is. */
export interface Gone {
  readonly chunks: ReturnType<typeof chunksOf>;
  readonly papers: number;
  readonly lengths: readonly [number, number, number];
}

/** Empties the places that these papers have now: a changed paper gets a new one. `working` is the copy that is written. */
export function takeOut(
  shelf: Shelf | undefined,
  rows: readonly QueueRow[],
  working?: Segment,
): Gone {
  const wanted = new Set(rows.map(({ paper }) => paper));
  const chunks: Gone["chunks"] = [];
  const lengths: [number, number, number] = [0, 0, 0];
  let papers = 0;
  for (const known of shelf?.segments ?? []) {
    const places = [...known.seqs.entries()].filter(([, seq]) => seq !== 0 && wanted.has(seq));
    if (places.length === 0) continue;
    const segment = known.id === working?.id ? working : copyOf(known);
    const touched = new Set<number>();
    for (const [place] of places) {
      segment.seqs[place] = 0;
      papers += 1;
      for (const field of [0, 1, 2] as const)
        lengths[field] += decodeLength(segment.lengths[place * LENGTHS + field] ?? 0);
      touched.add(Math.floor(place / CHUNK_PAPERS) * CHUNK_PAPERS);
    }
    for (const first of touched) chunks.push(...chunksOf(segment, first, first));
  }
  return { chunks, papers, lengths };
}
