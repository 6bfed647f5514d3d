import { ABSTRACT, KEYWORDS, NAME, POSTING_BYTES, TITLE, type Field } from "./posting-list.ts";
import { encodeGap, NO_OCCURRENCE, varintLength, writeVarint } from "./positions.ts";

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
  let termCount = 0;
  return {
    add(term, place, field, position) {
      if (length === terms.length) {
        terms = doubleCapacity(terms);
        occurrences = doubleCapacity(occurrences);
      }
      terms[length] = term;
      occurrences[length] = (place << 18) | (field.id << 16) | position;
      length += 1;
      termCount = Math.max(termCount, term + 1);
    },
    build() {
      const log = { terms, occurrences, length, termCount };
      const data = buildPostings(log);
      const positions = buildPositions(log);
      return data.map((list, term) => ({ data: list, positions: positions[term] ?? EMPTY }));
    },
  };
}

const FIELDS = [TITLE, KEYWORDS, ABSTRACT, NAME] as const;
const EMPTY = new Uint8Array();
const NO_PLACE = 2 ** 16;

interface OccurrenceLog {
  readonly terms: Uint32Array;
  readonly occurrences: Uint32Array;
  readonly length: number;
  readonly termCount: number;
}

function buildPostings({ terms, occurrences, length, termCount }: OccurrenceLog): Uint8Array[] {
  const places = new Uint32Array(termCount).fill(NO_PLACE);
  const sizes = new Uint32Array(termCount);
  for (let index = 0; index < length; index += 1) {
    const term = terms[index] ?? 0;
    const place = (occurrences[index] ?? 0) >>> 18;
    if (places[term] === place) continue;
    places[term] = place;
    sizes[term] = (sizes[term] ?? 0) + POSTING_BYTES;
  }
  const { bytes, starts, lists } = allocateLists(sizes);
  places.fill(NO_PLACE);
  for (let index = 0; index < length; index += 1) {
    const term = terms[index] ?? 0;
    const occurrence = occurrences[index] ?? 0;
    const place = occurrence >>> 18;
    if (places[term] !== place) {
      places[term] = place;
      const at = starts[term] ?? 0;
      bytes[at] = place >> 8;
      bytes[at + 1] = place;
      starts[term] = at + POSTING_BYTES;
    }
    const at = (starts[term] ?? 0) - 1;
    const { shift, max } = FIELDS[(occurrence >>> 16) & 3] ?? TITLE;
    const packed = bytes[at] ?? 0;
    if (((packed >> shift) & max) < max) bytes[at] = packed + (1 << shift);
  }
  return lists();
}

function buildPositions({ terms, occurrences, length, termCount }: OccurrenceLog): Uint8Array[] {
  const last = new Uint32Array(termCount);
  const eachGap = (visit: (term: number, gap: number) => void): void => {
    last.fill(NO_OCCURRENCE);
    for (let index = 0; index < length; index += 1) {
      const term = terms[index] ?? 0;
      const occurrence = occurrences[index] ?? 0;
      visit(term, encodeGap(last[term] ?? 0, occurrence));
      last[term] = occurrence;
    }
  };
  const sizes = new Uint32Array(termCount);
  eachGap((term, gap) => (sizes[term] = (sizes[term] ?? 0) + varintLength(gap)));
  const { bytes, starts, lists } = allocateLists(sizes);
  eachGap((term, gap) => (starts[term] = writeVarint(bytes, starts[term] ?? 0, gap)));
  return lists();
}

interface AllocatedLists {
  readonly bytes: Uint8Array;
  /** Moved by the writer to where the next byte of a list belongs. */
  readonly starts: Uint32Array;
  readonly lists: () => Uint8Array[];
}

function allocateLists(sizes: Uint32Array): AllocatedLists {
  const starts = new Uint32Array(sizes.length);
  let total = 0;
  for (const [term, size] of sizes.entries()) {
    starts[term] = total;
    total += size;
  }
  const bytes = new Uint8Array(total);
  return {
    bytes,
    starts,
    lists: () => Array.from(starts, (end, term) => bytes.subarray(end - (sizes[term] ?? 0), end)),
  };
}

function doubleCapacity(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * array.length);
  larger.set(array);
  return larger;
}
