import type { PostingRow } from "../../../db/search/postings.ts";
import { findAcronyms, readWordCounts } from "../../../db/search/vocabulary.ts";
import { isDominantExpansion, listExpansionKeys } from "./acronyms.ts";
import { nameTerm } from "./analysis.ts";
import { countPapers } from "./posting-list.ts";
import type { Index } from "./index-reader.ts";
import { stem } from "../../lib/stemmer.ts";
import { inverseDocumentFrequency, type PlannedList } from "./bm25f.ts";
import type { VocabularyEntry } from "./vocabulary.ts";
import { contentWords } from "../stop-words.ts";

/** A rare word and the word that was searched instead. */
export interface Correction {
  readonly typed: string;
  readonly shown: string;
}

export interface QueryPlan {
  readonly lists: readonly PlannedList[];
  /** Weights by stem. */
  readonly terms: ReadonlyMap<string, number>;
  readonly corrections: readonly Correction[];
}

/** Commoner words are not looked up as names. */
const MAX_NAME_SHARE = 0.05;
/** A word of so few papers may be misspelt or a prefix. */
const RARE_PAPERS = 3;
/** Weight of a neighbour when the typed word is known, and when it is not. */
const NEIGHBOUR_WEIGHT = 0.4;
const REPLACEMENT_WEIGHT = 0.85;
/** A neighbour must be this many times commoner than the typed word. */
const MIN_FREQUENCY_RATIO = 8;
const MAX_SIMILAR = 3;
const MAX_COMPLETIONS = 6;
/** Weight of the other form of an acronym, all its words together. */
const ACRONYM_WEIGHT = 0.25;

/** Chooses and weighs the posting lists for these words. */
export async function planQuery(index: Index, words: readonly string[]): Promise<QueryPlan> {
  const asked = await dropCommonWords(index, countQueryWords(words));
  const known = await index.readPostings(asked.map(({ term }) => term));
  const most = index.snapshot.state.papers * MAX_NAME_SHARE;
  const namable = asked.filter(({ term }) => count(known.get(term) ?? []) <= most);
  const called = await readNamePostings(
    index,
    namable.map(({ word }) => nameTerm(word)),
  );
  const terms = new Map<string, number>();
  const lists: PlannedList[] = [];
  const corrections: Correction[] = [];
  for (const { word, term, times } of asked) {
    const own = known.get(term) ?? [];
    const names = called.get(nameTerm(word)) ?? [];
    const holders = count(own) + count(names);
    const weight = times * inverseDocumentFrequency(holders, index.snapshot.state.papers);
    const neighbours = holders <= RARE_PAPERS ? await findNeighbours(index, word, holders) : [];
    if (holders > 0) terms.set(term, (terms.get(term) ?? 0) + weight);
    lists.push(...toPlannedLists(own, weight, false), ...toPlannedLists(names, weight, true));
    if (neighbours.length === 0) continue;
    corrections.push({ typed: word, shown: neighbours[0]?.word ?? word });
    const shared = await planNeighbours(index, neighbours, { times, holders });
    lists.push(...shared.lists);
    for (const [other, worth] of shared.terms) terms.set(other, (terms.get(other) ?? 0) + worth);
  }
  lists.push(...(await planAcronyms(index, words, terms)));
  return { lists, terms, corrections };
}

/** The vocabulary tells which words are names at all. */
async function readNamePostings(
  index: Index,
  names: readonly string[],
): ReturnType<Index["readPostings"]> {
  const spelt = await readWordCounts(index.connection, names);
  return index.readPostings([...spelt.keys()]);
}

function count(rows: readonly PostingRow[]): number {
  return rows.reduce((sum, { data }) => sum + countPapers(data), 0);
}

function toPlannedLists(
  rows: readonly PostingRow[],
  weight: number,
  isName: boolean,
): PlannedList[] {
  return rows.map((row) => ({ row, weight, isName }));
}

