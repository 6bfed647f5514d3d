/** The place of a paper in its segment (two bytes, big-endian) and its packed counts. */
export const POSTING_BYTES = 3;

/** The scores of one segment fit in the processor cache. */
export const SEGMENT_PAPERS = 16_384;

export interface Field {
  readonly shift: number;
  readonly max: number;
}

/** Two bits for the title, two for the keywords, four for the abstract. */
export const TITLE: Field = { shift: 0, max: 3 };
export const KEYWORDS: Field = { shift: 2, max: 3 };
export const ABSTRACT: Field = { shift: 4, max: 15 };

export function unpackCounts(packed: number): [title: number, keywords: number, abstract: number] {
  const counts = ({ shift, max: most }: Field): number => (packed >> shift) & most;
  return [counts(TITLE), counts(KEYWORDS), counts(ABSTRACT)];
}

export function countPapers(list: Uint8Array): number {
  return list.length / POSTING_BYTES;
}

export interface PostingListBuilder {
  count(term: number, place: number, field: Field): void;
  build(): Uint8Array[];
}

export function createPostingListBuilder(): PostingListBuilder {
  let terms = new Uint32Array(1024);
  let postings = new Uint32Array(1024);
  let length = 0;
  /** By term: its last posting plus one, and how many it has. */
  let lastOf = new Uint32Array(1024);
  let sizes = new Uint32Array(1024);
  let termCount = 0;
  const open = (term: number, place: number): number => {
    if (length === terms.length) {
      terms = doubleCapacity(terms);
      postings = doubleCapacity(postings);
    }
    while (term >= sizes.length) {
      lastOf = doubleCapacity(lastOf);
      sizes = doubleCapacity(sizes);
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
    count(term, place, { shift, max: most }) {
      const last = (lastOf[term] ?? 0) - 1;
      const at = last >= 0 && (postings[last] ?? 0) >>> 8 === place ? last : open(term, place);
      const posting = postings[at] ?? 0;
      if (((posting >> shift) & most) < most) postings[at] = posting + (1 << shift);
    },
    build() {
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

function doubleCapacity(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * array.length);
  larger.set(array);
  return larger;
}
