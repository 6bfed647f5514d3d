import { DIMENSIONS } from "./segments.ts";

/** Signed bytes, without the vector's length. */
export function quantise(numbers: Float32Array): Int8Array<ArrayBuffer> {
  const scale = 127 / (largestOf(numbers) || 1);
  const direction = new Int8Array(numbers.length);
  for (let k = 0; k < numbers.length; k += 1) direction[k] = Math.round((numbers[k] ?? 0) * scale);
  return direction;
}

function largestOf(numbers: Float32Array): number {
  let largest = 0;
  for (const value of numbers) largest = Math.max(largest, Math.abs(value));
  return largest;
}

/** A 32-bit float for the largest number, then one byte a dimension. */
export function packVector(numbers: Float32Array): Uint8Array {
  const bytes = new Uint8Array(Float32Array.BYTES_PER_ELEMENT + DIMENSIONS);
  new DataView(bytes.buffer).setFloat32(0, largestOf(numbers));
  new Int8Array(bytes.buffer).set(quantise(numbers), Float32Array.BYTES_PER_ELEMENT);
  return bytes;
}

export function unpackVector(packed: Uint8Array): Float32Array {
  const { buffer, byteOffset } = packed;
  const unitSize = new DataView(buffer, byteOffset).getFloat32(0) / 127;
  const numbers = new Int8Array(buffer, byteOffset + Float32Array.BYTES_PER_ELEMENT, DIMENSIONS);
  return Float32Array.from(numbers, (value) => unitSize * value);
}

export function addWeighted(
  sum: Float32Array,
  start: number,
  vector: Float32Array,
  weight: number,
): void {
  for (let k = 0; k < DIMENSIONS; k += 1)
    sum[start + k] = (sum[start + k] ?? 0) + weight * (vector[k] ?? 0);
}

/** Of a unit vector and a quantised one; 0 for an empty one. */
export function cosine(topic: Float32Array, directions: Int8Array, start: number): number {
  let product = 0;
  let square = 0;
  for (let k = 0; k < topic.length; k += 1) {
    const value = directions[start + k] ?? 0;
    product += value * (topic[k] ?? 0);
    square += value * value;
  }
  return square === 0 ? 0 : product / Math.sqrt(square);
}

/** A zero vector stays zero. */
export function toUnitVector(numbers: Float32Array): Float32Array {
  let square = 0;
  for (const value of numbers) square += value * value;
  const factor = square === 0 ? 0 : 1 / Math.sqrt(square);
  return numbers.map((value) => value * factor);
}

export function unitVectorAt(directions: Int8Array, start: number): Float32Array {
  return toUnitVector(Float32Array.from(directions.subarray(start, start + DIMENSIONS)));
}
