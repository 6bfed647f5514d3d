import { quoted } from "../../../domain/parsed.ts";
import type { Cadence, Layout } from "../../../domain/subscription/digest-options.ts";
import type { Inline, Text } from "../../rich-text.ts";
import { speechOf } from "../speech.ts";

const { weekday } = speechOf("en");

/** The form that sets a subscription up, and what is shown before it is saved. */
export const setup = {
  // A form's title and its buttons: at most 24 characters in every language, as many as Slack takes.
  formTitle: "The daily papers",
  toPreview: "Preview",
  cancel: "Cancel",
  formAbout: (name: string): string => `For this channel, under the name ${quoted(name)}.`,

  // Its questions: labels have at most 45 characters, hints 100, what is chosen from 75, as many as all platforms take.
  time: "Time",
  timeHint: "9:00, 17h or 9am",
  timezone: "Time zone",
  timezoneHint: "Europe/Paris, or a city",
  days: "Days",
  daysHint: "A week’s or a month’s edition comes on the first of them",
  /** A day of the week, 1 = Monday. */
  weekday,
  sources: "Sources",
  sourcesHint: "huggingface, arxiv:cs.CL, community",
  filter: "Filter",
  filterHint: "cat:cs.CL (agents OR planning) -survey; empty for all",
  layout: "Layout",
  layoutHint: "How it looks",
  layouts: {
    digest: "One message, the abstracts in its thread",
    compact: "One message with the titles only",
    cards: "A message for each paper",
    forum: "A forum post for each day",
    "forum-papers": "A forum post for each paper",
  } as Readonly<Record<Layout, string>>,
  cadence: "Edition",
  cadenceHint: "What it covers",
  cadences: {
    day: "Each day",
    week: "The top of each week",
    month: "The top of each month",
  } as Readonly<Record<Cadence, string>>,
  papers: "Papers in the message",
  papersHint: "1 to 10; the others go to its thread",
  upvotes: "Fewest upvotes",
  upvotesHint: "Papers with fewer are left out; 0 for all",
  language: "Language",
  languageHint: "Of the words around the papers",
  silent: "Without a notification",
  silentHint: "On Discord, nobody’s phone rings",
  announce: "Published to followers",
  announceHint: "In an announcement channel on Discord",
  yes: "Yes",
  no: "No",

  // Why there is no form, or no draft any more.
  cannotPost: (obstacles: readonly string[]): string =>
    ["I cannot post in this channel yet.", ...obstacles].join(" "),
  gone: "This form was saved already, is somebody else’s, or is more than a day old. Nothing was changed.",

  // Before it is saved.
  saveIt: "Save it like this?",
  notSavedYet: "Nothing was saved yet",
  noDigestYet: (reason: string): string => `There is no digest to show yet: ${reason}.`,
  nextWouldBe: (title: Inline): Text => ["The next digest would be: ", title],
  save: "Save",
  saveAbout: "Save the subscription as it is shown here",
  change: "Change",
  changeAbout: "Change hour, zone, days and filter",
  looks: "Looks",
  looksAbout: "Change layout, edition, number of papers and language",
  more: "More",
  moreAbout: "Change notification and publishing",
  overtaken: (by: string | null, at: Inline, what: string): Text => [
    `${by ?? "Somebody"} changed this `,
    at,
    `: ${what}. Yours holds now.`,
  ],

  // The way to the form.
  setUpPapers: "Set up the daily papers",
  aboutForm:
    "Hour, days, filter and looks are filled into a form, and shown before anything is saved.",
  setUp: "Set up",
  setUpAbout: "Set up the daily papers here",
  changeNamed: (name: string): string => `Change ${quoted(name)}`,

  // What a subscription would post now, for whoever tries it out.
  nothingToShow: "There is nothing to show",
  wouldPostNothing: (name: string, reason: string): string =>
    `${quoted(name)} would post nothing now: ${reason}.`,
  wouldPost: (name: string): string =>
    `Only you see this: it is what ${quoted(name)} would post now.`,
};
