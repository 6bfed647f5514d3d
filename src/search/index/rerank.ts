import { readTitles } from "../../../db/search/papers.ts";
import type { Index } from "./index-reader.ts";
import type { QueryPlan } from "./query-plan.ts";
import { stem, stemAmong } from "../../lib/stemmer.ts";
import { splitWords } from "../../domain/paper/text.ts";
import { readTermVectors } from "../../../db/search/vectors.ts";
import type { ScoredPlace } from "./top-k.ts";
import { DIMENSIONS } from "./segments.ts";
import { addWeighted, cosine, toUnitVector, unitVectorAt, unpackVector } from "./vectors.ts";

const RERANKED_TITLES = 200;
/** Bonus for query words that are adjacent in the title; the best match by words scores 1. */
const ADJACENCY_WEIGHT = 0.2;
/** Bonus for titles that hold the whole query; the exponent leaves little for partial matches. */
const TITLE_WEIGHT = 0.8;
const TITLE_EXPONENT = 8;
const MIN_PREFIX = 3;

interface RankedPaper {
  readonly seq: number;
  readonly score: number;
}

/** Moves up titles that hold the query, or its words next to each other. The last word may be a prefix. */
export async function rerankByTitle(
  index: Index,
  words: readonly string[],
  plan: QueryPlan,
  best: readonly RankedPaper[],
): Promise<RankedPaper[]> {
  const asked = words.map(stem).filter((term) => plan.terms.has(term));
  if (asked.length < 2) return [...best];
  const head = best.slice(0, RERANKED_TITLES);
  const titles = await readTitles(
    index.connection,
    head.map(({ seq }) => seq),
  );
  const byPaper = new Map(titles.map(({ seq, title }) => [seq, splitWords(title)]));
  const stemOf = stemAmong(plan.terms.keys());
  const moved = head.map(({ seq, score }) => {
    const title = byPaper.get(seq) ?? [];
    const stems = title.map((word) => stemOf(word) ?? "");
    const whole = matchedShare(plan.terms, words.at(-1) ?? "", title, stems) ** TITLE_EXPONENT;
    return {
      seq,
      score: score + ADJACENCY_WEIGHT * adjacentShare(asked, stems) + TITLE_WEIGHT * whole,
    };
  });
  return [...moved.toSorted((a, b) => b.score - a.score), ...best.slice(RERANKED_TITLES)];
}

/** The share of the query's adjacent pairs that are adjacent in the title. */
function adjacentShare(asked: readonly string[], title: readonly string[]): number {
  const pairs = new Set(title.slice(1).map((word, at) => `${title[at] ?? ""} ${word}`));
  const held = asked.slice(1).filter((word, at) => pairs.has(`${asked[at] ?? ""} ${word}`));
  return held.length / (asked.length - 1);
}

/** The share of the query, by weight of words, that the title holds. */
function matchedShare(
  terms: QueryPlan["terms"],
  last: string,
  title: readonly string[],
  stems: readonly string[],
): number {
  const held = new Set(stems);
  const begun = last.length >= MIN_PREFIX && title.some((word) => word.startsWith(last));
  if (begun) held.add(stem(last));
  let all = 0;
  let found = 0;
  for (const [term, weight] of terms) {
    all += weight;
    if (held.has(term)) found += weight;
  }
  return all === 0 ? 0 : found / all;
}

export const RERANKED_PAPERS = 200;

/** Pseudo-relevance feedback: the best papers' mean vector, and its weight in the query vector. */
const FEEDBACK_PAPERS = 5;

const FEEDBACK_WEIGHT = 0.5;

/** Topic similarity is worth less in short queries. */
const TOPIC_WEIGHT = 0.6;

const FULL_TOPIC_WORDS = 6;

/** Moves up papers that are near the query's topic. */
export async function rerankByTopic(
  index: Index,
  { terms }: QueryPlan,
  best: readonly ScoredPlace[],
): Promise<ScoredPlace[]> {
  const { basis } = index.snapshot.state;
  const top = best[0]?.score ?? 0;
  if (basis === null || best.length < 2 || top === 0) return normalise(best, top);
  const own = await queryVector(index, basis.id, terms);
  if (own === undefined) return normalise(best, top);
  const topic = addFeedback(index, own, best);
  const share = TOPIC_WEIGHT * Math.min(1, terms.size / FULL_TOPIC_WORDS);
  return best
    .map((hit, at) => {
      const near = at < RERANKED_PAPERS ? topicSimilarity(index, topic, hit, basis.id) : 0;
      return { ...hit, score: hit.score / top + share * near };
    })
    .toSorted((a, b) => b.score - a.score);
}

function normalise(best: readonly ScoredPlace[], top: number): ScoredPlace[] {
  return best.map((hit) => ({ ...hit, score: hit.score / (top || 1) }));
}

async function queryVector(
  { connection }: Index,
  basis: number,
  terms: ReadonlyMap<string, number>,
): Promise<Float32Array | undefined> {
  const vectors = await readTermVectors(connection, basis, [...terms.keys()]);
  if (vectors.length === 0) return undefined;
  const sum = new Float32Array(DIMENSIONS);
  for (const { data } of vectors) addWeighted(sum, 0, unpackVector(data), 1);
  return toUnitVector(sum);
}

function addFeedback(
  { snapshot }: Index,
  own: Float32Array,
  best: readonly ScoredPlace[],
): Float32Array {
  const middle = new Float32Array(DIMENSIONS);
  for (const { segment, place } of best.slice(0, FEEDBACK_PAPERS)) {
    const vectors = snapshot.segments[segment]?.vectors;
    if (vectors === undefined) continue;
    for (const [k, value] of unitVectorAt(vectors, place * DIMENSIONS).entries())
      middle[k] = (middle[k] ?? 0) + value;
  }
  const leaders = toUnitVector(middle);
  return toUnitVector(own.map((value, k) => value + FEEDBACK_WEIGHT * (leaders[k] ?? 0)));
}

function topicSimilarity(
  { snapshot }: Index,
  topic: Float32Array,
  hit: ScoredPlace,
  basis: number,
): number {
  const segment = snapshot.segments[hit.segment];
  if (segment === undefined || segment.bases[hit.place >> 10] !== basis) return 0;
  return cosine(topic, segment.vectors, hit.place * DIMENSIONS);
}
