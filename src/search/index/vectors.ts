import { DIMENSIONS } from "./shelf.ts";

/** A direction as signed bytes; its length is lost, which no angle needs. */
export function toDirection(numbers: Float32Array): Int8Array {
  const largest = numbers.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return Int8Array.from(numbers, (value) => Math.round((value * 127) / (largest || 1)));
}

/** A term's vector as bytes: its largest number as a float, then the numbers as shares of it. */
export function packTerm(numbers: Float32Array): Uint8Array {
  const largest = numbers.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const bytes = new Uint8Array(Float32Array.BYTES_PER_ELEMENT + DIMENSIONS);
  new DataView(bytes.buffer).setFloat32(0, largest);
  new Int8Array(bytes.buffer).set(toDirection(numbers), Float32Array.BYTES_PER_ELEMENT);
  return bytes;
}

/** Adds `weight` times a packed term to `sum` at `start`. */
export function addTerm(
  sum: Float32Array,
  start: number,
  packed: Uint8Array,
  weight: number,
): void {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const factor = (view.getFloat32(0) / 127) * weight;
  for (let k = 0; k < DIMENSIONS; k += 1)
    sum[start + k] =
      (sum[start + k] ?? 0) + factor * view.getInt8(Float32Array.BYTES_PER_ELEMENT + k);
}

/** The cosine of a vector of length 1 and a stored direction; 0 when there is none. */
export function cosine(topic: Float32Array, directions: Int8Array, start: number): number {
  let product = 0;
  let square = 0;
  for (let k = 0; k < DIMENSIONS; k += 1) {
    const value = directions[start + k] ?? 0;
    product += value * (topic[k] ?? 0);
    square += value * value;
  }
  return square === 0 ? 0 : product / Math.sqrt(square);
}

/** The vector at length 1; a vector of zeros stays one. */
export function unit(numbers: Float32Array): Float32Array {
  let square = 0;
  for (const value of numbers) square += value * value;
  const factor = square === 0 ? 0 : 1 / Math.sqrt(square);
  return numbers.map((value) => value * factor);
}

/** A stored direction as a unit vector. */
export function unitAt(directions: Int8Array, start: number): Float32Array {
  return unit(Float32Array.from(directions.subarray(start, start + DIMENSIONS)));
}
