import { POSTING_BYTES } from "./posting-list.ts";

/** Words of titles and abstracts are counted through; a phrase is not found beyond this many. */
const TEXT_POSITIONS = 4096;
/** Keywords and names come in units: words of the same unit differ in the last four bits. */
const UNIT_BITS = 4;
const UNIT_POSITIONS = 1 << UNIT_BITS;
/** No phrase goes from the end of one unit to the beginning of the next. */
const GAP = 2;
/** A gap between text and keywords, so that no phrase goes from one to the other. */
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

/** No paper has the last place, field and position at once. */
export const NO_OCCURRENCE = 2 ** 32 - 1;

/** An occurrence has its place from bit 18 on and its position below bit 16. Odd gaps begin a posting. */
export function encodeGap(before: number, occurrence: number): number {
  const position = occurrence & LAST_POSITION;
  if (before === NO_OCCURRENCE || before >>> 18 !== occurrence >>> 18) return position * 2 + 1;
  return Math.max(0, position - (before & LAST_POSITION)) * 2;
}

export function varintLength(value: number): number {
  return value < 128 ? 1 : value < 16_384 ? 2 : 3;
}

/** Returns where the next one begins. */
export function writeVarint(bytes: Uint8Array, start: number, value: number): number {
  let at = start;
  let rest = value;
  for (; rest >= 128; rest >>>= 7, at += 1) bytes[at] = (rest & 127) | 128;
  bytes[at] = rest;
  return at + 1;
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
  let posting = -POSTING_BYTES;
  let place = 0;
  let position = 0;
  for (let at = 0; at < positions.length; at += 1) {
    let value = (positions[at] ?? 0) & 127;
    for (let bits = 7; (positions[at] ?? 0) >= 128; bits += 7) {
      at += 1;
      value |= ((positions[at] ?? 0) & 127) << bits;
    }
    if ((value & 1) === 1) {
      posting += POSTING_BYTES;
      place = ((data[posting] ?? 0) << 8) | (data[posting + 1] ?? 0);
      position = 0;
    }
    position += value >> 1;
    const aligned = (position >> shift) - offset;
    if (aligned < 0) continue;
    found[count] = (place << PLACE_SHIFT) | aligned;
    count += 1;
  }
  return posting + POSTING_BYTES === data.length ? found.subarray(0, count) : undefined;
}
