import { groupBy } from "../../lib/group-by.ts";
import type { SegmentFilter } from "./term-filter.ts";
import type { Index } from "./index-reader.ts";
import { planQuery, type Correction, type QueryPlan } from "./query-plan.ts";
import { createTopK, type ScoredPlace } from "./top-k.ts";
import { scoreSegment, createScoreTables, type ScoreTables } from "./bm25f.ts";
import { SEGMENT_PAPERS } from "./posting-list.ts";
import { rerankByTitle, rerankByTopic, RERANKED_PAPERS } from "./rerank.ts";

export interface Ranking {
  /** Row numbers, best first. */
  readonly papers: readonly { seq: number; score: number }[];
  /** How many papers hold any of the words. */
  readonly matched: number;
  readonly corrections: readonly Correction[];
  /** Time ran out before every segment was scored. */
  readonly partial: boolean;
}

export interface RankOptions {
  readonly limit: number;
  readonly filter?: SegmentFilter;
  readonly isExpired: () => boolean;
}

/** Ranks papers by BM25F, then reranks the top by topic and by title. */
export async function rankPapers(
  index: Index,
  words: readonly string[],
  options: RankOptions,
): Promise<Ranking> {
  const chosen = await planQuery(index, words);
  const { best, matched, partial } = scoreSegments(index, chosen, options);
  const byTopic = await rerankByTopic(index, chosen, best);
  const papers = byTopic.map((hit) => ({ seq: hitToSeq(index, hit), score: hit.score }));
  return {
    papers: await rerankByTitle(index, words, chosen, papers),
    matched,
    corrections: chosen.corrections,
    partial,
  };
}

function scoreSegments(
  { snapshot }: Index,
  { lists, terms }: QueryPlan,
  { limit, filter, isExpired }: RankOptions,
): { best: ScoredPlace[]; matched: number; partial: boolean } {
  const tables = toScoreTables(snapshot.state, terms.size);
  const bySegment = groupBy(lists, ({ row }) => row.segment);
  const scores = new Float32Array(SEGMENT_PAPERS);
  const best = createTopK(Math.max(limit, RERANKED_PAPERS));
  let partial = false;
  // Newest first: when time runs out, the oldest are missing.
  for (let at = snapshot.segments.length - 1; at >= 0; at -= 1) {
    const segment = snapshot.segments[at];
    if (segment === undefined) continue;
    const own = bySegment.get(segment.id);
    if (own === undefined) continue;
    if (isExpired()) {
      partial = true;
      break;
    }
    const allowed = filter?.(segment);
    if (filter !== undefined && allowed === undefined) continue;
    scores.fill(0);
    scoreSegment(scores, own, { segment, tables, bar: best.threshold() });
    best.offer(at, segment.seqs, scores, allowed);
  }
  return { best: best.toSorted(), matched: best.count(), partial };
}

function toScoreTables(state: Index["snapshot"]["state"], words: number): ScoreTables {
  const average = (field: 0 | 1 | 2): number => state.lengths[field] / Math.max(1, state.papers);
  return createScoreTables([average(0), average(1), average(2)], words);
}

function hitToSeq({ snapshot }: Index, { segment, place }: ScoredPlace): number {
  return snapshot.segments[segment]?.seqs[place] ?? 0;
}
