import { dayWords } from "../papers/day-words.ts";
import type { Paper } from "../papers/paper.ts";
import { quoted } from "../papers/reading.ts";
import { COMMUNITY, sourcesInWords } from "../papers/sources.ts";
import type { Listing, Step } from "../papers/why.ts";
import type { Catalogue } from "./catalogue/english.ts";
import { commandButton, buttonRow } from "./buttons.ts";
import { paperUrl } from "./entry.ts";
import type { Block, Message } from "./message.ts";
import { code, link, time, type Inline, type Text } from "./text.ts";
import { count } from "./words.ts";

/** A message of this channel that shows the paper. */
interface WhyPost {
  /** The address that opens it, where there is one. */
  readonly url: string | null;
  readonly postedAt: Date;
  readonly goneAt: Date | null;
  readonly number: number;
  /** 0 is a digest, more a reply in its thread. */
  readonly part: number;
}

interface WhySubscription {
  readonly subscription: {
    readonly name: string;
    readonly sources: readonly string[];
    readonly pausedAt: Date | null;
    readonly stoppedAt: Date | null;
  };
  readonly steps: readonly Step[];
}

export interface Why {
  readonly paper: Paper;
  readonly posts: readonly WhyPost[];
  readonly listings: readonly Listing[];
  readonly submission:
    | { readonly state: "waiting" | "accepted" | "declined"; readonly submittedAt: Date }
    | undefined;
  readonly subscriptions: readonly WhySubscription[];
}

/** The way of a paper to this channel: where it is, or at which step it stopped. */
export function composeWhy(_words: Catalogue, why: Why): Message {
  const { paper } = why;
  const lines: Text[] = [
    [link(paper.title, paperUrl(paper))],
    ...postLines(why),
    ...submissionLines(why),
    ...(why.subscriptions.length === 0 ? [NO_SUBSCRIPTION] : listLines(why)),
  ];
  return {
    title: why.posts.length > 0 ? "It was posted here" : "It was not posted here",
    blocks: [
      ...lines.map((text): Block => ({ kind: "text", text })),
      ...buttonRow([previewButton]),
    ],
  };
}

const NO_SUBSCRIPTION: Text = [
  "This channel has no subscription, so no list comes here. ",
  code("/papers subscribe"),
  " makes one.",
];

const previewButton = commandButton({
  label: "Preview",
  description: "Show what the newest lists would give this channel",
  command: "preview",
});

function postLines({ posts }: Why): Text[] {
  const digest = posts.find(({ part }) => part === 0);
  const reply = posts.find(({ part }) => part > 0);
  const lines: Text[] = [];
  if (digest !== undefined)
    lines.push([`As number ${digest.number} of a digest, `, ...postedWords(digest)]);
  if (reply !== undefined)
    lines.push([
      digest === undefined ? "Beyond the message, in its thread, " : "In its thread, ",
      ...postedWords(reply),
    ]);
  if (posts.length > 2)
    lines.push([`In all it is in ${count(posts.length, "message")} of this channel.`]);
  return lines;
}

function postedWords({ postedAt, goneAt, url }: WhyPost): Text {
  const where: Inline[] = url === null ? [] : [" (", link("open it", url), ")"];
  const gone = goneAt === null ? "." : "; the message was deleted since.";
  return ["posted ", time(postedAt), ...(goneAt === null ? where : []), gone];
}

function submissionLines({ submission }: Why): Text[] {
  if (submission === undefined) return [];
  const at: Inline[] = ["It was submitted here on ", time(submission.submittedAt, "date")];
  switch (submission.state) {
    case "waiting":
      return [[...at, ", and waits for a curator: ", code("/papers submissions")]];
    case "declined":
      return [[...at, ", and a curator declined it."]];
    case "accepted":
      return [[...at, ", and comes with the next digest that takes this channel’s own papers."]];
  }
}

function listLines({ listings, subscriptions }: Why): Text[] {
  const lines = listings.map(({ source, day }): Text => [
    `Listed by ${sourcesInWords([source])} on ${dayWords(day)}.`,
  ]);
  const isMany = subscriptions.length > 1;
  const own = subscriptions.flatMap(({ subscription, steps }): Text[] => {
    const about = isMany ? `${quoted(subscription.name)}: ` : "";
    return verdicts(subscription, steps, listings).map((words) => [about, ...words]);
  });
  return [...lines, ...own];
}

function verdicts(
  { sources, pausedAt, stoppedAt }: WhySubscription["subscription"],
  steps: readonly Step[],
  listings: readonly Listing[],
): Text[] {
  const rest: Text[] =
    stoppedAt !== null
      ? [["The subscription is stopped since ", time(stoppedAt), "."]]
      : pausedAt !== null
        ? [["The subscription is paused since ", time(pausedAt), "."]]
        : [];
  if (steps.length > 0) return [...steps.map(stepWords), ...rest];
  const taken = sourcesInWords(sources);
  if (listings.length > 0)
    return [[`This channel takes ${taken}, which did not list it.`], ...rest];
  const lists = sources.filter((source) => source !== COMMUNITY);
  if (lists.length === 0)
    return [["Nobody has submitted it here: ", code("/papers submit")], ...rest];
  return [[`It is on no list of ${sourcesInWords(lists)} that is stored here.`], ...rest];
}

/** One day's verdict in words. */
export function stepWords(step: Step): Text {
  const list = `the list of ${dayWords(step.day)}`;
  switch (step.kind) {
    case "in-digest":
      return [
        `It is number ${step.number} of the ${count(step.of, "paper")} of the digest with ${list}.`,
      ];
    case "no-digest":
      return [`No digest with ${list} came here.`];
    case "waiting":
      return [`The digest with ${list} still waits: ${step.reason}.`];
    case "skipped":
      return [`The digest with ${list} was left out: ${step.reason}.`];
    case "failed":
      return [`The digest with ${list} could not be posted: ${step.reason}.`];
    case "below":
      return [
        `Below the bar on ${list}: it has ${count(step.upvotes, "upvote")}, and ${step.bar} are needed.`,
      ];
    case "filtered":
      return [
        `Stopped by the filter on ${list}: it does not fulfil `,
        ...step.conditions.flatMap((condition, index): Inline[] =>
          index === 0 ? [code(condition)] : [" and ", code(condition)],
        ),
        ".",
      ];
    case "vanished":
      return [`It was on ${list}, and had vanished from it by `, time(step.at), "."];
    case "joining":
      return [
        `The digest with ${list} was posted before it was listed, or before it passed; it joins with the next update.`,
      ];
  }
}
