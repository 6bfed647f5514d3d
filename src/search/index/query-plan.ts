import type { PostingRow } from "../../../db/search/postings.ts";
import { findAcronyms } from "../../../db/search/vocabulary.ts";
import { isDominantExpansion, listExpansionKeys } from "./acronyms.ts";
import { alignPhrase } from "./aligned-postings.ts";
import type { WrittenName } from "./author-names.ts";
import { inverseDocumentFrequency, type PlannedList } from "./bm25f.ts";
import type { JoinedWords } from "./compounds.ts";
import { nameTerm } from "./index-batch.ts";
import type { Index } from "./index-reader.ts";
import { countInLists as count } from "./posting-list.ts";
import { type QueryReading, readQuery, type ReadWord } from "./query-reading.ts";
import { stem } from "../../lib/stemmer.ts";
import { isStopWord } from "../../lib/stop-words.ts";
import { findWrittenTitles } from "./written-titles.ts";

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
  const { papers } = index.snapshot.state;
  const reading = await readQuery(index, words, exact);
  const terms = new Map<string, number>();
  const addTerm = (term: string, weight: number): unknown =>
    terms.set(term, (terms.get(term) ?? 0) + weight);
  const lists: PlannedList[] = [];
  for (const word of reading.words) {
    const planned = planWord(word, papers);
    const replaced = await planNeighbours(index, word);
    for (const [term, weight] of [...planned.terms, ...replaced.terms]) addTerm(term, weight);
    lists.push(...planned.lists, ...replaced.lists);
  }
  const written = await findWrittenTitles(index, words);
  lists.push(
    ...planLists(written, inverseDocumentFrequency(count(written), papers)),
    ...planNames(reading.names, papers),
    ...(await planJoined(index, reading.joins)),
    ...(await planAcronyms(index, words, terms)),
  );
  return { lists, terms, ...toSpelling(reading, words) };
}

/** How titles are compared with the query, and what is said of it. */
function toSpelling(
  { words: read, joins, names }: QueryReading,
  words: readonly string[],
): Omit<QueryPlan, "lists" | "terms"> {
  const partsOf = new Map(
    read.flatMap(({ word, isRare, split }) =>
      isRare && split !== undefined ? [[word, split.parts] as const] : [],
    ),
  );
  return {
    words: words.flatMap((word) => partsOf.get(word) ?? [word]),
    joined: new Map(joins.map(({ joined, parts }) => [joined, parts])),
    names,
    corrections: read.flatMap(({ word, neighbours: [best] }) =>
      best === undefined ? [] : [{ typed: word, replacement: best.word }],
    ),
  };
}

interface PlannedWord {
  readonly lists: readonly PlannedList[];
  readonly terms: readonly (readonly [term: string, weight: number])[];
}

function planWord(
  { term, occurrences, postings, names, holders, isRare, split }: ReadWord,
  papers: number,
): PlannedWord {
  const together = split?.rows ?? [];
  const weight = occurrences * inverseDocumentFrequency(holders + count(together), papers);
  const parts = isRare && split !== undefined ? alignPhrase(split.parts) : [];
  return {
    lists: [
      ...planLists(postings, weight),
      ...planLists(names, weight, true),
      ...planLists(together, weight),
    ],
    terms: [
      ...(holders > 0 ? [[term, weight] as const] : []),
      ...parts.map((part) => [part.term, weight / parts.length] as const),
    ],
  };
}

function planNames(names: readonly WrittenName[], papers: number): PlannedList[] {
  return names.flatMap(({ rows }) =>
    planLists(rows, NAME_WEIGHT * inverseDocumentFrequency(count(rows), papers), true),
  );
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

function planLists(rows: readonly PostingRow[], weight: number, isName = false): PlannedList[] {
  return rows.map((row) => ({ row, weight, isName }));
}

async function planNeighbours(
  index: Index,
  { neighbours, occurrences, holders }: ReadWord,
): Promise<PlannedWord> {
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
  return { lists, terms: [...terms] };
}

/** Expands acronyms and abbreviates expansions, as the stored abstracts define them. */
async function planAcronyms(
  index: Index,
  words: readonly string[],
  terms: ReadonlyMap<string, number>,
): Promise<PlannedList[]> {
  const pairs = await findAcronyms(index.connection, index.snapshot.state.wordSet, {
    acronyms: words.filter((word) => !isStopWord(word)),
    expansions: listExpansionKeys(words),
  });
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
