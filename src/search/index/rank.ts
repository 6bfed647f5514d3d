import { readFacts } from "../../../db/search/papers.ts";
import { splitWords } from "../../domain/paper/text.ts";
import { groupBy } from "../../lib/group-by.ts";
import type { SegmentFilter } from "../filters/segment-filter.ts";
import type { Index } from "./index-reader.ts";
import { planQuery, type Correction, type QueryPlan } from "./query-plan.ts";
import { createTopK, type ScoredPlace } from "./top-k.ts";
import { scoreSegment, createScoreTables, type ScoreTables } from "./bm25f.ts";
import { SEGMENT_PAPERS } from "./posting-list.ts";
import { rerankByName } from "./author-names.ts";
import { rerankByTitle, rerankByTopic, RERANKED_PAPERS } from "./rerank.ts";

export interface Ranking {
  readonly papers: readonly { seq: number; score: number }[];
  readonly matched: number;
  readonly corrections: readonly Correction[];
  readonly partial: boolean;
}

interface RankOptions {
  readonly limit: number;
  readonly filter?: SegmentFilter;
  readonly isExpired: () => boolean;
  /** Words that are not corrected. */
  readonly exact?: ReadonlySet<string>;
}

export async function rankPapers(
  index: Index,
  words: readonly string[],
  options: RankOptions,
): Promise<Ranking> {
  const plan = await planQuery(index, words, options.exact);
  const { topK, matched, partial } = scoreSegments(index, plan, options);
  const hits = await rerankByTopic(index, plan, topK);
  const papers = hits.map((hit) => ({ seq: hitToSeq(index, hit), score: hit.score }));
  const ranked = await rerankByName(index, plan.names, await rerankByTitle(index, plan, papers));
  const corrections = await dropNeedless(index, plan.corrections, ranked[0]?.seq);
  return { papers: ranked, matched, corrections, partial };
}

/** Nothing was corrected when the best paper holds the word as it was typed. */
async function dropNeedless(
  { connection }: Index,
  corrections: readonly Correction[],
  best: number | undefined,
): Promise<readonly Correction[]> {
  if (corrections.length === 0 || best === undefined) return corrections;
  const [row] = await readFacts(connection, [best]);
  const { title = "", abstract = "", authors = "", keywords = "" } = row ?? {};
  const words = splitWords([title, abstract, authors, keywords].join(" "));
  const held = new Set([...words, ...words.slice(1).map((word, at) => `${words[at]}${word}`)]);
  return corrections.filter(({ typed }) => !held.has(typed));
}

function scoreSegments(
  { snapshot }: Index,
  { lists, terms }: QueryPlan,
  { limit, filter, isExpired }: RankOptions,
): { topK: ScoredPlace[]; matched: number; partial: boolean } {
  const tables = toScoreTables(snapshot.state, terms.size);
  const bySegment = groupBy(lists, ({ row }) => row.segment);
  const scores = new Float32Array(SEGMENT_PAPERS);
  const topK = createTopK(Math.max(limit, RERANKED_PAPERS));
  let partial = false;
  // Newest first: when time runs out, the oldest are missing.
  for (let at = snapshot.segments.length - 1; at >= 0; at -= 1) {
    const segment = snapshot.segments[at];
    if (segment === undefined) continue;
    const segmentLists = bySegment.get(segment.id);
    if (segmentLists === undefined) continue;
    if (isExpired()) {
      partial = true;
      break;
    }
    const allowed = filter?.(segment);
    if (filter !== undefined && allowed === undefined) continue;
    scores.fill(0);
    scoreSegment(scores, segmentLists, { segment, tables, bar: topK.threshold() });
    topK.offer(at, segment.seqs, scores, allowed);
  }
  return { topK: topK.toSorted(), matched: topK.count(), partial };
}

function toScoreTables(state: Index["snapshot"]["state"], words: number): ScoreTables {
  const average = (field: 0 | 1 | 2): number => state.lengths[field] / Math.max(1, state.papers);
  return createScoreTables([average(0), average(1), average(2)], words);
}

function hitToSeq({ snapshot }: Index, { segment, place }: ScoredPlace): number {
  return snapshot.segments[segment]?.seqs[place] ?? 0;
}
