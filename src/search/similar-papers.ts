import { readFacts, findPaperSeq } from "../../db/search/papers.ts";
import type { Index } from "./index/index-reader.ts";
import { CHUNK_PAPERS, DIMENSIONS, type Segment } from "./index/segments.ts";
import { cosine, unitVectorAt } from "./index/vectors.ts";
import { rankPapers } from "./index/rank.ts";
import { splitWords } from "../domain/paper/text.ts";

/** By topic vectors; in a small store by words. */
export async function findSimilar(
  index: Index,
  { paperId, limit }: { paperId: string; limit: number },
): Promise<number[]> {
  const seq = await findPaperSeq(index.connection, paperId);
  if (seq === undefined) return [];
  const nearest = findNearest(index, seq, limit);
  if (nearest !== undefined) return nearest;
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
  const segmentOfPaper = snapshot.segments.find(({ seqs }) => seqs.includes(seq));
  if (basis === undefined || segmentOfPaper === undefined) return undefined;
  const place = segmentOfPaper.seqs.indexOf(seq);
  if (!hasVector(segmentOfPaper, place, basis)) return undefined;
  const topic = unitVectorAt(segmentOfPaper.vectors, place * DIMENSIONS);
  const nearest: { seq: number; similarity: number }[] = [];
  for (const segment of snapshot.segments)
    for (const [at, other] of segment.seqs.entries()) {
      if (other === 0 || other === seq || !hasVector(segment, at, basis)) continue;
      const similarity = cosine(topic, segment.vectors, at * DIMENSIONS);
      if (nearest.length === limit && similarity <= (nearest.at(-1)?.similarity ?? 0)) continue;
      insertSorted(nearest, { seq: other, similarity }, limit);
    }
  return nearest.map((paper) => paper.seq);
}

function hasVector(segment: Segment, place: number, basis: number): boolean {
  return segment.bases[Math.floor(place / CHUNK_PAPERS)] === basis;
}

function insertSorted<Item extends { similarity: number }>(
  list: Item[],
  item: Item,
  limit: number,
): void {
  const at = list.findIndex(({ similarity }) => similarity < item.similarity);
  list.splice(at < 0 ? list.length : at, 0, item);
  if (list.length > limit) list.pop();
}
