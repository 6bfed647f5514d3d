import type { Neighbour } from "./embeddings/nearest-neighbours.ts";
import type { Ranking } from "./index/rank.ts";
import { contentWords } from "./stop-words.ts";

/** Names and other short queries are found by their words; from this many on, meaning counts fully. */
const SHORT_WORDS = 3;
const LONG_WORDS = 6;
/** Of meaning, where the best paper by words scores 1. */
const MEANING_WEIGHT = 0.5;
/** An encoder that knows the field has most of the best papers by words among its nearest. */
const COMPARED_PAPERS = 20;
const AGREEMENT_EXPONENT = 2;
/** Fewer papers than these are followed by the nearest. */
const FEW_PAPERS = 10;

/** Row numbers, the best first: by words, and in long queries by meaning as far as both agree. */
export function fuseMeaning(
  { papers, corrections }: Pick<Ranking, "papers" | "corrections">,
  nearest: readonly Neighbour[],
  words: readonly string[],
): number[] {
  const byWords = papers.map(({ seq }) => seq);
  const weight = corrections.length > 0 ? 0 : weightMeaning(byWords, nearest, words);
  return weight === 0 ? appendNearest(byWords, nearest) : addScores(papers, nearest, weight);
}

function weightMeaning(
  byWords: readonly number[],
  nearest: readonly Neighbour[],
  words: readonly string[],
): number {
  const near = new Set(nearest.map(({ paper }) => paper));
  const best = byWords.slice(0, COMPARED_PAPERS);
  const agreement = best.filter((seq) => near.has(seq)).length / Math.max(1, best.length);
  const length = new Set(contentWords(words)).size;
  const share = Math.min(1, Math.max(0, length - SHORT_WORDS) / (LONG_WORDS - SHORT_WORDS));
  return MEANING_WEIGHT * share * agreement ** AGREEMENT_EXPONENT;
}

function appendNearest(byWords: readonly number[], nearest: readonly Neighbour[]): number[] {
  const known = new Set(byWords);
  const others = nearest.map(({ paper }) => paper).filter((paper) => !known.has(paper));
  return [...byWords, ...others.slice(0, Math.max(0, FEW_PAPERS - byWords.length))];
}

function addScores(
  papers: Ranking["papers"],
  nearest: readonly Neighbour[],
  weight: number,
): number[] {
  const best = papers[0]?.score ?? 1;
  const scores = new Map(papers.map(({ seq, score }) => [seq, score / best]));
  const highest = nearest[0]?.similarity ?? 0;
  const lowest = nearest.at(-1)?.similarity ?? 0;
  for (const { paper, similarity } of nearest) {
    const closeness = (similarity - lowest) / (highest - lowest || 1);
    scores.set(paper, (scores.get(paper) ?? 0) + weight * closeness);
  }
  return [...scores].toSorted(([, a], [, b]) => b - a).map(([paper]) => paper);
}
