import type { PostingRow } from "../../../db/search/posting-lists.ts";
import { acronymsOf, wordCounts } from "../../../db/search/vocabulary.ts";
import { isClear, possibleExpansions } from "./acronyms.ts";
import { nameTerm } from "./analysis.ts";
import { askedWords, withoutCommon } from "./query-words.ts";
import { papersIn } from "./postings.ts";
import type { Index } from "./index-reader.ts";
import { stem } from "../../lib/stemmer.ts";
import { rarity, type PlannedList } from "./scoring.ts";
import type { Meant } from "./vocabulary.ts";

/** A typed word that the store hardly knows, and what was searched instead. */
export interface Correction {
  readonly typed: string;
  readonly shown: string;
}

export interface Plan {
  readonly lists: readonly PlannedList[];
  /** The stems that were asked for, with the weight of each. */
  readonly terms: ReadonlyMap<string, number>;
  readonly corrections: readonly Correction[];
}

/** A word in a larger share of all papers is not looked for among the names. */
const NAME_LIKE = 0.05;
/** A word of so few papers may be an error or a beginning. */
const RARE = 3;
/** What a neighbour of the typed word is worth beside it, when the word itself is in the store, and when not. */
const BESIDE = 0.4;
const INSTEAD = 0.85;
/** A neighbour is meant when it is so many times commoner than the typed word. */
const COMMONER = 8;
const MOST_LIKE = 3;
const MOST_STARTING = 6;
/** What the other form of an acronym is worth, all its words together. */
const OTHER_FORM = 0.25;

/** Chooses the lists that answer these words, and what each is worth. */
export async function plan(index: Index, words: readonly string[]): Promise<Plan> {
  const asked = await withoutCommon(index, askedWords(words));
  const known = await index.lists(asked.map(({ term }) => term));
  const most = index.shelf.state.papers * NAME_LIKE;
  const namable = asked.filter(({ term }) => count(known.get(term) ?? []) <= most);
  const called = await lookUpNames(
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
    const weight = times * rarity(holders, index.shelf.state.papers);
    const neighbours = holders <= RARE ? await neighboursOf(index, word, holders) : [];
    if (holders > 0) terms.set(term, (terms.get(term) ?? 0) + weight);
    lists.push(...listed(own, weight, false), ...listed(names, weight, true));
    if (neighbours.length === 0) continue;
    corrections.push({ typed: word, shown: neighbours[0]?.word ?? word });
    const shared = await shareWeight(index, neighbours, { times, holders });
    lists.push(...shared.lists);
    for (const [other, worth] of shared.terms) terms.set(other, (terms.get(other) ?? 0) + worth);
  }
  lists.push(...(await otherForms(index, words, terms)));
  return { lists, terms, corrections };
}

/** Few words are names too, and the list of all words tells sooner than every segment does. */
async function lookUpNames(index: Index, names: readonly string[]): ReturnType<Index["lists"]> {
  const spelt = await wordCounts(index.connection, names);
  return index.lists([...spelt.keys()]);
}

function count(rows: readonly PostingRow[]): number {
  return rows.reduce((sum, { data }) => sum + papersIn(data), 0);
}

function listed(rows: readonly PostingRow[], weight: number, isName: boolean): PlannedList[] {
  return rows.map((row) => ({ row, weight, isName }));
}

/** Words that were meant: spelt like it, else going on from it. */
async function neighboursOf(index: Index, word: string, holders: number): Promise<Meant[]> {
  const vocabulary = await index.vocabulary();
  const enough = Math.max(1, holders * COMMONER);
  const like = vocabulary.like(word, MOST_LIKE).filter(({ papers }) => papers >= enough);
  const starting = vocabulary
    .startingWith(word, MOST_STARTING)
    .filter(({ papers }) => papers >= enough);
  return starting.length > 0 && word.length <= 5
    ? starting
    : [...like, ...starting].slice(0, MOST_STARTING);
}

async function shareWeight(
  index: Index,
  neighbours: readonly Meant[],
  { times, holders }: { times: number; holders: number },
): Promise<{ lists: PlannedList[]; terms: Map<string, number> }> {
  const factor = times * (holders > 0 ? BESIDE : INSTEAD);
  const found = await index.lists(neighbours.flatMap(({ word }) => [stem(word), nameTerm(word)]));
  const all = count([...found.values()].flat());
  const lists: PlannedList[] = [];
  const terms = new Map<string, number>();
  const { papers } = index.shelf.state;
  for (const { word } of neighbours) {
    const term = stem(word);
    if (terms.has(term)) continue;
    const own = found.get(term) ?? [];
    const names = found.get(nameTerm(word)) ?? [];
    // One of many that may be meant: none tells more than all of them together would.
    const weight =
      factor * Math.min(rarity(count(own) + count(names), papers), rarity(all, papers));
    terms.set(term, weight);
    lists.push(...listed(own, weight, false), ...listed(names, weight, true));
  }
  return { lists, terms };
}

/** The long form of a short one in the query, and the other way round, as the store's own abstracts have them. */
async function otherForms(
  index: Index,
  words: readonly string[],
  terms: ReadonlyMap<string, number>,
): Promise<PlannedList[]> {
  const pairs = await acronymsOf(index.connection, words, possibleExpansions(words));
  const forms = pairs
    .filter((pair) => isClear(pair, pairs))
    .map(({ acronym, expansion }) =>
      words.includes(acronym) ? expansion.split(" ") : [stem(acronym)],
    );
  const wanted = forms.flat().filter((term) => !terms.has(term));
  const found = await index.lists(wanted);
  const { papers } = index.shelf.state;
  return forms.flatMap((form) =>
    form.flatMap((term) => {
      const own = found.get(term) ?? [];
      return listed(own, (OTHER_FORM * rarity(count(own), papers)) / form.length, false);
    }),
  );
}
