import type { PostingRow } from "../../../db/search/postings.ts";
import { stem } from "../../lib/stemmer.ts";
import { contentWords } from "../stop-words.ts";
import { findWrittenNames, type WrittenName } from "./author-names.ts";
import { findJoinedWords, splitCompounds, type JoinedWords, type SplitWord } from "./compounds.ts";
import { chooseByContext, findNeighbours } from "./corrections.ts";
import { nameTerm } from "./index-batch.ts";
import type { Index } from "./index-reader.ts";
import { countInLists } from "./posting-list.ts";
import type { VocabularyEntry } from "./vocabulary.ts";

/** A word of a query, and what the papers have of it. */
export interface ReadWord extends CountedWord {
  readonly split: SplitWord | undefined;
  /** What it may be misspelt for or the beginning of, likeliest first. */
  readonly neighbours: readonly VocabularyEntry[];
}

export interface QueryReading {
  readonly words: readonly ReadWord[];
  readonly joins: readonly JoinedWords[];
  readonly names: readonly WrittenName[];
}

export async function readQuery(
  index: Index,
  words: readonly string[],
  exact: ReadonlySet<string>,
): Promise<QueryReading> {
  const counted = await readCountedWords(index, words);
  const joins = await findJoinedWords(index, words);
  const names = await findWrittenNames(index, words);
  const together = new Set(
    [...joins.map(({ parts }) => parts), ...names.map((name) => name.words)].flat(),
  );
  const alone = counted.filter(({ word }) => !together.has(word));
  const splits = await splitCompounds(index, alone);
  const isUnexplained = ({ word, isRare }: CountedWord): boolean =>
    isRare && !exact.has(word) && countInLists(splits.get(word)?.rows ?? []) <= RARE_PAPERS;
  const neighbours = new Map<string, readonly VocabularyEntry[]>();
  for (const word of alone.filter(isUnexplained)) {
    const found = await findNeighbours(index, word);
    if (found.length > 0) neighbours.set(word.word, found);
  }
  const chosen = await chooseByContext(index, words, neighbours);
  const read = counted.map((one) => ({
    ...one,
    split: splits.get(one.word),
    neighbours: chosen.get(one.word) ?? [],
  }));
  return { words: read, joins, names };
}

/** A word of so few papers may be misspelt or a prefix. */
const RARE_PAPERS = 3;
/** Commoner words are not looked up as names. */
const MAX_NAME_SHARE = 0.05;

interface CountedWord extends QueryWord {
  readonly postings: readonly PostingRow[];
  readonly names: readonly PostingRow[];
  readonly holders: number;
  readonly isRare: boolean;
}

async function readCountedWords(index: Index, words: readonly string[]): Promise<CountedWord[]> {
  const queryWords = await dropCommonWords(index, countQueryWords(words));
  const postings = await index.readPostings(queryWords.map(({ term }) => term));
  const maxNamePapers = index.snapshot.state.papers * MAX_NAME_SHARE;
  const possibleNames = queryWords.filter(
    ({ term }) => countInLists(postings.get(term) ?? []) <= maxNamePapers,
  );
  const namePostings = await readNamePostings(
    index,
    possibleNames.map(({ word }) => nameTerm(word)),
  );
  return queryWords.map((queryWord) => {
    const own = postings.get(queryWord.term) ?? [];
    const names = namePostings.get(nameTerm(queryWord.word)) ?? [];
    const holders = countInLists(own) + countInLists(names);
    return { ...queryWord, postings: own, names, holders, isRare: holders <= RARE_PAPERS };
  });
}

async function readNamePostings(
  index: Index,
  names: readonly string[],
): ReturnType<Index["readPostings"]> {
  const counts = await index.countPapersByWord(names);
  return index.readPostings([...counts.keys()]);
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
  index: Index,
  queryWords: readonly QueryWord[],
): Promise<readonly QueryWord[]> {
  const { papers } = index.snapshot.state;
  if (papers < LARGE_STORE || queryWords.length <= MIN_RARE_WORDS) return queryWords;
  const counts = await index.countPapersByWord(queryWords.map(({ word }) => word));
  const rareWords = queryWords.filter(
    ({ word }) => (counts.get(word) ?? 0) < papers * COMMON_SHARE,
  );
  return rareWords.length >= MIN_RARE_WORDS ? rareWords : queryWords;
}
