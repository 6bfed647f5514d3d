import { countBits } from "../../lib/count-bits.ts";

/** Row numbers of papers, a bit each. */
export type PaperSet = Uint32Array;

export function emptySet(capacity: number): PaperSet {
  return new Uint32Array((capacity >>> 5) + 1);
}

/** Leaves out 0, the number of an empty place, and numbers beyond the capacity. */
export function addPaper(set: PaperSet, seq: number): void {
  const at = seq >>> 5;
  if (seq > 0 && at < set.length) set[at] = (set[at] ?? 0) | (1 << (seq & 31));
}

export function setOf(capacity: number, seqs: Iterable<number>): PaperSet {
  const set = emptySet(capacity);
  for (const seq of seqs) addPaper(set, seq);
  return set;
}

export function hasPaper(set: PaperSet, seq: number): boolean {
  return (((set[seq >>> 5] ?? 0) >>> (seq & 31)) & 1) === 1;
}

export function intersect(one: PaperSet, other: PaperSet): PaperSet {
  return combine(one, other, (left, right) => left & right);
}

export function unite(one: PaperSet, other: PaperSet): PaperSet {
  return combine(one, other, (left, right) => left | right);
}

export function subtract(one: PaperSet, other: PaperSet): PaperSet {
  return combine(one, other, (left, right) => left & ~right);
}

function combine(
  one: PaperSet,
  other: PaperSet,
  operate: (left: number, right: number) => number,
): PaperSet {
  return one.map((bits, at) => operate(bits, other[at] ?? 0));
}

export function countPapersIn(set: PaperSet): number {
  let count = 0;
  for (const bits of set) count += countBits(bits);
  return count;
}

export function listPapersIn(set: PaperSet): number[] {
  const seqs: number[] = [];
  for (const [at, bits] of set.entries())
    for (let rest = bits; rest !== 0; rest &= rest - 1)
      seqs.push(at * 32 + 31 - Math.clz32(rest & -rest));
  return seqs;
}
