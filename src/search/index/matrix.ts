import { DIMENSIONS } from "./segments.ts";

/** Makes the columns of a tall matrix orthonormal through its small Gram matrix (Cholesky). */
export async function orthonormalise(
  matrix: Float32Array,
  breathe: () => Promise<void>,
): Promise<void> {
  const lower = cholesky(gram(matrix));
  for (let row = 0; row < matrix.length; row += DIMENSIONS) {
    if (row % (DIMENSIONS * 2048) === 0) await breathe();
    for (let k = 0; k < DIMENSIONS; k += 1) {
      let value = matrix[row + k] ?? 0;
      for (let j = 0; j < k; j += 1)
        value -= (matrix[row + j] ?? 0) * (lower[k * DIMENSIONS + j] ?? 0);
      matrix[row + k] = value / (lower[k * DIMENSIONS + k] ?? 1);
    }
  }
}

/** The products of a tall matrix's columns with each other. */
export function gram(matrix: Float32Array): Float64Array {
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
      // A direction that the others have already, but for rounding, is none: it divides to nothing.
      if (a === b) {
        const own = symmetric[a * n + a] ?? 0;
        lower[a * n + a] = sum > own * ROUNDING ? Math.sqrt(sum) : Number.POSITIVE_INFINITY;
      } else lower[a * n + b] = sum / (lower[b * n + b] ?? 1);
    }
  return lower;
}

/** Shares of a squared length that are rounding errors of 32-bit numbers. */
const ROUNDING = 1e-9;

/** Directions, strongest or not, and how strong each is. */
export interface Axes {
  readonly axes: Float64Array;
  readonly strengths: Float64Array;
}

/** Eigenvectors (columns) and singular values of a Gram matrix, by Jacobi's rotations. */
export function principalAxes(symmetric: Float64Array): Axes {
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
