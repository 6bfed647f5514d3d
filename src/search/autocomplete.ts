import { readFacts, listTitlesStartingWith, parseStrings } from "../../db/search/papers.ts";
import type { Index } from "./index/index-reader.ts";
import { contentWords } from "./stop-words.ts";
import { rankPapers } from "./index/rank.ts";
import { splitWords } from "../domain/paper/text.ts";
import type { SearchSuggestion } from "./port.ts";

const MAX_PAPERS = 30;
/** A shorter last word is a prefix. */
const MIN_WORD = 3;
const MAX_COMPLETIONS = 6;
const MAX_TITLES = 15_000;

/** Suggests authors and keywords that continue the input, then the best matching titles. */
export async function suggest(
  index: Index,
  { typed, limit, isExpired }: { typed: string; limit: number; isExpired: () => boolean },
): Promise<SearchSuggestion[]> {
  const words = splitWords(typed);
  if (words.length === 0) return [];
  const last = words.at(-1) ?? "";
  const order = await findLikelyPapers(index, words, isExpired);
  const rows = new Map((await readFacts(index.connection, order)).map((row) => [row.seq, row]));
  const papers = order.flatMap((seq) => rows.get(seq) ?? []);
  const goesOn = (name: string): boolean => splitWords(name).join(" ").startsWith(words.join(" "));
  const listed = (json: string): string[] => parseStrings(json).filter(goesOn);
  const titles = papers.map(({ id, title }) => ({ name: title, value: id }));
  const holdsLast = (name: string): boolean =>
    splitWords(name).some((word) => word.startsWith(last));
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

async function findLikelyPapers(
  index: Index,
  words: readonly string[],
  isExpired: () => boolean,
): Promise<number[]> {
  const ranked = async (by: readonly string[]): Promise<number[]> => {
    const { papers } = await rankPapers(index, by, { limit: MAX_PAPERS, isExpired });
    return papers.slice(0, MAX_PAPERS).map(({ seq }) => seq);
  };
  const last = words.at(-1) ?? "";
  const begun = words.length > 1 && last.length < MIN_WORD ? words.slice(0, -1) : words;
  const best = contentWords(begun).length > 0 ? await ranked(begun) : [];
  if (best.length > 0) return best;
  // No content word yet, as in "t" or "of betw": match titles by prefix and complete the last word.
  const opening = await listTitlesStartingWith(index.connection, words, {
    among: MAX_TITLES,
    limit: MAX_PAPERS,
  });
  const vocabulary = await index.vocabulary();
  const become = vocabulary.findCompletions(last, MAX_COMPLETIONS).map(({ word }) => word);
  return [...opening, ...(await ranked(become))];
}
