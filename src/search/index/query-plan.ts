import type { PostingRow } from "../../../db/search/postings.ts";
import { findAcronyms, readWordCounts } from "../../../db/search/vocabulary.ts";
import { isDominantExpansion, listExpansionKeys } from "./acronyms.ts";
import { nameTerm } from "./index-batch.ts";
import { countPapers } from "./posting-list.ts";
import type { Index } from "./index-reader.ts";
import { stem } from "../../lib/stemmer.ts";
import { chooseByContext, findNeighbours } from "./corrections.ts";
import { inverseDocumentFrequency, type PlannedList } from "./bm25f.ts";
import type { VocabularyEntry } from "./vocabulary.ts";
import { contentWords } from "../stop-words.ts";
import { findWrittenNames, type WrittenName } from "./author-names.ts";
import { findWrittenTitles } from "./written-titles.ts";
import { alignPhrase } from "./aligned-postings.ts";
import { isStopWord } from "../../lib/stop-words.ts";
import { findJoinedWords, splitCompounds, type JoinedWords } from "./compounds.ts";

export interface Correction {
  readonly typed: string;
  readonly replacement: string;
}

export interface QueryPlan {
  readonly lists: readonly PlannedList[];
  readonly terms: ReadonlyMap<string, number>;
  readonly corrections: readonly Correction[];
  /** As the papers write them, apart where the query has them together. */
  readonly words: readonly string[];
  /** By a word of the papers, those of the query that it stands for. */
  readonly joined: ReadonlyMap<string, readonly string[]>;
  readonly names: readonly WrittenName[];
}

/** Commoner words are not looked up as names. */
const MAX_NAME_SHARE = 0.05;
/** A word of so few papers may be misspelt or a prefix. */
const RARE_PAPERS = 3;
/** When the typed word is known, and when it is not. */
const NEIGHBOUR_WEIGHT = 0.4;
const REPLACEMENT_WEIGHT = 0.85;
/** A whole name names its papers as surely as the words of a title do. */
const NAME_WEIGHT = 3;
/** All words of the other form together. */
const ACRONYM_WEIGHT = 0.25;

/** `exact` are words that are not corrected. */
export async function planQuery(
  index: Index,
  words: readonly string[],
  exact: ReadonlySet<string> = new Set(),
): Promise<QueryPlan> {
  const queryWords = await dropCommonWords(index, countQueryWords(words));
  const postings = await index.readPostings(queryWords.map(({ term }) => term));
  const maxNamePapers = index.snapshot.state.papers * MAX_NAME_SHARE;
  const possibleNames = queryWords.filter(
    ({ term }) => count(postings.get(term) ?? []) <= maxNamePapers,
  );
  const namePostings = await readNamePostings(
    index,
    possibleNames.map(({ word }) => nameTerm(word)),
  );
  const holdersOf = ({ word, term }: QueryWord): number =>
    count(postings.get(term) ?? []) + count(namePostings.get(nameTerm(word)) ?? []);
  const holders = new Map(queryWords.map((queryWord) => [queryWord.word, holdersOf(queryWord)]));
  const isRare = (word: string): boolean => (holders.get(word) ?? 0) <= RARE_PAPERS;
  const { papers } = index.snapshot.state;
  const joins = await findJoinedWords(index, words);
  const writtenNames = await findWrittenNames(index, words);
  const joined = new Set([
    ...joins.flatMap(({ parts }) => parts),
    ...writtenNames.flatMap((name) => name.words),
  ]);
  const splits = await splitCompounds(
    index,
    queryWords.map(({ word }) => word).filter((word) => !joined.has(word)),
    (word) => !isRare(word),
  );
  const isSplit = (word: string): boolean => count(splits.get(word)?.rows ?? []) > RARE_PAPERS;
  const neighbours = new Map<string, readonly VocabularyEntry[]>();
  for (const { word } of queryWords)
    if (isRare(word) && !joined.has(word) && !isSplit(word) && !exact.has(word)) {
      const found = await findNeighbours(index, { word, holders: holders.get(word) ?? 0 });
      if (found.length > 0) neighbours.set(word, found);
    }
  const chosen = await chooseByContext(index, words, neighbours);
  const terms = new Map<string, number>();
  const lists: PlannedList[] = [];
  const corrections: Correction[] = [];
  for (const { word, term, occurrences } of queryWords) {
    const wordPostings = postings.get(term) ?? [];
    const names = namePostings.get(nameTerm(word)) ?? [];
    const split = splits.get(word);
    const known = holders.get(word) ?? 0;
    const weight =
      occurrences * inverseDocumentFrequency(known + count(split?.rows ?? []), papers);
    if (known > 0) terms.set(term, (terms.get(term) ?? 0) + weight);
    lists.push(...planLists(wordPostings, weight), ...planLists(names, weight, true));
    if (split !== undefined) {
      lists.push(...planLists(split.rows, weight));
      if (isRare(word))
        for (const { term: part } of alignPhrase(split.parts))
          terms.set(part, (terms.get(part) ?? 0) + weight / split.parts.length);
    }
    const replaced = chosen.get(word) ?? [];
    if (replaced.length === 0) continue;
    corrections.push({ typed: word, replacement: replaced[0]?.word ?? word });
    const replacements = await planNeighbours(index, replaced, { occurrences, holders: known });
    lists.push(...replacements.lists);
    for (const [neighbour, share] of replacements.terms)
      terms.set(neighbour, (terms.get(neighbour) ?? 0) + share);
  }
  const written = await findWrittenTitles(index, words);
  lists.push(...planLists(written, inverseDocumentFrequency(count(written), papers)));
  lists.push(...(await planJoined(index, joins)));
  lists.push(...writtenNames.flatMap(({ rows }) => planLists(rows, NAME_WEIGHT * inverseDocumentFrequency(count(rows), papers), true)));
  lists.push(...(await planAcronyms(index, words, terms)));
  return {
    lists,
    terms,
    corrections,
    words: words.flatMap((word) => (isRare(word) && splits.get(word)?.parts) || [word]),
    names: writtenNames,
    joined: new Map(joins.map(({ joined: word, parts }) => [word, parts])),
  };
}

