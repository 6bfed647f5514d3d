import { quoted } from "../../../domain/parsed.ts";
import type { Cadence, Layout } from "../../../domain/subscription/digest-options.ts";
import { findWeekdayRange } from "../../../domain/schedule/parse-schedule.ts";
import type { Inline, Text } from "../../rich-text.ts";
import { papers } from "../speech.ts";
import { speechOf } from "../speech.ts";

const { count } = speechOf("en");
const { list, weekday, language } = speechOf("en-GB");

/** When a subscription comes. */
interface Schedule {
  readonly cadence: Cadence;
  /** 1 = Monday, from first to last; a week's or a month's edition comes on the first of them. */
  readonly weekdays: readonly number[];
  /** `09:00`. */
  readonly time: string;
  readonly timezone: string;
}

/** What a subscription brings. */
interface Content {
  readonly layout: Layout;
  /** Papers in the message itself. */
  readonly papers: number;
  readonly silent: boolean;
  readonly announce: boolean;
  /** The language's name; null for English. */
  readonly language: string | null;
  readonly minUpvotes: number;
  /** Empty for none. */
  readonly filter: string;
  /** In words; null for the usual ones. */
  readonly sources: string | null;
}

const LOOKS: Readonly<Record<Layout, (papers: string) => string>> = {
  digest: (number) => `up to ${number} in the message, the others in its thread`,
  compact: (number) => `the titles of up to ${number}, in one message`,
  cards: (number) => `a message each for up to ${number}`,
  forum: (number) => `a forum post with up to ${number}, and a reply in it for every paper`,
  "forum-papers": (number) => `a forum post each for up to ${number}`,
};

/** What a channel's subscription is told, and the answers to whoever tells it. */
export const settings = {
  weekdays: (days: readonly number[]): string => {
    if (days.length === 7) return "every day";
    const [first, last] = findWeekdayRange(days) ?? [];
    if (first !== undefined && last !== undefined) return `${weekday(first)} to ${weekday(last)}`;
    return list(days.map(weekday));
  },
  /** A language's name, by its tag. */
  language,
  schedule: ({ cadence, weekdays, time, timezone }: Schedule): string =>
    `${daysOf(cadence, weekdays)} at ${time} (${timezone})`,
  content: (content: Content): string => {
    const { layout, silent, announce, minUpvotes, filter, sources } = content;
    const shown = [
      LOOKS[layout](papers(content.papers)),
      ...(silent ? ["without a notification"] : []),
      ...(announce ? ["published to the channel’s followers"] : []),
      ...(content.language === null ? [] : [`in ${content.language}`]),
    ].join(", ");
    const bars = [
      ...(minUpvotes === 0
        ? []
        : [`with ${count(minUpvotes, { one: "# upvote", other: "# upvotes" })} or more`]),
      ...(filter === "" ? [] : [`that pass the filter “${filter}”`]),
    ];
    const only = bars.length === 0 ? "" : `, only papers ${list(bars)}`;
    return `${shown}${only}${sources === null ? "" : `, from ${sources}`}`;
  },

  // A subscription as the subject of a sentence, with its verb; null for a channel's usual one.
  comes: (name: string | null): string =>
    name === null ? "The daily papers come" : `${quoted(name)} comes`,
  comesHere: (name: string | null, schedule: string, content: string): string =>
    `${name === null ? "The daily papers come" : `${quoted(name)} comes`} here ${schedule}: ${content}.`,
  next: (at: Inline): Text => ["The next one comes ", at, "."],

  subscribed: "Subscribed to the daily papers",
  subscribedTo: (name: string | null, schedule: string, content: string): string =>
    `${name === null ? "They come" : `${quoted(name)} comes`} here ${schedule}: ${content}.`,
  zoneOfCaller: (timezone: string, change: Inline): Text => [
    `${timezone} is your own time zone. For another: `,
    change,
  ],
  zoneOfOthers: (timezone: string, change: Inline): Text => [
    `${timezone} is the time zone of the other subscriptions here. For another: `,
    change,
  ],
  zoneUnknown: (timezone: string, change: Inline): Text => [
    `I do not know your time zone, so this is ${timezone}. For another: `,
    change,
  ],
  postNow: "Post today’s list now",
  postNowAbout: "Post today’s list of papers in this channel now",

  changed: "Subscription changed",
  unchanged: "Nothing to change",
  wasStopped: "It had been stopped; it goes on now.",
  wasPaused: "It had been paused; it goes on now.",

  ended: "Unsubscribed",
  endedAbout: (name: string | null): string =>
    `${name === null ? "The daily papers do" : `${quoted(name)} does`} not come here any more. What was posted stays, with its votes.`,
  toHaveItBack: (subscribe: Inline): Text => ["To have them back: ", subscribe],

  // Of a look that a channel cannot have.
  noFollowers:
    "Only an announcement channel on Discord has followers to publish to, and this is none.",
  noForum:
    "The forum layouts are for forum channels. Ask for one in a post of the forum, or choose another layout here.",
  noForums:
    "There are no forums here; they are channels of Discord. Choose the layout digest, compact or cards.",
};

function daysOf(cadence: Cadence, weekdays: readonly number[]): string {
  const [first = 1] = weekdays;
  if (cadence === "week") return `every ${weekday(first)} for the week before`;
  const days = settings.weekdays(weekdays);
  if (cadence === "day") return days;
  const day = weekdays.length === 7 ? "day" : `day of ${days}`;
  return `on the first ${day} of each month for the month before`;
}
