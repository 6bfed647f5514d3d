import { setImmediate } from "node:timers/promises";
import { DIMENSIONS } from "./segments.ts";

interface TermColumn {
  readonly term: string;
  readonly rows: Uint32Array;
  readonly counts: Float32Array;
}

export interface Corpus {
  readonly columns: readonly TermColumn[];
  readonly rows: number;
  readonly papers: number;
}

interface TermVector {
  readonly term: string;
  readonly numbers: Float32Array;
}

/** Passes of the power iteration. */
const PASSES = 3;
const RARITY_EXPONENT = 2;
const STRENGTH_EXPONENT = -0.25;

/** Deerwester et al., 1990, by randomised subspace iteration (Halko, Martinsson, Tropp, 2011). */
export async function learnTermVectors({
  columns,
  rows: papers,
  papers: present,
}: Corpus): Promise<TermVector[]> {
  const rarities = columns.map(({ rows }) => Math.log(present / rows.length) ** RARITY_EXPONENT);
  const weights = normaliseColumns(columns, rarities, papers);
  let terms = seededNoise(columns.length * DIMENSIONS);
  for (let pass = 0; pass < PASSES; pass += 1) {
    const documents = new Float32Array(papers * DIMENSIONS);
    await eachColumn(columns, (index) =>
      multiply(documents, terms, index, { rows: columns[index]?.rows, weights: weights[index] }),
    );
    await orthonormalise(documents);
    terms = new Float32Array(columns.length * DIMENSIONS);
    await eachColumn(columns, (index) =>
      multiplyTransposed(documents, terms, index, {
        rows: columns[index]?.rows,
        weights: weights[index],
      }),
    );
  }
  const turnTo = principalAxes(gram(terms));
  return columns.map(({ term }, index) => ({
    term,
    numbers: projectTerm(
      terms.subarray(index * DIMENSIONS, (index + 1) * DIMENSIONS),
      turnTo,
      rarities[index] ?? 0,
    ),
  }));
}

export function dampCount(count: number): number {
  return 1 + Math.log(count);
}

function normaliseColumns(
  columns: readonly TermColumn[],
  rarities: readonly number[],
  papers: number,
): Float32Array[] {
  const squares = new Float64Array(papers);
  for (const [index, { rows, counts }] of columns.entries())
    for (let at = 0; at < rows.length; at += 1)
      squares[rows[at] ?? 0] =
        (squares[rows[at] ?? 0] ?? 0) + (dampCount(counts[at] ?? 1) * (rarities[index] ?? 0)) ** 2;
  return columns.map(({ rows, counts }, index) =>
    counts.map(
      (count, at) =>
        (dampCount(count) * (rarities[index] ?? 0)) /
        Math.sqrt(Math.max(squares[rows[at] ?? 0] ?? 0, 1e-12)),
    ),
  );
}

interface SparseColumn {
  readonly rows: Uint32Array | undefined;
  readonly weights: Float32Array | undefined;
}

function multiply(
  documents: Float32Array,
  terms: Float32Array,
  index: number,
  { rows = new Uint32Array(), weights = new Float32Array() }: SparseColumn,
): void {
  const from = index * DIMENSIONS;
  for (let at = 0; at < rows.length; at += 1) {
    const to = (rows[at] ?? 0) * DIMENSIONS;
    const weight = weights[at] ?? 0;
    for (let k = 0; k < DIMENSIONS; k += 1)
      documents[to + k] = (documents[to + k] ?? 0) + weight * (terms[from + k] ?? 0);
  }
}

function multiplyTransposed(
  documents: Float32Array,
  terms: Float32Array,
  index: number,
  { rows = new Uint32Array(), weights = new Float32Array() }: SparseColumn,
): void {
  const to = index * DIMENSIONS;
  for (let at = 0; at < rows.length; at += 1) {
    const from = (rows[at] ?? 0) * DIMENSIONS;
    const weight = weights[at] ?? 0;
    for (let k = 0; k < DIMENSIONS; k += 1)
      terms[to + k] = (terms[to + k] ?? 0) + weight * (documents[from + k] ?? 0);
  }
}

/** Postings between two yields to the event loop. */
const POSTINGS_PER_TURN = 30_000;

async function eachColumn(
  columns: readonly TermColumn[],
  work: (index: number) => void,
): Promise<void> {
  let done = 0;
  for (const [index, { rows }] of columns.entries()) {
    work(index);
    done += rows.length;
    if (done < POSTINGS_PER_TURN) continue;
    done = 0;
    await setImmediate();
  }
}

