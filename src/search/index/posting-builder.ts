import { POSTING_BYTES, type Field } from "./postings.ts";

/** Posting lists under construction: what is counted of many terms, paper by paper. */
export interface Collector {
  /** Counts one more of a term in a field of the paper at a place; places come in their order. */
  count(term: number, place: number, field: Field): void;
  /** The list of each term, by its number. */
  lists(): Uint8Array[];
}

/** Notes postings in the order they come, which is by paper, and sorts them by term at the end. */
export function createCollector(): Collector {
  let terms = new Uint32Array(1024);
  let postings = new Uint32Array(1024);
  let length = 0;
  /** By term: where its last posting is, counted from one, and how many it has. */
  let lastOf = new Uint32Array(1024);
  let sizes = new Uint32Array(1024);
  let termCount = 0;
  const open = (term: number, place: number): number => {
    if (length === terms.length) {
      terms = doubled(terms);
      postings = doubled(postings);
    }
    while (term >= sizes.length) {
      lastOf = doubled(lastOf);
      sizes = doubled(sizes);
    }
    termCount = Math.max(termCount, term + 1);
    sizes[term] = (sizes[term] ?? 0) + 1;
    terms[length] = term;
    postings[length] = place << 8;
    length += 1;
    lastOf[term] = length;
    return length - 1;
  };
  return {
    count(term, place, { shift, most }) {
      const last = (lastOf[term] ?? 0) - 1;
      const at = last >= 0 && (postings[last] ?? 0) >>> 8 === place ? last : open(term, place);
      const posting = postings[at] ?? 0;
      if (((posting >> shift) & most) < most) postings[at] = posting + (1 << shift);
    },
    lists() {
      const bytes = new Uint8Array(length * POSTING_BYTES);
      const ends = new Uint32Array(termCount);
      for (let term = 1; term < termCount; term += 1)
        ends[term] = (ends[term - 1] ?? 0) + (sizes[term - 1] ?? 0) * POSTING_BYTES;
      for (let index = 0; index < length; index += 1) {
        const term = terms[index] ?? 0;
        const posting = postings[index] ?? 0;
        const at = ends[term] ?? 0;
        bytes[at] = posting >> 16;
        bytes[at + 1] = posting >> 8;
        bytes[at + 2] = posting;
        ends[term] = at + POSTING_BYTES;
      }
      return Array.from(ends, (end, term) =>
        bytes.subarray(end - (sizes[term] ?? 0) * POSTING_BYTES, end),
      );
    },
  };
}

function doubled(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * array.length);
  larger.set(array);
  return larger;
}
