/** The place of a paper in its segment (two bytes, big-endian) and its packed counts. */
export const POSTING_BYTES = 3;

/** The scores of one segment fit in the processor cache. */
export const SEGMENT_PAPERS = 16_384;

export interface Field {
  readonly id: 0 | 1 | 2 | 3;
  readonly shift: number;
  readonly max: number;
}

/** Two bits for the title, two for the keywords, four for the abstract. */
export const TITLE: Field = { id: 0, shift: 0, max: 3 };
export const KEYWORDS: Field = { id: 1, shift: 2, max: 3 };
export const ABSTRACT: Field = { id: 2, shift: 4, max: 15 };
export const NAME: Field = { id: 3, shift: TITLE.shift, max: TITLE.max };

export function unpackCounts(packed: number): [title: number, keywords: number, abstract: number] {
  const counts = ({ shift, max: most }: Field): number => (packed >> shift) & most;
  return [counts(TITLE), counts(KEYWORDS), counts(ABSTRACT)];
}

export function countPapers(list: Uint8Array): number {
  return list.length / POSTING_BYTES;
}

export function countInLists(lists: readonly { readonly data: Uint8Array }[]): number {
  return lists.reduce((sum, { data }) => sum + countPapers(data), 0);
}

const FIELDS = [TITLE, KEYWORDS, ABSTRACT] as const;

/** The least count of each field; one in the abstract when no field has all. */
export function packLeastCounts(packed: readonly number[]): number {
  const least = FIELDS.reduce((sum, { shift, max }) => {
    const counts = packed.map((one) => (one >> shift) & max);
    return sum | (Math.min(...counts) << shift);
  }, 0);
  return least === 0 ? 1 << ABSTRACT.shift : least;
}
