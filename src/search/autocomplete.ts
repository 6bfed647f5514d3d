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

export async function suggest(
  index: Index,
  { typed, limit, isExpired }: { typed: string; limit: number; isExpired: () => boolean },
): Promise<SearchSuggestion[]> {
  const words = splitWords(typed);
  if (words.length === 0) return [];
  const last = words.at(-1) ?? "";
  const seqs = await findLikelyPapers(index, words, isExpired);
  const rows = new Map((await readFacts(index.connection, seqs)).map((row) => [row.seq, row]));
  const papers = seqs.flatMap((seq) => rows.get(seq) ?? []);
  const continuesInput = (name: string): boolean =>
    splitWords(name).join(" ").startsWith(words.join(" "));
  const matchingNames = (json: string): string[] => parseStrings(json).filter(continuesInput);
  const titles = papers.map(({ id, title }) => ({ name: title, value: id }));
  const completesLastWord = (name: string): boolean =>
    splitWords(name).some((word) => word.startsWith(last));
  const suggestions = [
    ...papers
      .flatMap(({ authors }) => matchingNames(authors))
      .map((name) => ({ name, value: `author:"${name.replaceAll(/["“”„«»]/g, "")}"` })),
    ...titles.filter(({ name }) => continuesInput(name)),
    ...papers
      .flatMap(({ keywords }) => matchingNames(keywords))
      .map((name) => ({ name, value: name })),
    ...titles.filter(({ name }) => completesLastWord(name)),
    ...titles,
  ];
  return [...new Map(suggestions.map((one) => [one.value.toLowerCase(), one])).values()].slice(
    0,
    limit,
  );
}

async function findLikelyPapers(
  index: Index,
  words: readonly string[],
  isExpired: () => boolean,
): Promise<number[]> {
  const rankBy = async (terms: readonly string[]): Promise<number[]> => {
    const { papers } = await rankPapers(index, terms, { limit: MAX_PAPERS, isExpired });
    return papers.slice(0, MAX_PAPERS).map(({ seq }) => seq);
  };
  const last = words.at(-1) ?? "";
  const complete = words.length > 1 && last.length < MIN_WORD ? words.slice(0, -1) : words;
  const ranked = contentWords(complete).length > 0 ? await rankBy(complete) : [];
  if (ranked.length > 0) return ranked;
  // No content word yet, as in "t" or "of betw": match titles by prefix and complete the last word.
  const titles = await listTitlesStartingWith(index.connection, words, {
    among: MAX_TITLES,
    limit: MAX_PAPERS,
  });
  const vocabulary = await index.vocabulary();
  const completions = vocabulary.findCompletions(last, MAX_COMPLETIONS).map(({ word }) => word);
  return [...titles, ...(await rankBy(completions))];
}
