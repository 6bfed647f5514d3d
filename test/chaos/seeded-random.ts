/** Chance that can be had again: the same seed gives the same throws. */
export interface Random {
  /** From 0 up to 1. */
  real(): number;
  happens(probability: number): boolean;
  between(least: number, most: number): number;
  pick<One>(list: readonly One[]): One;
}

/** Mulberry32: small, and even enough for throwing things. */
export function createRandom(seed: number): Random {
  let state = Math.trunc(seed);
  const real = (): number => {
    state = Math.trunc(state + 0x6d_2b_79_f5);
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    real,
    happens: (probability) => real() < probability,
    between: (least, most) => least + real() * (most - least),
    pick: (list) => list[Math.floor(real() * list.length)]!,
  };
}