function projectTerm(row: Float32Array, { axes, strengths }: Axes, rarity: number): Float32Array {
  const weakest = Math.max(...strengths) * MIN_STRENGTH_SHARE;
  return Float32Array.from({ length: DIMENSIONS }, (_, k) => {
    const strength = strengths[k] ?? 0;
    if (strength <= weakest) return 0;
    let sum = 0;
    for (let j = 0; j < DIMENSIONS; j += 1) sum += (row[j] ?? 0) * (axes[j * DIMENSIONS + k] ?? 0);
    return (rarity * sum * strength ** STRENGTH_EXPONENT) / strength;
  });
}

/** Weaker directions are noise. */
const MIN_STRENGTH_SHARE = 1e-3;

/** A fixed start, so that training is deterministic. */
function seededNoise(length: number): Float32Array {
  let seed = 1;
  return Float32Array.from({ length }, () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32 - 0.5;
  });
}

/** By the Cholesky factor of the Gram matrix of a tall matrix. */
async function orthonormalise(matrix: Float32Array): Promise<void> {
  const lower = cholesky(gram(matrix));
  for (let row = 0; row < matrix.length; row += DIMENSIONS) {
    if (row % (DIMENSIONS * 2048) === 0) await setImmediate();
    for (let k = 0; k < DIMENSIONS; k += 1) {
      let value = matrix[row + k] ?? 0;
      for (let j = 0; j < k; j += 1)
        value -= (matrix[row + j] ?? 0) * (lower[k * DIMENSIONS + j] ?? 0);
      matrix[row + k] = value / (lower[k * DIMENSIONS + k] ?? 1);
    }
  }
}

function gram(matrix: Float32Array): Float64Array {
  const sums = new Float64Array(DIMENSIONS * DIMENSIONS);
  for (let row = 0; row < matrix.length; row += DIMENSIONS)
    for (let a = 0; a < DIMENSIONS; a += 1) {
      const value = matrix[row + a] ?? 0;
      for (let b = 0; b <= a; b += 1)
        sums[a * DIMENSIONS + b] = (sums[a * DIMENSIONS + b] ?? 0) + value * (matrix[row + b] ?? 0);
    }
  for (let a = 0; a < DIMENSIONS; a += 1)
    for (let b = 0; b < a; b += 1) sums[b * DIMENSIONS + a] = sums[a * DIMENSIONS + b] ?? 0;
  return sums;
}

function cholesky(symmetric: Float64Array): Float64Array {
  const lower = new Float64Array(symmetric.length);
  const n = DIMENSIONS;
  for (let a = 0; a < n; a += 1)
    for (let b = 0; b <= a; b += 1) {
      let sum = symmetric[a * n + b] ?? 0;
      for (let k = 0; k < b; k += 1) sum -= (lower[a * n + k] ?? 0) * (lower[b * n + k] ?? 0);
      // A column that depends on the others is divided to zero.
      if (a === b) {
        const own = symmetric[a * n + a] ?? 0;
        lower[a * n + a] = sum > own * ROUNDING_ERROR ? Math.sqrt(sum) : Number.POSITIVE_INFINITY;
      } else lower[a * n + b] = sum / (lower[b * n + b] ?? 1);
    }
  return lower;
}

/** Rounding error of 32-bit floats, as a share of a squared length. */
const ROUNDING_ERROR = 1e-9;

interface Axes {
  readonly axes: Float64Array;
  readonly strengths: Float64Array;
}

/** Eigenvectors (columns) and singular values of a Gram matrix, by Jacobi rotations. */
function principalAxes(symmetric: Float64Array): Axes {
  const n = DIMENSIONS;
  const axes = new Float64Array(n * n);
  for (let k = 0; k < n; k += 1) axes[k * n + k] = 1;
  for (let sweep = 0; sweep < 10; sweep += 1)
    for (let p = 0; p < n; p += 1) for (let q = p + 1; q < n; q += 1) rotate(symmetric, axes, p, q);
  const strengths = Float64Array.from({ length: n }, (_, k) =>
    Math.sqrt(Math.max(symmetric[k * n + k] ?? 0, 1e-12)),
  );
  return { axes, strengths };
}

function rotate(matrix: Float64Array, axes: Float64Array, p: number, q: number): void {
  const n = DIMENSIONS;
  const off = matrix[p * n + q] ?? 0;
  if (Math.abs(off) < 1e-12) return;
  const theta = ((matrix[q * n + q] ?? 0) - (matrix[p * n + p] ?? 0)) / (2 * off);
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const cosine = 1 / Math.hypot(tangent, 1);
  const sine = tangent * cosine;
  const mix = (values: Float64Array, i: number, j: number): void => {
    const x = values[i] ?? 0;
    const y = values[j] ?? 0;
    values[i] = cosine * x - sine * y;
    values[j] = sine * x + cosine * y;
  };
  for (let k = 0; k < n; k += 1) mix(matrix, k * n + p, k * n + q);
  for (let k = 0; k < n; k += 1) mix(matrix, p * n + k, q * n + k);
  for (let k = 0; k < n; k += 1) mix(axes, k * n + p, k * n + q);
}
