import { strong, type Inline, type Text } from "../../rich-text.ts";
import { speechOf, type Forms } from "../speech.ts";

const { count } = speechOf("en");

/** What is kept of a person, by kind. */
export type Kept = keyof typeof KEPT;

const KEPT = {
  votes: { one: "# vote", other: "# votes" },
  saved: { one: "# saved paper", other: "# saved papers" },
  submissions: { one: "# submission", other: "# submissions" },
  discussions: { one: "# discussion", other: "# discussions" },
  subscriptions: { one: "# subscription", other: "# subscriptions" },
  roles: { one: "# role", other: "# roles" },
  changes: { one: "# settings change", other: "# settings changes" },
  forms: { one: "# unsaved form", other: "# unsaved forms" },
  replies: { one: "# playground message", other: "# playground messages" },
  messages: { one: "# direct message", other: "# direct messages" },
} as const satisfies Readonly<Record<string, Forms>>;

/** What is kept of the person who asks, and how it is taken along or deleted. */
export const privacy = {
  title: "What Paperboy keeps of you",
  kept: (kept: readonly (readonly [Kept, number])[]): string =>
    `${kept.map(([what, number]) => count(number, KEPT[what])).join(" · ")}.`,
  nothing: "Nothing.",
  /** The name it is kept under, and what the person is called where that is kept too. */
  under: (voter: Inline, name: string | null): Text => [
    "Under ",
    voter,
    name === null ? "." : `, and what you are called: ${name}.`,
  ],
  neverWords:
    "Never what you write: only that you voted, saved, submitted or set something up, and when. Rows about a workspace go when Paperboy is removed from it.",
  onSlack:
    "Slack sends me every message of the channels I am in. Replies in discussions are counted; no word is looked at or kept.",
  export: "Export",
  exportAbout: "Get everything that Paperboy keeps of you as a file",
  delete: "Delete …",
  deleteAbout: "Choose how everything that Paperboy keeps of you is deleted",
  inWords: (toExport: Inline, toDelete: Inline): Text => [
    "The same in words: ",
    toExport,
    ", ",
    toDelete,
  ],

  asFile: "What Paperboy keeps of you, as a file",
  asFileAbout: "All of it, as JSON. Nobody else sees this.",

  sure: "Delete what Paperboy keeps of you?",
  whatGoes:
    "Your reading list, roles, names and forms are deleted. What others rely on stays without your name: subscriptions you set up, papers you submitted, discussions you opened.",
  votesStayOrGo: (): Text => [
    strong("Your votes"),
    " can stay as anonymous counts, or go too. Your reactions on older messages then count no more, even if they stay in the chat. It cannot be undone.",
  ],
  keepVotes: "Delete, keep anonymous votes",
  keepVotesAbout: "Delete everything that Paperboy keeps of you; your votes stay without a name",
  removeVotes: "Delete votes too",
  removeVotesAbout: "Delete everything that Paperboy keeps of you; your votes go too",

  deleted: "Deleted",
  keptVotes:
    "Paperboy keeps nothing under your name any more. Your votes count on without your name.",
  removedVotes: "Paperboy keeps nothing under your name any more. Your votes are gone too.",
};
