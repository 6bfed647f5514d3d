import { readTitles } from "../../../db/search/papers.ts";
import type { Index } from "./index-reader.ts";
import type { QueryPlan } from "./query-plan.ts";
import { stem, stemAmong } from "../../lib/stemmer.ts";
import { splitWords } from "../../domain/paper/text.ts";
import { readTermVectors } from "../../../db/search/topic-and-embedding-vectors.ts";
import type { ScoredPlace } from "./top-k.ts";
import { hasSmallWords, writtenWeight } from "./written-titles.ts";
import { DIMENSIONS } from "./segments.ts";
import { addWeighted, cosine, toUnitVector, unitVectorAt, unpackVector } from "./vectors.ts";

const RERANKED_TITLES = 200;
/** For query words that are adjacent in the title; the best match by words scores 1. */
const ADJACENCY_WEIGHT = 0.2;
/** For titles that hold the whole query; the exponent leaves little for partial matches. */
const TITLE_WEIGHT = 0.8;
const TITLE_EXPONENT = 8;
const MIN_PREFIX = 3;

interface RankedPaper {
  readonly seq: number;
  readonly score: number;
}

/** The last word may be a prefix. */
export async function rerankByTitle(
  index: Index,
  plan: QueryPlan,
  hits: readonly RankedPaper[],
): Promise<RankedPaper[]> {
  const { words, joined } = plan;
  const queryTerms = words.map(stem).filter((term) => plan.terms.has(term));
  if (queryTerms.length < 2 && !hasSmallWords(words)) return [...hits];
  const top = hits.slice(0, RERANKED_TITLES);
  const titles = await readTitles(
    index.connection,
    top.map(({ seq }) => seq),
  );
  const titleWords = new Map(
    titles.map(({ seq, title }) => [
      seq,
      splitWords(title).flatMap((word) => joined.get(word) ?? [word]),
    ]),
  );
  const stemOf = stemAmong(plan.terms.keys());
  const reranked = top.map(({ seq, score }) => {
    const title = titleWords.get(seq) ?? [];
    const stems = title.map((word) => stemOf(word) ?? "");
    const whole = matchedShare(plan.terms, words.at(-1) ?? "", title, stems) ** TITLE_EXPONENT;
    return {
      seq,
      score:
        score +
        ADJACENCY_WEIGHT * adjacentShare(queryTerms, stems) +
        TITLE_WEIGHT * whole +
        writtenWeight(words, title),
    };
  });
  return [...reranked.toSorted((a, b) => b.score - a.score), ...hits.slice(RERANKED_TITLES)];
}

function adjacentShare(queryTerms: readonly string[], title: readonly string[]): number {
  const pairs = new Set(title.slice(1).map((word, at) => `${title[at] ?? ""} ${word}`));
  const present = queryTerms
    .slice(1)
    .filter((word, at) => pairs.has(`${queryTerms[at] ?? ""} ${word}`));
  return present.length / Math.max(1, queryTerms.length - 1);
}

function matchedShare(
  terms: QueryPlan["terms"],
  last: string,
  title: readonly string[],
  stems: readonly string[],
): number {
  const present = new Set(stems);
  const hasPrefix = last.length >= MIN_PREFIX && title.some((word) => word.startsWith(last));
  if (hasPrefix) present.add(stem(last));
  let total = 0;
  let matched = 0;
  for (const [term, weight] of terms) {
    total += weight;
    if (present.has(term)) matched += weight;
  }
  return total === 0 ? 0 : matched / total;
}

export const RERANKED_PAPERS = 200;

/** Pseudo-relevance feedback: the best papers' mean vector, and its weight in the query vector. */
const FEEDBACK_PAPERS = 5;

const FEEDBACK_WEIGHT = 0.5;

/** Topic similarity is worth less in short queries. */
const TOPIC_WEIGHT = 0.6;

const FULL_TOPIC_WORDS = 6;

export async function rerankByTopic(
  index: Index,
  { terms }: QueryPlan,
  hits: readonly ScoredPlace[],
): Promise<ScoredPlace[]> {
  const { basis } = index.snapshot.state;
  const top = hits[0]?.score ?? 0;
  if (basis === null || hits.length < 2 || top === 0) return normalise(hits, top);
  const queryVector = await computeQueryVector(index, basis.id, terms);
  if (queryVector === undefined) return normalise(hits, top);
  const topic = addFeedback(index, queryVector, hits);
  const topicWeight = TOPIC_WEIGHT * Math.min(1, terms.size / FULL_TOPIC_WORDS);
  return hits
    .map((hit, at) => {
      const similarity = at < RERANKED_PAPERS ? topicSimilarity(index, topic, hit, basis.id) : 0;
      return { ...hit, score: hit.score / top + topicWeight * similarity };
    })
    .toSorted((a, b) => b.score - a.score);
}

function normalise(hits: readonly ScoredPlace[], top: number): ScoredPlace[] {
  return hits.map((hit) => ({ ...hit, score: hit.score / (top || 1) }));
}

async function computeQueryVector(
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
  queryVector: Float32Array,
  hits: readonly ScoredPlace[],
): Float32Array {
  const sum = new Float32Array(DIMENSIONS);
  for (const { segment, place } of hits.slice(0, FEEDBACK_PAPERS)) {
    const vectors = snapshot.segments[segment]?.vectors;
    if (vectors === undefined) continue;
    for (const [k, value] of unitVectorAt(vectors, place * DIMENSIONS).entries())
      sum[k] = (sum[k] ?? 0) + value;
  }
  const mean = toUnitVector(sum);
  return toUnitVector(queryVector.map((value, k) => value + FEEDBACK_WEIGHT * (mean[k] ?? 0)));
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
