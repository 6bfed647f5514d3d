import { hasPaper, type PaperSet } from "./paper-set.ts";
import type { Segment } from "../index/segments.ts";

/** Flags by place; undefined when no paper of the segment passes. */
export type SegmentFilter = (segment: Segment) => Uint8Array | undefined;

export function toSegmentFilter(set: PaperSet): SegmentFilter {
  return ({ seqs }) => {
    const allowed = new Uint8Array(seqs.length);
    let isEmpty = true;
    for (let place = 0; place < seqs.length; place += 1) {
      if (!hasPaper(set, seqs[place] ?? 0)) continue;
      allowed[place] = 1;
      isEmpty = false;
    }
    return isEmpty ? undefined : allowed;
  };
}
