import { readFacts, findPaperSeq } from "../../db/search/papers.ts";
import type { Index } from "./index/index-reader.ts";
import { CHUNK_PAPERS, DIMENSIONS, type Segment } from "./index/segments.ts";
import { cosine, unitVectorAt } from "./index/vectors.ts";
import { rankPapers } from "./index/rank.ts";
import { splitWords } from "../domain/paper/text.ts";

/** Row numbers of the nearest papers: by topic vectors, in a small store by words. */
export async function findSimilar(
  index: Index,
  { paperId, limit }: { paperId: string; limit: number },
): Promise<number[]> {
  const seq = await findPaperSeq(index.connection, paperId);
  if (seq === undefined) return [];
  const near = findNearest(index, seq, limit);
  if (near !== undefined) return near;
  const [row] = await readFacts(index.connection, [seq]);
  const words = splitWords(`${row?.title ?? ""} ${row?.abstract ?? ""}`);
  const ranked = await rankPapers(index, words, { limit: limit + 1, isExpired: () => false });
  return ranked.papers
    .map((paper) => paper.seq)
    .filter((other) => other !== seq)
    .slice(0, limit);
}

function findNearest({ snapshot }: Index, seq: number, limit: number): number[] | undefined {
  const basis = snapshot.state.basis?.id;
  const own = snapshot.segments.find(({ seqs }) => seqs.includes(seq));
  if (basis === undefined || own === undefined) return undefined;
  const place = own.seqs.indexOf(seq);
  if (!hasVector(own, place, basis)) return undefined;
  const topic = unitVectorAt(own.vectors, place * DIMENSIONS);
  const near: { seq: number; nearness: number }[] = [];
  for (const segment of snapshot.segments)
    for (const [at, other] of segment.seqs.entries()) {
      if (other === 0 || other === seq || !hasVector(segment, at, basis)) continue;
      const nearness = cosine(topic, segment.vectors, at * DIMENSIONS);
      if (near.length === limit && nearness <= (near.at(-1)?.nearness ?? 0)) continue;
      insertSorted(near, { seq: other, nearness }, limit);
    }
  return near.map((paper) => paper.seq);
}

function hasVector(segment: Segment, place: number, basis: number): boolean {
  return segment.bases[Math.floor(place / CHUNK_PAPERS)] === basis;
}

function insertSorted<Item extends { nearness: number }>(
  list: Item[],
  item: Item,
  most: number,
): void {
  const at = list.findIndex(({ nearness }) => nearness < item.nearness);
  list.splice(at < 0 ? list.length : at, 0, item);
  if (list.length > most) list.pop();
}