/** Similar spellings, else completions. */
async function findNeighbours(
  index: Index,
  word: string,
  holders: number,
): Promise<VocabularyEntry[]> {
  const vocabulary = await index.vocabulary();
  const enough = Math.max(1, holders * MIN_FREQUENCY_RATIO);
  const like = vocabulary.findSimilar(word, MAX_SIMILAR).filter(({ papers }) => papers >= enough);
  const starting = vocabulary
    .findCompletions(word, MAX_COMPLETIONS)
    .filter(({ papers }) => papers >= enough);
  return starting.length > 0 && word.length <= 5
    ? starting
    : [...like, ...starting].slice(0, MAX_COMPLETIONS);
}

async function planNeighbours(
  index: Index,
  neighbours: readonly VocabularyEntry[],
  { times, holders }: { times: number; holders: number },
): Promise<{ lists: PlannedList[]; terms: Map<string, number> }> {
  const factor = times * (holders > 0 ? NEIGHBOUR_WEIGHT : REPLACEMENT_WEIGHT);
  const found = await index.readPostings(
    neighbours.flatMap(({ word }) => [stem(word), nameTerm(word)]),
  );
  const all = count([...found.values()].flat());
  const lists: PlannedList[] = [];
  const terms = new Map<string, number>();
  const { papers } = index.snapshot.state;
  for (const { word } of neighbours) {
    const term = stem(word);
    if (terms.has(term)) continue;
    const own = found.get(term) ?? [];
    const names = found.get(nameTerm(word)) ?? [];
    // No neighbour weighs more than all of them together would.
    const weight =
      factor *
      Math.min(
        inverseDocumentFrequency(count(own) + count(names), papers),
        inverseDocumentFrequency(all, papers),
      );
    terms.set(term, weight);
    lists.push(...toPlannedLists(own, weight, false), ...toPlannedLists(names, weight, true));
  }
  return { lists, terms };
}

/** Expands acronyms, and abbreviates expansions, as the stored abstracts define them. */
async function planAcronyms(
  index: Index,
  words: readonly string[],
  terms: ReadonlyMap<string, number>,
): Promise<PlannedList[]> {
  const pairs = await findAcronyms(index.connection, words, listExpansionKeys(words));
  const forms = pairs
    .filter((pair) => isDominantExpansion(pair, pairs))
    .map(({ acronym, expansion }) =>
      words.includes(acronym) ? expansion.split(" ") : [stem(acronym)],
    );
  const wanted = forms.flat().filter((term) => !terms.has(term));
  const found = await index.readPostings(wanted);
  const { papers } = index.snapshot.state;
  return forms.flatMap((form) =>
    form.flatMap((term) => {
      const own = found.get(term) ?? [];
      return toPlannedLists(
        own,
        (ACRONYM_WEIGHT * inverseDocumentFrequency(count(own), papers)) / form.length,
        false,
      );
    }),
  );
}

/** From this size on, common words are dropped beside enough rare ones. */
const LARGE_STORE = 300_000;
const COMMON_SHARE = 0.05;
const MIN_RARE_WORDS = 3;

export interface QueryWord {
  readonly word: string;
  readonly term: string;
  readonly times: number;
}

export function countQueryWords(words: readonly string[]): QueryWord[] {
  const asked = new Map<string, QueryWord>();
  for (const word of contentWords(words)) {
    const entry = asked.get(word) ?? { word, term: stem(word), times: 0 };
    asked.set(word, { ...entry, times: entry.times + 1 });
  }
  return [...asked.values()];
}

/** In a large store the longest lists cost most of the time and decide least. */
export async function dropCommonWords(
  { connection, snapshot }: Index,
  asked: readonly QueryWord[],
): Promise<readonly QueryWord[]> {
  const { papers } = snapshot.state;
  if (papers < LARGE_STORE || asked.length <= MIN_RARE_WORDS) return asked;
  const counts = await readWordCounts(
    connection,
    asked.map(({ word }) => word),
  );
  const rarer = asked.filter(({ word }) => (counts.get(word) ?? 0) < papers * COMMON_SHARE);
  return rarer.length >= MIN_RARE_WORDS ? rarer : asked;
}
