import { ABSTRACT, KEYWORDS, NAME, TITLE, type Field } from "./posting-list.ts";
import { encodePositions } from "./positions.ts";

export interface TermLists {
  readonly data: Uint8Array;
  readonly positions: Uint8Array;
}

export interface PostingListBuilder {
  /** Places must ascend, and so must the positions of a term in one place. */
  add(term: number, place: number, field: Field, position: number): void;
  build(): TermLists[];
}

/** Keeps every occurrence in 8 bytes until the lists are built. */
export function createPostingListBuilder(): PostingListBuilder {
  let terms = new Uint32Array(1024);
  /** 14 bits for the place, 2 for the field, 16 for the position. */
  let occurrences = new Uint32Array(1024);
  let length = 0;
  return {
    add(term, place, field, position) {
      if (length === terms.length) {
        terms = doubleCapacity(terms);
        occurrences = doubleCapacity(occurrences);
      }
      terms[length] = term;
      occurrences[length] = (place << 18) | (field.id << 16) | position;
      length += 1;
    },
    build: () => groupByTerm(terms.subarray(0, length), occurrences).map(buildLists),
  };
}

const FIELDS = [TITLE, KEYWORDS, ABSTRACT, NAME] as const;

/** A counting sort, which keeps the order within a term. */
function groupByTerm(terms: Uint32Array, occurrences: Uint32Array): Uint32Array[] {
  const sizes: number[] = [];
  for (const term of terms) sizes[term] = (sizes[term] ?? 0) + 1;
  const sorted = new Uint32Array(terms.length);
  const ends = new Uint32Array(sizes.length);
  for (let term = 1; term < sizes.length; term += 1)
    ends[term] = (ends[term - 1] ?? 0) + (sizes[term - 1] ?? 0);
  for (const [index, term] of terms.entries()) {
    const at = ends[term] ?? 0;
    sorted[at] = occurrences[index] ?? 0;
    ends[term] = at + 1;
  }
  return sizes.map((size, term) => sorted.subarray((ends[term] ?? 0) - size, ends[term]));
}

function buildLists(occurrences: Uint32Array): TermLists {
  const data: number[] = [];
  const bytes: number[] = [];
  for (let start = 0; start < occurrences.length;) {
    const place = (occurrences[start] ?? 0) >>> 18;
    const positions: number[] = [];
    let packed = 0;
    let at = start;
    for (; (occurrences[at] ?? 0) >>> 18 === place && at < occurrences.length; at += 1) {
      const occurrence = occurrences[at] ?? 0;
      const { shift, max } = FIELDS[(occurrence >>> 16) & 3] ?? TITLE;
      if (((packed >> shift) & max) < max) packed += 1 << shift;
      positions.push(occurrence & (2 ** 16 - 1));
    }
    data.push(place >> 8, place & 255, packed);
    encodePositions(packed, positions, (byte) => bytes.push(byte));
    start = at;
  }
  return { data: Uint8Array.from(data), positions: Uint8Array.from(bytes) };
}

function doubleCapacity(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * array.length);
  larger.set(array);
  return larger;
}
