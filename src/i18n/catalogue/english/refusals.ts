import { quoted } from "../../../domain/parsed.ts";
import { code, type Text } from "../../rich-text.ts";

/** What did not work, who may do it, and what was perhaps meant. */
export const refusals = {
  title: "That did not work",
  forExample: "For example:",
  usage: "Usage: ",

  curators: (command: string): string =>
    `Only curators, and those who may manage this channel, can use “${command}” here. Please ask one of them.`,
  managers: (command: string): string =>
    `Only those who may manage this channel, and whoever subscribed it, can use “${command}” here. Please ask one of them.`,
  admins: (command: string): string =>
    `Only the admins of this workspace can use “${command}” here. Please ask one of them.`,

  perhapsPaper: (word: string): string =>
    `There is no command ${quoted(word)}. To see that paper, use “show”.`,
  perhapsCommand: (word: string, meant: string): string =>
    `There is no command ${quoted(word)}. Did you mean “${meant}”?`,
  perhapsSearch: (word: string): string =>
    `There is no command ${quoted(word)}. To find papers by words, use “search”.`,
  show: "Show it",
  showAbout: (paper: string): string => `Show the paper ${paper}`,
  search: "Search",
  searchAbout: (query: string): string => `Search the papers for ${quoted(query)}`,

  noSuchPaper: (id: string): string =>
    `There is no paper ${id} here, at Hugging Face or at arXiv. Is the id complete?`,
  noPaperOfPage:
    "No paper that is stored here has the title of that page at OpenReview. If the paper is at arXiv too, give its arXiv id.",
  paperUnasked: (id: string): string =>
    `The paper ${id} is not stored here, and neither Hugging Face nor arXiv answers at the moment. Please try again later.`,
  pageUnasked:
    "OpenReview does not answer at the moment. Please try again later, or give the paper’s arXiv id.",
  paperForgotten: "This paper is no longer known here.",
  askedTooLongAgo: "What was asked there is too long ago: ask it once more, please.",

  apologyTitle: "Something went wrong",
  apology: "That is my fault, not yours, and it is in the log. Please try again in a minute.",
  staleButtonTitle: "This button is from an older message",
  staleButton: ["It does not work any more; ", code("/papers help"), " shows what does."] as Text,
  staleFormTitle: "This form is from an older Paperboy",
  staleForm: ["Nothing was changed. ", code("/papers setup"), " opens it as it is now."] as Text,
};
