import { POSTING_BYTES, unpackCounts } from "./posting-list.ts";

/** Words of titles and abstracts are counted through; a phrase is not found beyond this many. */
const TEXT_POSITIONS = 4096;
/** Keywords and names come in units: words of the same unit differ in the last four bits. */
const UNIT_BITS = 4;
const UNIT_POSITIONS = 1 << UNIT_BITS;
/** No phrase goes from the end of one unit to the beginning of the next, or from text to keywords. */
const GAP = 2;
const FIRST_KEYWORD = (TEXT_POSITIONS >> UNIT_BITS) + 1;
const LAST_POSITION = 2 ** 16 - 1;

export function textPosition(at: number): number {
  return Math.min(at, TEXT_POSITIONS - 1);
}

export function keywordPosition(keyword: number, at: number): number {
  return unitPosition(FIRST_KEYWORD + keyword, at);
}

/** The organization and the year are unit 0, the authors follow. */
export function namePosition(unit: number, at: number): number {
  return unitPosition(unit, at);
}

function unitPosition(unit: number, at: number): number {
  return Math.min((unit << UNIT_BITS) + Math.min(at, UNIT_POSITIONS - GAP), LAST_POSITION);
}

/** Steps from one occurrence to the next, a byte each; the first keyword is reached from the unit before all. */
const FIRST_KEYWORD_POSITION = FIRST_KEYWORD << UNIT_BITS;
const LONG_STEP = 255;
const MAX_OCCURRENCES = 255;

/** Where a packed count is at its limit, the counts stand before the steps. */
const IS_CAPPED = Uint8Array.from({ length: 256 }, (_, packed) => {
  const [title, keywords, abstract] = unpackCounts(packed);
  return title === 3 || keywords === 3 || abstract === 15 ? 1 : 0;
});
const COUNTS = Array.from({ length: 256 }, (_, packed) => unpackCounts(packed));
const TOTALS = Uint8Array.from(
  COUNTS,
  ([title, keywords, abstract]) => title + keywords + abstract,
);
const KEYWORDS = Uint8Array.from(COUNTS, ([, keywords]) => keywords);

/** `positions` ascend; those of keywords are the last. */
export function encodePositions(
  packed: number,
  positions: readonly number[],
  push: (byte: number) => void,
): void {
  const kept = positions.slice(0, MAX_OCCURRENCES);
  const keywords = kept.filter((position) => position >= FIRST_KEYWORD_POSITION).length;
  const isName = KEYWORDS[packed] === 0;
  const keywordCount = isName ? 0 : keywords;
  if (IS_CAPPED[packed] === 1) {
    push(kept.length);
    push(keywordCount);
  }
  let before = 0;
  for (const [at, position] of kept.entries()) {
    if (at === kept.length - keywordCount) before = FIRST_KEYWORD_POSITION;
    let step = position - before;
    for (; step >= LONG_STEP; step -= LONG_STEP) push(LONG_STEP);
    push(step);
    before = position;
  }
}

/** What the occurrences of several words must have in common. */
export interface Alignment {
  readonly shift: number;
  /** Subtracted; an occurrence below it does not count. */
  readonly offset: number;
}

/** For a word so many words after the beginning of a phrase: where the phrase would begin. */
export function inPhrase(offset: number): Alignment {
  return { shift: 0, offset };
}

export const IN_KEYWORD: Alignment = { shift: UNIT_BITS, offset: FIRST_KEYWORD };
export const IN_AUTHOR: Alignment = { shift: UNIT_BITS, offset: 1 };

export const PLACE_SHIFT = 16;

/** Ascending; each has its place from bit 16 on. Undefined unless every posting has positions. */
export function alignOccurrences(
  data: Uint8Array,
  positions: Uint8Array,
  { shift, offset }: Alignment,
): Uint32Array | undefined {
  const found = new Uint32Array(positions.length);
  let count = 0;
  let at = 0;
  for (let posting = 0; posting < data.length; posting += POSTING_BYTES) {
    const place = ((data[posting] ?? 0) << 8) | (data[posting + 1] ?? 0);
    const packed = data[posting + 2] ?? 0;
    let left = TOTALS[packed] ?? 0;
    let keywords = KEYWORDS[packed] ?? 0;
    if (IS_CAPPED[packed] === 1) {
      left = positions[at] ?? 0;
      keywords = positions[at + 1] ?? 0;
      at += 2;
    }
    let position = 0;
    for (; left > 0; left -= 1) {
      if (left === keywords) position = FIRST_KEYWORD_POSITION;
      for (; positions[at] === LONG_STEP; at += 1) position += LONG_STEP;
      position += positions[at] ?? 0;
      at += 1;
      const aligned = (position >> shift) - offset;
      if (aligned < 0) continue;
      found[count] = (place << PLACE_SHIFT) | aligned;
      count += 1;
    }
  }
  return at === positions.length ? found.subarray(0, count) : undefined;
}
