import { termVectors } from "../../../db/search/topic-vectors.ts";
import { groupBy } from "../../lib/group-by.ts";
import type { Mask } from "./candidate-mask.ts";
import type { Index } from "./index-reader.ts";
import { plan, type Correction, type Plan } from "./query-plan.ts";
import { createBest, type Scored } from "./top-k.ts";
import { scoreSegment, scoreTables, type ScoreTables } from "./scoring.ts";
import { SEGMENT_PAPERS } from "./postings.ts";
import { DIMENSIONS } from "./segments.ts";
import { reorderByTitle } from "./title-order.ts";
import { addVector, cosine, unit, unitAt, unpackTerm } from "./vectors.ts";

/** Papers that are looked at again by their vectors. */
const RERANKED = 200;
/** The papers whose middle stands for what the query is about, and their share of the query's vector. */
const LEADERS = 5;
const LEADERS_SHARE = 0.5;
/** What nearness of topic is worth, of 1 for the best match by words; a short query is a name more than a topic. */
const TOPIC_SHARE = 0.6;
const TOPIC_WORDS = 6;

export interface Ranked {
  /** Row numbers of papers, best first. */
  readonly papers: readonly { seq: number; score: number }[];
  /** How many papers hold any of the words. */
  readonly matched: number;
  readonly corrections: readonly Correction[];
  /** Time ran out before all was looked at. */
  readonly partial: boolean;
}

export interface RankOptions {
  /** How many are wanted at most. */
  readonly limit: number;
  /** Which papers of a segment may be shown; absent for all. */
  readonly allow?: Mask;
  /** Whether time has run out. */
  readonly late: () => boolean;
}

/** The papers that fit these words best. */
export async function rank(
  index: Index,
  words: readonly string[],
  options: RankOptions,
): Promise<Ranked> {
  const chosen = await plan(index, words);
  const { best, matched, partial } = score(index, chosen, options);
  const byTopic = await reorderByTopic(index, chosen, best);
  const papers = byTopic.map((hit) => ({ seq: seqOf(index, hit), score: hit.score }));
  return {
    papers: await reorderByTitle(index, words, chosen, papers),
    matched,
    corrections: chosen.corrections,
    partial,
  };
}

function score(
  { shelf }: Index,
  { lists, terms }: Plan,
  { limit, allow, late }: RankOptions,
): { best: Scored[]; matched: number; partial: boolean } {
  const tables = tablesOf(shelf.state, terms.size);
  const bySegment = groupBy(lists, ({ row }) => row.segment);
  const scores = new Float32Array(SEGMENT_PAPERS);
  const best = createBest(Math.max(limit, RERANKED));
  let partial = false;
  // The newest first: when time runs out, the oldest are missing.
  for (let at = shelf.segments.length - 1; at >= 0; at -= 1) {
    const segment = shelf.segments[at];
    if (segment === undefined) continue;
    const own = bySegment.get(segment.id);
    if (own === undefined) continue;
    if (late()) {
      partial = true;
      break;
    }
    const allowed = allow?.(segment);
    if (allow !== undefined && allowed === undefined) continue;
    scores.fill(0);
    scoreSegment(scores, own, { segment, tables, bar: best.bar() });
    best.offer(at, segment.seqs, scores, allowed);
  }
  return { best: best.best(), matched: best.seen(), partial };
}

function tablesOf(state: Index["shelf"]["state"], words: number): ScoreTables {
  const average = (field: 0 | 1 | 2): number => state.lengths[field] / Math.max(1, state.papers);
  return scoreTables([average(0), average(1), average(2)], words);
}

function seqOf({ shelf }: Index, { segment, place }: Scored): number {
  return shelf.segments[segment]?.seqs[place] ?? 0;
}

/** Moves up what is near in topic, by the store's own vectors. */
async function reorderByTopic(
  index: Index,
  { terms }: Plan,
  best: readonly Scored[],
): Promise<Scored[]> {
  const { basis } = index.shelf.state;
  const top = best[0]?.score ?? 0;
  if (basis === null || best.length < 2 || top === 0) return scaled(best, top);
  const own = await queryVector(index, basis.id, terms);
  if (own === undefined) return scaled(best, top);
  const topic = withLeaders(index, own, best);
  const share = TOPIC_SHARE * Math.min(1, terms.size / TOPIC_WORDS);
  return best
    .map((hit, at) => {
      const near = at < RERANKED ? nearness(index, topic, hit, basis.id) : 0;
      return { ...hit, score: hit.score / top + share * near };
    })
    .toSorted((a, b) => b.score - a.score);
}

function scaled(best: readonly Scored[], top: number): Scored[] {
  return best.map((hit) => ({ ...hit, score: hit.score / (top || 1) }));
}

async function queryVector(
  { connection }: Index,
  basis: number,
  terms: ReadonlyMap<string, number>,
): Promise<Float32Array | undefined> {
  const vectors = await termVectors(connection, basis, [...terms.keys()]);
  if (vectors.length === 0) return undefined;
  const sum = new Float32Array(DIMENSIONS);
  for (const { data } of vectors) addVector(sum, 0, unpackTerm(data), 1);
  return unit(sum);
}

function withLeaders({ shelf }: Index, own: Float32Array, best: readonly Scored[]): Float32Array {
  const middle = new Float32Array(DIMENSIONS);
  for (const { segment, place } of best.slice(0, LEADERS)) {
    const vectors = shelf.segments[segment]?.vectors;
    if (vectors === undefined) continue;
    for (const [k, value] of unitAt(vectors, place * DIMENSIONS).entries())
      middle[k] = (middle[k] ?? 0) + value;
  }
  const leaders = unit(middle);
  return unit(own.map((value, k) => value + LEADERS_SHARE * (leaders[k] ?? 0)));
}

function nearness({ shelf }: Index, topic: Float32Array, hit: Scored, basis: number): number {
  const segment = shelf.segments[hit.segment];
  if (segment === undefined || segment.bases[hit.place >> 10] !== basis) return 0;
  return cosine(topic, segment.vectors, hit.place * DIMENSIONS);
}
