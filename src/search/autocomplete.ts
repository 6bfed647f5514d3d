import { factsOf, newestBeginning } from "../../db/search/paper-facts.ts";
import type { Index } from "./index/index-reader.ts";
import { tellingWords } from "./index/query-words.ts";
import { rank } from "./index/rank.ts";
import { stringsIn } from "./index/stored-list.ts";
import { wordsOf } from "../domain/paper/words.ts";
import type { SearchSuggestion } from "./port.ts";

/** Papers whose titles, authors and keywords are offered. */
const READ = 30;
/** Fewer letters behind other words are the beginning of one, not a word to rank by. */
const SHORTEST_WORD = 3;
/** Words that a small word may become. */
const MOST_BECOME = 6;
/** Titles that begin with nothing but small words are looked for among so many, all that a usual store has. */
const NEWEST = 15_000;

/** Authors and keywords that begin with what was typed, then the titles of the papers that fit it best. */
export async function suggest(
  index: Index,
  { typed, limit, late }: { typed: string; limit: number; late: () => boolean },
): Promise<SearchSuggestion[]> {
  const words = wordsOf(typed);
  if (words.length === 0) return [];
  const last = words.at(-1) ?? "";
  const order = await likeliest(index, words, late);
  const rows = new Map((await factsOf(index.connection, order)).map((row) => [row.seq, row]));
  const papers = order.flatMap((seq) => rows.get(seq) ?? []);
  const goesOn = (name: string): boolean => wordsOf(name).join(" ").startsWith(words.join(" "));
  const listed = (json: string): string[] => stringsIn(json).filter(goesOn);
  const titles = papers.map(({ id, title }) => ({ name: title, value: id }));
  const holdsLast = (name: string): boolean => wordsOf(name).some((word) => word.startsWith(last));
  const all = [
    ...papers
      .flatMap(({ authors }) => listed(authors))
      .map((name) => ({ name, value: `author:"${name.replaceAll(/["“”„«»]/g, "")}"` })),
    ...titles.filter(({ name }) => goesOn(name)),
    ...papers.flatMap(({ keywords }) => listed(keywords)).map((name) => ({ name, value: name })),
    ...titles.filter(({ name }) => holdsLast(name)),
    ...titles,
  ];
  return [...new Map(all.map((one) => [one.value.toLowerCase(), one])).values()].slice(0, limit);
}

/** Row numbers of the papers that what was typed may lead to. */
async function likeliest(
  index: Index,
  words: readonly string[],
  late: () => boolean,
): Promise<number[]> {
  const ranked = async (by: readonly string[]): Promise<number[]> => {
    const { papers } = await rank(index, by, { limit: READ, late });
    return papers.slice(0, READ).map(({ seq }) => seq);
  };
  const last = words.at(-1) ?? "";
  const begun = words.length > 1 && last.length < SHORTEST_WORD ? words.slice(0, -1) : words;
  const best = tellingWords(begun).length > 0 ? await ranked(begun) : [];
  if (best.length > 0) return best;
  // Nothing tells anything yet, as in "t" or "of betw": titles that begin so, and words that the last may become.
  const opening = await newestBeginning(index.connection, words, { among: NEWEST, limit: READ });
  const vocabulary = await index.vocabulary();
  const become = vocabulary.startingWith(last, MOST_BECOME).map(({ word }) => word);
  return [...opening, ...(await ranked(become))];
}
