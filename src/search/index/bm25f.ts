import type { PostingRow } from "../../../db/search/postings.ts";
import { POSTING_BYTES, unpackCounts } from "./posting-list.ts";
import { decodeLength, LENGTHS_PER_PAPER, type Segment } from "./segments.ts";

/** Robertson, Zaragoza, Taylor, "Simple BM25 extension to multiple weighted fields", 2004; tuned on several collections of abstracts. */
const PARAMETERS = {
  saturation: 2.2,
  title: { weight: 4, weightOfNames: 6, length: 0.5 },
  keywords: { weight: 1.5, length: 0.5 },
  abstract: { weight: 1, length: 0.6 },
} as const;

/** Weighted counts by packed byte, and length factors by encoded length. */
export interface ScoreTables {
  readonly title: Float32Array;
  readonly keywords: Float32Array;
  readonly abstract: Float32Array;
  readonly perTitle: Float32Array;
  readonly perKeywords: Float32Array;
  readonly perAbstract: Float32Array;
}

/** Short queries name a paper, long ones describe a topic. */
const SHORT_QUERY_WORDS = 2;
const LONG_QUERY_WORDS = 6;

function titleWeight(words: number): number {
  const { weight, weightOfNames } = PARAMETERS.title;
  const described = (words - SHORT_QUERY_WORDS) / (LONG_QUERY_WORDS - SHORT_QUERY_WORDS);
  return weightOfNames + (weight - weightOfNames) * Math.min(1, Math.max(0, described));
}

const COUNTS = Array.from({ length: 256 }, (_, packed) => unpackCounts(packed));
const DECODED_LENGTHS = Float32Array.from({ length: 256 }, (_, code) => decodeLength(code));

export function createScoreTables(
  averages: readonly [number, number, number],
  words: number,
): ScoreTables {
  const { title, keywords, abstract } = PARAMETERS;
  const ofTitle = titleWeight(words);
  return {
    title: Float32Array.from(COUNTS, ([count]) => count * ofTitle),
    keywords: Float32Array.from(COUNTS, ([, count]) => count * keywords.weight),
    abstract: Float32Array.from(COUNTS, ([, , count]) => count * abstract.weight),
    perTitle: lengthFactors(title.length, averages[0]),
    perKeywords: lengthFactors(keywords.length, averages[1]),
    perAbstract: lengthFactors(abstract.length, averages[2]),
  };
}

function lengthFactors(share: number, average: number): Float32Array {
  const usual = Math.max(1, average);
  return DECODED_LENGTHS.map((length) => 1 / (1 - share + (share * length) / usual));
}

export interface PlannedList {
  readonly row: PostingRow;
  /** The most that a paper can gain from the list. */
  readonly weight: number;
  readonly isName: boolean;
}

/** MaxScore (Turtle and Flood, 1995): heaviest lists first; papers that cannot reach the top are only counted. */
export function scoreSegment(
  scores: Float32Array,
  lists: readonly PlannedList[],
  { segment, tables, bar }: { segment: Segment; tables: ScoreTables; bar: number },
): void {
  let rest = lists.reduce((sum, { weight }) => sum + weight, 0);
  for (const { row, weight, isName } of lists.toSorted((a, b) => b.weight - a.weight)) {
    if (isName) addNameScores(scores, row.data, weight);
    else addListScores(scores, row, { segment, weight, tables, tracesOnly: rest < bar });
    rest -= weight;
  }
}

/** The score of a paper that is counted but cannot reach the top. */
const TRACE = 2 ** -100;

interface ListScoring {
  readonly segment: Segment;
  readonly weight: number;
  readonly tables: ScoreTables;
  readonly tracesOnly: boolean;
}

function addListScores(
  scores: Float32Array,
  { data }: PostingRow,
  { segment, weight, tables, tracesOnly }: ListScoring,
): void {
  const { title, keywords, abstract, perTitle, perKeywords, perAbstract } = tables;
  const { lengths } = segment;
  const { saturation } = PARAMETERS;
  for (let at = 0; at < data.length; at += POSTING_BYTES) {
    const place = ((data[at] ?? 0) << 8) | (data[at + 1] ?? 0);
    if (tracesOnly && (scores[place] ?? 0) <= TRACE) {
      scores[place] = TRACE;
      continue;
    }
    const packed = data[at + 2] ?? 0;
    const length = place * LENGTHS_PER_PAPER;
    const count =
      (title[packed] ?? 0) * (perTitle[lengths[length] ?? 0] ?? 0) +
      (keywords[packed] ?? 0) * (perKeywords[lengths[length + 1] ?? 0] ?? 0) +
      (abstract[packed] ?? 0) * (perAbstract[lengths[length + 2] ?? 0] ?? 0);
    scores[place] = (scores[place] ?? 0) + (weight * count) / (saturation + count);
  }
}

/** The share of a full word match that a name match is worth. */
const NAME_WEIGHT = 0.6;

function addNameScores(scores: Float32Array, data: Uint8Array, weight: number): void {
  for (let at = 0; at < data.length; at += POSTING_BYTES) {
    const place = ((data[at] ?? 0) << 8) | (data[at + 1] ?? 0);
    scores[place] = (scores[place] ?? 0) + weight * NAME_WEIGHT;
  }
}

export function inverseDocumentFrequency(holders: number, papers: number): number {
  return Math.log(1 + (papers - Math.min(holders, papers) + 0.5) / (holders + 0.5));
}
