/**
 * A posting list: which papers of a segment hold a term, and how often. Three bytes a paper: its place in
 * the segment (two bytes, high first), and its packed counts. Fixed width, so that adding is concatenation
 * and the number of papers is a third of the length.
 */
export const POSTING_BYTES = 3;

/** Papers of one segment: the scores of a segment fit the processor's cache. */
export const SEGMENT_PAPERS = 16_384;

/** A field's place in the packed counts of a posting, and the most that fits there. */
export interface Field {
  readonly shift: number;
  readonly most: number;
}

/** Two bits for the title, two for the keywords, four for the abstract. */
export const TITLE: Field = { shift: 0, most: 3 };
export const KEYWORDS: Field = { shift: 2, most: 3 };
export const ABSTRACT: Field = { shift: 4, most: 15 };

/** The counts of a packed byte, in the title, the keywords and the abstract. */
export function unpackCounts(packed: number): [title: number, keywords: number, abstract: number] {
  const counts = ({ shift, most }: Field): number => (packed >> shift) & most;
  return [counts(TITLE), counts(KEYWORDS), counts(ABSTRACT)];
}

/** How many papers a stored list holds. */
export function papersIn(list: Uint8Array): number {
  return list.length / POSTING_BYTES;
}
