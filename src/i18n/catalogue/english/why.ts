import { formatDay } from "../../../domain/schedule/parse-dates.ts";
import type { Day } from "../../../domain/paper/paper.ts";
import { quoted } from "../../../domain/parsed.ts";
import { code, link, type Inline, type Text } from "../../rich-text.ts";
import { speechOf } from "../speech.ts";

const { count } = speechOf("en");

/** When a message was posted, and the address that opens it; null where there is none. */
interface Posted {
  readonly at: Inline;
  readonly url: string | null;
  readonly isGone: boolean;
}

/** Why a paper came to a channel, or at which step it stopped. */
export const why = {
  postedHere: "It was posted here",
  notPostedHere: "It was not posted here",
  preview: "Preview",
  previewAbout: "Show what the newest lists would give this channel",

  // Where it is.
  inDigest: (number: number, post: Posted): Text => [
    `As number ${number} of a digest, `,
    ...posted(post),
  ],
  inThread: (post: Posted): Text => ["In its thread, ", ...posted(post)],
  onlyInThread: (post: Posted): Text => ["Beyond the message, in its thread, ", ...posted(post)],
  inAll: (number: number): string =>
    `In all it is in ${count(number, { one: "# message", other: "# messages" })} of this channel.`,
  submittedAndWaiting: (on: Inline): Text => [
    "It was submitted here on ",
    on,
    ", and waits for a curator: ",
    code("/papers submissions"),
  ],
  submittedAndDeclined: (on: Inline): Text => [
    "It was submitted here on ",
    on,
    ", and a curator declined it.",
  ],
  submittedAndAccepted: (on: Inline): Text => [
    "It was submitted here on ",
    on,
    ", and comes with the next digest that takes this channel’s own papers.",
  ],

  // What a subscription makes of it.
  noSubscription: [
    "This channel has no subscription, so no list comes here. ",
    code("/papers subscribe"),
    " makes one.",
  ] as Text,
  ofSubscription: (name: string, sentence: Text): Text => [`${quoted(name)}: `, ...sentence],
  stoppedSince: (at: Inline): Text => ["The subscription is stopped since ", at, "."],
  pausedSince: (at: Inline): Text => ["The subscription is paused since ", at, "."],
  listedBy: (source: string, day: Day): string => `Listed by ${source} on ${formatDay(day)}.`,
  notListedBy: (sources: string): string => `This channel takes ${sources}, which did not list it.`,
  onNoList: (sources: string): string => `It is on no list of ${sources} that is stored here.`,
  nobodySubmitted: ["Nobody has submitted it here: ", code("/papers submit")] as Text,

  // What became of it on one day's list.
  numberOf: (number: number, papers: number, day: Day): string =>
    `It is number ${number} of the ${count(papers, { one: "# paper", other: "# papers" })} of the digest with ${list(day)}.`,
  noDigest: (day: Day): string => `No digest with ${list(day)} came here.`,
  waiting: (day: Day, reason: string | null): string =>
    `The digest with ${list(day)} still waits: ${reason ?? "it is on its way"}.`,
  skipped: (day: Day, reason: string | null): string =>
    `The digest with ${list(day)} was left out: ${reason ?? "no reason was kept"}.`,
  failed: (day: Day, reason: string | null): string =>
    `The digest with ${list(day)} could not be posted: ${reason ?? "no reason was kept"}.`,
  below: (day: Day, upvotes: number, bar: number): string =>
    `Below the bar on ${list(day)}: it has ${count(upvotes, { one: "# upvote", other: "# upvotes" })}, and ${bar} are needed.`,
  filtered: (day: Day, conditions: readonly string[]): Text => [
    `Stopped by the filter on ${list(day)}: it does not fulfil `,
    ...conditions.flatMap((condition, index): Text =>
      index === 0 ? [code(condition)] : [" and ", code(condition)],
    ),
    ".",
  ],
  vanished: (day: Day, at: Inline): Text => [
    `It was on ${list(day)}, and had vanished from it by `,
    at,
    ".",
  ],
  joining: (day: Day): string =>
    `The digest with ${list(day)} was posted before it was listed, or before it passed; it joins with the next update.`,
};

function posted({ at, url, isGone }: Posted): Text {
  if (isGone) return ["posted ", at, "; the message was deleted since."];
  return ["posted ", at, ...(url === null ? [] : [" (", link("open it", url), ")"]), "."];
}

function list(day: Day): string {
  return `the list of ${formatDay(day)}`;
}
