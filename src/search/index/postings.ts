/**
 * A posting list: which papers of a segment hold a term, and how often. Three bytes a paper: its place in
 * the segment (two bytes, high first), and its packed counts. Fixed width, so that adding is concatenation
 * and the number of papers is a third of the length.
 */
export const POSTING_BYTES = 3;

/** Papers of one segment: the scores of a segment fit the processor's cache. */
export const SEGMENT_PAPERS = 16_384;

/** A list under construction. */
export class PostingList {
  #bytes: Uint8Array;
  #length = 0;

  constructor(stored?: Uint8Array) {
    this.#bytes = new Uint8Array((stored?.length ?? 0) + 4 * POSTING_BYTES);
    if (stored === undefined) return;
    this.#bytes.set(stored);
    this.#length = stored.length;
  }

  add(place: number, counts: number): void {
    if (this.#length + POSTING_BYTES > this.#bytes.length) this.#grow();
    this.#bytes[this.#length] = place >> 8;
    this.#bytes[this.#length + 1] = place & 0xff;
    this.#bytes[this.#length + 2] = counts;
    this.#length += POSTING_BYTES;
  }

  append(stored: Uint8Array): this {
    while (this.#length + stored.length > this.#bytes.length) this.#grow();
    this.#bytes.set(stored, this.#length);
    this.#length += stored.length;
    return this;
  }

  /** Bytes so far. */
  get size(): number {
    return this.#length;
  }

  toBytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  #grow(): void {
    const larger = new Uint8Array(this.#bytes.length * 2);
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** How many papers a stored list holds. */
export function papersIn(list: Uint8Array): number {
  return list.length / POSTING_BYTES;
}
