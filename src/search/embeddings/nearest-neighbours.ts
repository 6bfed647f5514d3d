import { setImmediate } from "node:timers/promises";
import type { SearchConnection } from "../../../db/search/connection.ts";
import { readEmbeddingsAfter } from "../../../db/search/topic-and-embedding-vectors.ts";
import { quantise } from "../index/vectors.ts";
import { createDotProducts } from "./dot-products.ts";

export interface Neighbour {
  /** A row number. */
  readonly paper: number;
  /** Cosine. */
  readonly similarity: number;
}

/** In memory, one byte a dimension. */
export interface EmbeddingIndex {
  size(): number;
  /** Replaces an earlier vector of the paper; one of another length is ignored. */
  add(paper: number, vector: Int8Array): void;
  /** Nearest first; none for a vector of another length. */
  nearest(vector: Float32Array, limit: number): Neighbour[];
}

const FIRST_CAPACITY = 1024;

export function createEmbeddingIndex(dimensions: number): EmbeddingIndex {
  const products = createDotProducts(dimensions);
  const rows = new Map<number, number>();
  const papers: number[] = [];
  let lengths = new Float32Array(0);
  const enlarge = (capacity: number): void => {
    products.reserve(capacity);
    const larger = new Float32Array(capacity);
    larger.set(lengths);
    lengths = larger;
  };
  return {
    size: () => papers.length,
    add(paper, vector) {
      if (vector.length !== dimensions) return;
      const row = rows.get(paper) ?? papers.push(paper) - 1;
      if (row === lengths.length) enlarge(Math.max(FIRST_CAPACITY, 2 * row));
      rows.set(paper, row);
      products.vectors().set(vector, row * products.stride);
      lengths[row] = lengthOf(vector);
    },
    nearest(vector, limit) {
      if (vector.length !== dimensions) return [];
      const query = quantise(vector);
      const length = lengthOf(query);
      const found: Neighbour[] = [];
      let bar = Number.NEGATIVE_INFINITY;
      products.multiply(query, papers.length, (first, block) => {
        for (let at = 0; at < block.length; at += 1) {
          const row = first + at;
          const similarity = (block[at] ?? 0) / ((lengths[row] ?? 0) * length || 1);
          if (similarity <= bar) continue;
          insertSorted(found, { paper: papers[row] ?? 0, similarity }, limit);
          if (found.length === limit) bar = found.at(-1)?.similarity ?? bar;
        }
      });
      return found;
    },
  };
}

function lengthOf(vector: Int8Array): number {
  let square = 0;
  for (const value of vector) square += value * value;
  return Math.sqrt(square);
}

function insertSorted(list: Neighbour[], item: Neighbour, limit: number): void {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.similarity ?? 0) >= item.similarity) low = middle + 1;
    else high = middle;
  }
  list.splice(low, 0, item);
  if (list.length > limit) list.pop();
}

const READ_BATCH = 2000;

/** Undefined when the model has no vectors yet. */
export async function readEmbeddings(
  connection: SearchConnection,
  model: string,
): Promise<EmbeddingIndex | undefined> {
  let index: EmbeddingIndex | undefined;
  for (let paper = 0; ;) {
    const rows = await readEmbeddingsAfter(connection, model, { paper, limit: READ_BATCH });
    for (const row of rows) {
      index ??= createEmbeddingIndex(row.data.length);
      index.add(row.paper, Int8Array.from(row.data));
    }
    paper = rows.at(-1)?.paper ?? paper;
    if (rows.length < READ_BATCH) return index;
    await setImmediate();
  }
}
