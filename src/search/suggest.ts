import { factsOf } from "../../db/search/facts.ts";
import type { Index } from "./index/index-reader.ts";
import { tellingWords } from "./index/asked.ts";
import { rank } from "./index/rank.ts";
import { stringsIn } from "./index/strings-in.ts";
import { wordsOf } from "../papers/tokens.ts";
import type { SearchSuggestion } from "./search.ts";

/** Papers whose titles, authors and keywords are offered. */
const READ = 30;
/** Fewer letters behind other words are the beginning of one, not a word to rank by. */
const SHORTEST_WORD = 3;
/** Words that a small word may become. */
const MOST_BECOME = 6;

/** Authors and keywords that begin with what was typed, then the titles of the papers that fit it best. */
export async function suggest(
  index: Index,
  { typed, limit, late }: { typed: string; limit: number; late: () => boolean },
): Promise<SearchSuggestion[]> {
  const words = wordsOf(typed);
  if (words.length === 0) return [];
  const last = words.at(-1) ?? "";
  const ranked = await rank(index, await tellingSoFar(index, words), { limit: READ, late });
  const order = ranked.papers.slice(0, READ).map(({ seq }) => seq);
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

/** What to rank by: where nothing tells anything yet, as in "t" or "the", the words that it may be the beginning of. */
async function tellingSoFar(index: Index, words: readonly string[]): Promise<readonly string[]> {
  const last = words.at(-1) ?? "";
  const begun = words.length > 1 && last.length < SHORTEST_WORD ? words.slice(0, -1) : words;
  if (tellingWords(begun).length > 0) return begun;
  const vocabulary = await index.vocabulary();
  return vocabulary.startingWith(last, MOST_BECOME).map(({ word }) => word);
}
