import { stem } from "../../lib/stemmer.ts";
import { groupBy } from "../../lib/group-by.ts";
import { contentWords } from "../stop-words.ts";
import { intersectSorted } from "./aligned-postings.ts";
import type { Index } from "./index-reader.ts";
import { alignOccurrences, inPhrase } from "./positions.ts";
import type { VocabularyEntry } from "./vocabulary.ts";

/** A word of a query that may be misspelt or a beginning, with what it may stand for, likeliest first. */
export interface RareWord {
  readonly word: string;
  /** Papers that hold it as it is typed. */
  readonly holders: number;
}

const MAX_SIMILAR = 3;
const MAX_COMPLETIONS = 6;
/** A neighbour must be this many times commoner than the typed word. */
const MIN_FREQUENCY_RATIO = 8;
/** A word of a single paper that differs from so much commoner a word is likely misspelt there too. */
const MISSPELT_RATIO = 100;
/** Shorter beginnings are completed rather than corrected. */
const MAX_SHORT_BEGINNING = 5;

export async function findNeighbours(
  index: Index,
  { word, holders }: RareWord,
): Promise<VocabularyEntry[]> {
  const vocabulary = await index.vocabulary();
  const similar = vocabulary
    .findSimilar(word, MAX_SIMILAR)
    .filter((entry) => isLikelier(entry, word, holders));
  const completions = vocabulary
    .findCompletions(word, MAX_COMPLETIONS)
    .filter(({ papers }) => papers >= Math.max(1, holders * MIN_FREQUENCY_RATIO));
  return completions.length > 0 && word.length <= MAX_SHORT_BEGINNING
    ? completions
    : [...similar, ...completions].slice(0, MAX_COMPLETIONS);
}

/** A word that exists is right, unless its only paper may have it wrong. */
function isLikelier(entry: VocabularyEntry, word: string, holders: number): boolean {
  if (holders === 0) return true;
  if (holders > 1 || entry.word.charAt(0) !== word.charAt(0)) return false;
  return entry.papers >= MISSPELT_RATIO;
}

/** Fewer papers that hold two candidates in a row prove nothing. */
const MIN_PAIRED_PAPERS = 3;
const MAX_CANDIDATES = 4;

/** Of each word's neighbours, the one that goes with the words beside it, where the papers tell. */
export async function chooseByContext(
  index: Index,
  words: readonly string[],
  neighbours: ReadonlyMap<string, readonly VocabularyEntry[]>,
): Promise<Map<string, readonly VocabularyEntry[]>> {
  const candidates = contentWords(words).map((word) => toCandidates(word, neighbours.get(word)));
  const pairs = candidates.slice(1).flatMap((right, at) => {
    const left = candidates[at];
    return left === undefined || (left.length < 2 && right.length < 2)
      ? []
      : [[left, right] as const];
  });
  const chosen = new Map(neighbours);
  if (pairs.length === 0) return chosen;
  const countPairs = await createPairCounter(index, pairs.flat(2));
  const best = pairs
    .map(([left, right]) => mostPaired(left, right, countPairs))
    .toSorted((a, b) => b.papers - a.papers);
  const settled = new Set<string>();
  for (const { papers, picks } of best) {
    if (papers < MIN_PAIRED_PAPERS) continue;
    for (const { typed, word } of picks) {
      const entry = neighbours.get(typed)?.find((one) => one.word === word);
      if (entry === undefined || settled.has(typed)) continue;
      settled.add(typed);
      chosen.set(typed, [entry]);
    }
  }
  return chosen;
}

interface Candidate {
  readonly typed: string;
  readonly word: string;
}

function toCandidates(typed: string, entries: readonly VocabularyEntry[] | undefined): Candidate[] {
  const words = entries?.slice(0, MAX_CANDIDATES).map(({ word }) => word) ?? [typed];
  return words.map((word) => ({ typed, word }));
}

function mostPaired(
  left: readonly Candidate[],
  right: readonly Candidate[],
  countPairs: (first: string, second: string) => number,
): { papers: number; picks: readonly Candidate[] } {
  const all = left.flatMap((first) =>
    right.map((second) => ({
      papers: countPairs(first.word, second.word),
      picks: [first, second],
    })),
  );
  return all.reduce((most, one) => (one.papers > most.papers ? one : most));
}

/** How often two words follow each other. */
async function createPairCounter(
  index: Index,
  candidates: readonly Candidate[],
): Promise<(first: string, second: string) => number> {
  const terms = [...new Set(candidates.map(({ word }) => stem(word)))];
  const rows = groupBy(await index.readPositions(terms), ({ term }) => term);
  const placed = new Map<string, Map<number, Uint32Array>>();
  const placesOf = (word: string, offset: number): Map<number, Uint32Array> => {
    const key = `${stem(word)} ${offset}`;
    const known = placed.get(key);
    if (known !== undefined) return known;
    const bySegment = new Map<number, Uint32Array>();
    for (const { segment, data, positions } of rows.get(stem(word)) ?? []) {
      const places = positions && alignOccurrences(data, positions, inPhrase(offset));
      if (places instanceof Uint32Array) bySegment.set(segment, places);
    }
    placed.set(key, bySegment);
    return bySegment;
  };
  return (first, second) => {
    const others = placesOf(second, 1);
    return [...placesOf(first, 0)].reduce(
      (sum, [segment, places]) =>
        sum + intersectSorted(places, others.get(segment) ?? new Uint32Array()).length,
      0,
    );
  };
}
