import { setImmediate } from "node:timers/promises";
import type { SearchConnection } from "../../../db/search/connection.ts";
import { readEmbeddingsAfter } from "../../../db/search/topic-and-embedding-vectors.ts";
import { cosine } from "../index/vectors.ts";

/** In memory, one byte a dimension. */
export interface EmbeddingIndex {
  /** Row numbers, nearest first. */
  nearest(vector: Float32Array, limit: number): number[];
}

const READ_BATCH = 2000;

export async function readEmbeddings(
  connection: SearchConnection,
  model: string,
): Promise<EmbeddingIndex> {
  const embeddings: { readonly paper: number; readonly vector: Int8Array }[] = [];
  for (;;) {
    const last = embeddings.at(-1)?.paper ?? 0;
    const rows = await readEmbeddingsAfter(connection, model, { paper: last, limit: READ_BATCH });
    for (const { paper, data } of rows) embeddings.push({ paper, vector: Int8Array.from(data) });
    if (rows.length < READ_BATCH) break;
    await setImmediate();
  }
  return {
    nearest: (query, limit) =>
      embeddings
        .map(({ paper, vector }) => ({ paper, similarity: cosine(query, vector, 0) }))
        .toSorted((a, b) => b.similarity - a.similarity)
        .slice(0, limit)
        .map(({ paper }) => paper),
  };
}
