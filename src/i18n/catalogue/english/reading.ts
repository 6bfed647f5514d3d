import { quoted } from "../../../domain/parsed.ts";
import { code, type Text } from "../../rich-text.ts";
import { speechOf } from "../speech.ts";
import { papers } from "./search.ts";

const { count } = speechOf("en");

/** A person's own reading: what was saved, how papers are cited, and their files. */
export const reading = {
  // The reading list.
  saved: "Saved",
  unsaved: "No longer saved",
  isOnList: (title: string, total: number): string =>
    `${quoted(title)} is on your reading list: ${papers(total)} on it now.`,
  isOffList: (title: string, total: number): string =>
    `${quoted(title)} is off your reading list: ${papers(total)} on it now.`,
  list: "Your reading list",
  listAbout: "Show the papers you saved",
  listOf: (total: number): string => `Your reading list · ${papers(total)}`,
  listEmpty: "Your reading list is empty",
  howToSave: [
    "The Save button of a paper puts it here, and so does ",
    code("/papers save"),
  ] as Text,
  exportList: "Export as BibTeX",
  exportListAbout: "Get the papers of your reading list as a BibTeX file",

  // Papers as a file, of which the format has the name `format`.
  savedAs: (number: number, format: string): string => `${papers(number)} you saved, as ${format}`,
  starredAs: (number: number, format: string): string =>
    `${papers(number)} you starred, as ${format}`,
  votedAs: (number: number, format: string): string =>
    `${papers(number)} you voted for, as ${format}`,
  foundAs: (number: number, format: string, query: string): string =>
    `${papers(number)} for ${quoted(query)}, as ${format}`,
  noneSaved:
    "Your reading list is empty, so there is nothing to export yet. Save puts a paper there.",
  noneStarred: "You have not reacted to a paper with ⭐ yet, so there is nothing to export.",
  noneVoted: "You have not voted for a paper yet, so there is nothing to export.",
  noneFound: (query: string): string => `No paper found for ${quoted(query)}.`,
  noQuery: "“query” is missing: what shall be searched for?",

  // One paper's citation, and its authors.
  citationOf: (title: string, format: string): string => `${format} of ${quoted(title)}`,
  authorsOf: (title: string, number: number): string =>
    `${count(number, { one: "# author", other: "# authors" })} of ${quoted(title)}`,
  noAuthor: "No author is named.",

  // Weeks and months that have no lists.
  weekNotYet: "That week has not come yet.",
  monthNotYet: "That month has not come yet.",
  listsBegan: "The lists began in May 2023.",
};
