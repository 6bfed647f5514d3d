import type { Inline, Text } from "../../rich-text.ts";
import { speechOf } from "../speech.ts";

const { count } = speechOf("en");

export const papers = (number: number): string =>
  count(number, { one: "# paper", other: "# papers" });

/** What a search says, in every language. */
export const searchWords = {
  found: (number: number, query: string): string => `${papers(number)} for ${query}`,
  range: (first: number, last: number): string => `${first} to ${last}`,
  nothingFound: (query: string): string => `No paper found for ${query}`,
  noMoreFound: (query: string): string => `No more papers for ${query}`,
  otherWords: "Fewer or other words may find it; an arXiv id finds exactly one paper.",
  searchedInstead: (shown: string): string => `Showing results for ${shown}.`,
  nearestFound: "No paper fulfils all of this: these are the nearest by the words alone.",
  noneTogether: "No paper has the words in quotes together: these have some of them.",
  fewTogether: (exact: number): string =>
    `${count(exact, { one: "# paper has", other: "# papers have" })} the words in quotes together, the others some of them.`,
  partlySearched: "Not all papers were looked at: these are the best found in time.",
  searchHelp: (command: Inline): Text => ["What else a search understands: ", command],
  similarTitle: "Similar papers",
  similarTo: (title: string, id: string): string =>
    `Nearest in topic to “${title}” (arXiv ${id}) among the papers known here.`,
  nothingSimilar: (title: string, id: string): string =>
    `No paper known here is on the topic of “${title}” (arXiv ${id}) yet.`,
};
