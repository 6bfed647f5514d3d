import { setImmediate } from "node:timers/promises";
import type { SearchConnection } from "../../../db/search/connection.ts";
import { countEmbeddings, readEmbeddingsAfter } from "../../../db/search/vectors.ts";

/** All embeddings of a model in memory, one byte a dimension. */
export interface EmbeddingIndex {
  /** Row numbers, nearest first. */
  nearest(vector: Float32Array, limit: number): number[];
}

const READ_BATCH = 2000;

export function quantise(vector: Float32Array): Uint8Array {
  const largest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-12);
  return new Uint8Array(
    Int8Array.from(vector, (value) => Math.round((value * 127) / largest)).buffer,
  );
}

export async function readEmbeddings(
  connection: SearchConnection,
  model: string,
): Promise<EmbeddingIndex> {
  const papers = new Uint32Array((await countEmbeddings(connection, model)) + READ_BATCH);
  const vectors: Int8Array[] = [];
  for (let last = 0; vectors.length < papers.length;) {
    const rows = await readEmbeddingsAfter(connection, model, { paper: last, limit: READ_BATCH });
    for (const { paper, data } of rows.slice(0, papers.length - vectors.length)) {
      papers[vectors.length] = paper;
      vectors.push(Int8Array.from(new Int8Array(data.buffer, data.byteOffset, data.byteLength)));
      last = paper;
    }
    if (rows.length < READ_BATCH) break;
    await setImmediate();
  }
  return {
    nearest: (vector, limit) =>
      vectors
        .map((stored, at) => ({ paper: papers[at] ?? 0, nearness: cosine(vector, stored) }))
        .toSorted((a, b) => b.nearness - a.nearness)
        .slice(0, limit)
        .map(({ paper }) => paper),
  };
}

function cosine(vector: Float32Array, stored: Int8Array): number {
  let product = 0;
  let square = 0;
  for (let at = 0; at < stored.length; at += 1) {
    const value = stored[at] ?? 0;
    product += value * (vector[at] ?? 0);
    square += value * value;
  }
  return square === 0 ? 0 : product / Math.sqrt(square);
}