/** A word that stands for several weighs as much as these. */
async function planJoined(index: Index, joins: readonly JoinedWords[]): Promise<PlannedList[]> {
  const { papers } = index.snapshot.state;
  const parts = await index.readPostings(joins.flatMap((join) => join.parts.map(stem)));
  return joins.flatMap((join) => {
    const apart = join.parts
      .filter((part) => !isStopWord(part))
      .map((part) => inverseDocumentFrequency(count(parts.get(stem(part)) ?? []), papers))
      .reduce((sum, weight) => sum + weight, 0);
    const rarity = inverseDocumentFrequency(join.papers, papers);
    return planLists(join.rows, join.isName ? Math.max(apart, rarity) : Math.min(apart, rarity));
  });
}

async function readNamePostings(
  index: Index,
  names: readonly string[],
): ReturnType<Index["readPostings"]> {
  const counts = await readWordCounts(index.connection, names);
  return index.readPostings([...counts.keys()]);
}

function count(rows: readonly PostingRow[]): number {
  return rows.reduce((sum, { data }) => sum + countPapers(data), 0);
}

function planLists(rows: readonly PostingRow[], weight: number, isName = false): PlannedList[] {
  return rows.map((row) => ({ row, weight, isName }));
}

async function planNeighbours(
  index: Index,
  neighbours: readonly VocabularyEntry[],
  { occurrences, holders }: { occurrences: number; holders: number },
): Promise<{ lists: PlannedList[]; terms: Map<string, number> }> {
  const factor = occurrences * (holders > 0 ? NEIGHBOUR_WEIGHT : REPLACEMENT_WEIGHT);
  const postings = await index.readPostings(
    neighbours.flatMap(({ word }) => [stem(word), nameTerm(word)]),
  );
  const holdersOfAny = count([...postings.values()].flat());
  const lists: PlannedList[] = [];
  const terms = new Map<string, number>();
  const { papers } = index.snapshot.state;
  for (const { word, isName } of neighbours) {
    const term = stem(word);
    if (terms.has(term)) continue;
    const wordPostings = isName ? [] : (postings.get(term) ?? []);
    const names = postings.get(nameTerm(word)) ?? [];
    // No neighbour weighs more than all of them together would.
    const weight =
      factor *
      Math.min(
        inverseDocumentFrequency(count(wordPostings) + count(names), papers),
        inverseDocumentFrequency(holdersOfAny, papers),
      );
    terms.set(term, weight);
    lists.push(...planLists(wordPostings, weight), ...planLists(names, weight, true));
  }
  return { lists, terms };
}

/** Expands acronyms and abbreviates expansions, as the stored abstracts define them. */
async function planAcronyms(
  index: Index,
  words: readonly string[],
  terms: ReadonlyMap<string, number>,
): Promise<PlannedList[]> {
  const pairs = await findAcronyms(
    index.connection,
    words.filter((word) => !isStopWord(word)),
    listExpansionKeys(words),
  );
  const forms = pairs
    .filter((pair) => isDominantExpansion(pair, pairs))
    .map(({ acronym, expansion }) =>
      words.includes(acronym) ? expansion.split(" ") : [stem(acronym)],
    );
  const missing = forms.flat().filter((term) => !terms.has(term));
  const postings = await index.readPostings(missing);
  const { papers } = index.snapshot.state;
  return forms.flatMap((form) =>
    form.flatMap((term) => {
      const wordPostings = postings.get(term) ?? [];
      return planLists(
        wordPostings,
        (ACRONYM_WEIGHT * inverseDocumentFrequency(count(wordPostings), papers)) / form.length,
      );
    }),
  );
}

/** From this size on, common words are dropped beside enough rare ones. */
const LARGE_STORE = 300_000;
const COMMON_SHARE = 0.05;
const MIN_RARE_WORDS = 3;

interface QueryWord {
  readonly word: string;
  readonly term: string;
  readonly occurrences: number;
}

function countQueryWords(words: readonly string[]): QueryWord[] {
  const queryWords = new Map<string, QueryWord>();
  for (const word of contentWords(words)) {
    const entry = queryWords.get(word) ?? { word, term: stem(word), occurrences: 0 };
    queryWords.set(word, { ...entry, occurrences: entry.occurrences + 1 });
  }
  return [...queryWords.values()];
}

/** In a large store the longest lists cost most of the time and decide least. */
async function dropCommonWords(
  { connection, snapshot }: Index,
  queryWords: readonly QueryWord[],
): Promise<readonly QueryWord[]> {
  const { papers } = snapshot.state;
  if (papers < LARGE_STORE || queryWords.length <= MIN_RARE_WORDS) return queryWords;
  const counts = await readWordCounts(
    connection,
    queryWords.map(({ word }) => word),
  );
  const rareWords = queryWords.filter(
    ({ word }) => (counts.get(word) ?? 0) < papers * COMMON_SHARE,
  );
  return rareWords.length >= MIN_RARE_WORDS ? rareWords : queryWords;
}
