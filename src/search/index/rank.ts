import { termVectors } from "../../../db/search-basis.ts";
import { titlesOf } from "../../../db/search-facts.ts";
import { groupBy } from "./group.ts";
import type { Index } from "./index-reader.ts";
import { plan, type Correction, type Plan } from "./plan.ts";
import { stem } from "../../papers/porter.ts";
import {
  addNames,
  addScores,
  createBest,
  scoreTables,
  type Scored,
  type ScoreTables,
} from "./scoring.ts";
import { SEGMENT_PAPERS } from "./postings.ts";
import { DIMENSIONS, type Segment } from "./shelf.ts";
import { wordsOf } from "../../papers/tokens.ts";
import { addTerm, cosine, unit, unitAt } from "./vectors.ts";

/** Papers that are looked at again by their vectors, and by their titles. */
const RERANKED = 200;
const TITLES_READ = 40;
/** The papers whose middle stands for what the query is about, and their share of the query's vector. */
const LEADERS = 3;
const LEADERS_SHARE = 0.5;
/** What nearness of topic is worth, of 1 for the best match by words; a short query is a name more than a topic. */
const TOPIC_SHARE = 0.6;
const TOPIC_WORDS = 6;
/** What it is worth when the query's words stand together in the title. */
const TITLE_SHARE = 0.3;

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
  readonly allow?: (segment: Segment) => Uint8Array | undefined;
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
  const byTitle = await reorderByTitle(index, words, chosen, byTopic);
  return {
    papers: byTitle.map((hit) => ({ seq: seqOf(index, hit), score: hit.score })),
    matched,
    corrections: chosen.corrections,
    partial,
  };
}

function score(
  { shelf }: Index,
  { lists }: Plan,
  { limit, allow, late }: RankOptions,
): { best: Scored[]; matched: number; partial: boolean } {
  const tables = tablesOf(shelf.state);
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
    scores.fill(0);
    for (const { row, weight, isName } of own)
      if (isName) addNames(scores, row.data, weight);
      else addScores(scores, row, { segment, weight, tables });
    best.offer(at, segment.seqs, scores, allow?.(segment));
  }
  return { best: best.best(), matched: best.seen(), partial };
}

function tablesOf(state: Index["shelf"]["state"]): ScoreTables {
  const average = (field: 0 | 1 | 2): number => state.lengths[field] / Math.max(1, state.papers);
  return scoreTables([average(0), average(1), average(2)]);
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
  for (const { data } of vectors) addTerm(sum, 0, data, 1);
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

/** Moves up titles in which the query's words stand together: what somebody half remembers. */
async function reorderByTitle(
  index: Index,
  words: readonly string[],
  { terms }: Plan,
  best: readonly Scored[],
): Promise<Scored[]> {
  const asked = words.map(stem).filter((term) => terms.has(term));
  if (asked.length < 2) return [...best];
  const head = best.slice(0, TITLES_READ);
  const titles = await titlesOf(
    index.connection,
    head.map((hit) => seqOf(index, hit)),
  );
  const byPaper = new Map(titles.map(({ seq, title }) => [seq, title]));
  const moved = head.map((hit) => {
    const title = wordsOf(byPaper.get(seqOf(index, hit)) ?? "").map(stem);
    return { ...hit, score: hit.score + TITLE_SHARE * together(asked, title) };
  });
  return [...moved.toSorted((a, b) => b.score - a.score), ...best.slice(TITLES_READ)];
}

/** The share of neighbouring words of the query that are neighbours in the title too. */
function together(asked: readonly string[], title: readonly string[]): number {
  const pairs = new Set(title.slice(1).map((word, at) => `${title[at] ?? ""} ${word}`));
  const held = asked.slice(1).filter((word, at) => pairs.has(`${asked[at] ?? ""} ${word}`));
  return held.length / (asked.length - 1);
}
