import { formatDay } from "../../../domain/schedule/parse-dates.ts";
import type { Day } from "../../../domain/paper/paper.ts";
import { code, type Inline, type Text } from "../../rich-text.ts";
import { speechOf } from "../speech.ts";
import { papers } from "../speech.ts";

const { count } = speechOf("en");
const SILENT = "Hugging Face does not answer at the moment";

/** What a day's lists would give a channel, in numbers of papers. */
interface Share {
  /** The names of the lists' sources. */
  readonly sources: string;
  readonly all: number;
  readonly total: number;
  readonly below: number;
  readonly minUpvotes: number;
  readonly stopped: number;
  readonly filter: string;
}

/** A day's list that is posted on request, looked at before it comes, or shown to whoever asks. */
export const posting = {
  // What became of a request to post it.
  posted: "Posted",
  here: (day: Day, number: number): string => `Here is ${list(day)}: ${papers(number)}.`,
  notPosted: "Nothing was posted",
  nothingToPost: (day: Day, reason: string): string =>
    `There is nothing to post of ${list(day)}: ${reason}.`,
  notPostedYet: "Nothing was posted yet",
  failed: (day: Day, reason: string): Text => [
    `Posting ${list(day)} did not work: ${reason}. `,
    code("/papers status"),
    " shows what becomes of it.",
  ],
  alreadyHere: "It is already here",
  hereSince: (day: Day, at: Inline, again: Inline): Text => [
    `This channel has ${list(day)} since `,
    at,
    ". To post it once more: ",
    again,
  ],
  onItsWay: (day: Day, again: Inline): Text => [
    `This channel has ${list(day)} and is on its way. To post it once more: `,
    again,
  ],
  postAgain: "Post it again",
  postAgainAbout: (day: Day): string => `Post ${list(day)} in this channel once more`,

  // What it would give a channel.
  preview: (title: string): string => `Preview · ${title}`,
  noPapersThen: (sources: string): string => `${sources}: no papers on that day.`,
  wouldGet: ({ all, sources, total, below, minUpvotes, stopped, filter }: Share): string => {
    const reasons = [
      ...(below === 0 ? [] : [`${below} with fewer than ${upvotes(minUpvotes)}`]),
      ...(stopped === 0 ? [] : [`${stopped} stopped by the filter “${filter}”`]),
    ];
    const left = reasons.length === 0 ? "" : `; left out: ${reasons.join(", ")}`;
    return `Of ${papers(all)} from ${sources}, this channel would get ${total}${left}.`;
  },
  notAll: (reason: string): string => `Not all is there: ${reason}.`,
  previewHelp: [
    "Only you see this. Why one paper comes or not: ",
    code("/papers why 2401.12345"),
    ". Other settings: ",
    code("/papers subscribe"),
  ] as Text,

  // Why it is not the list that was asked for, or not fresh.
  notYet: (day: Day): string => `${formatDay(day)} has not come yet.`,
  firstIs: (day: Day): string => `The first list is that of ${formatDay(day)}.`,
  fridays: "There are no lists at weekends, so this is Friday’s.",
  asStored: `${SILENT}; this is its list as it is stored here.`,
  noPapers: (day: Day): string => `The list of ${formatDay(day)} has no papers.`,
  notStored: (day: Day): string =>
    `${SILENT}, and its list of ${formatDay(day)} is not stored here.`,
  noPapersSoNewest: (day: Day): string =>
    `The list of ${formatDay(day)} has no papers yet, so this is the newest list stored here.`,
  noPapersSoSample: (day: Day): string =>
    `The list of ${formatDay(day)} has no papers yet, so this is the bundled sample edition.`,
  silentSoNewest: `${SILENT}, so this is the newest list stored here.`,
  silentSoSample: `${SILENT}, so this is the bundled sample edition.`,
};

function list(day: Day): string {
  return `the list of ${formatDay(day)}`;
}

function upvotes(number: number): string {
  return count(number, { one: "# upvote", other: "# upvotes" });
}
