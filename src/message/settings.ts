import { listed, quoted } from "../papers/reading.ts";
import { timeWords, weekdayWords } from "../papers/schedule-words.ts";
import { FIRST_NAME } from "../papers/subscription-name.ts";
import type { Schedule } from "../papers/schedule.ts";
import { sourcesInWords } from "../papers/sources.ts";
import { PLAIN_TERMS, termsOf, type Cadence, type Layout, type Terms } from "../papers/terms.ts";
import { buttonRow, commandButton, statusButton } from "./buttons.ts";
import { english } from "./catalogue/english.ts";
import { languageName } from "./catalogue/languages.ts";
import type { Block, Message } from "./message.ts";
import { code, time, type Text } from "./text.ts";
import { count } from "./words.ts";

/** What a subscription can be told. */
export interface Settings extends Schedule, Terms {
  readonly cadence: Cadence;
  /** Papers in the message itself. */
  readonly papers: number;
  readonly minUpvotes: number;
}

/** The settings among what else a subscription has. */
export function settingsIn(subscription: Settings): Settings {
  const { hour, minute, weekdays, timezone, papers, minUpvotes } = subscription;
  return { ...termsOf(subscription), hour, minute, weekdays, timezone, papers, minUpvotes };
}

/** Whose time zone a subscription without one of its own got. */
export type ZoneOrigin = "asked" | "kept" | "caller" | "workspace" | "default";

/** When a subscription's digest comes: `Monday to Friday at 09:00 (Europe/Berlin)`. */
export function scheduleWords(settings: Settings): string {
  return `${daysWords(settings)} at ${timeWords(settings)} (${settings.timezone})`;
}

/** The days it comes on; a week's or a month's edition comes on the first of its weekdays. */
function daysWords({ weekdays, cadence }: Settings): string {
  const [first = 1] = weekdays.toSorted((a, b) => a - b);
  if (cadence === "week") return `every ${weekdayWords([first])} for the week before`;
  if (cadence === "day") return weekdayWords(weekdays);
  const day = weekdays.length === 7 ? "day" : `day of ${weekdayWords(weekdays)}`;
  return `on the first ${day} of each month for the month before`;
}

const LAYOUT_WORDS: Readonly<Record<Layout, (papers: string) => string>> = {
  digest: (papers) => `up to ${papers} in the message, the others in its thread`,
  compact: (papers) => `the titles of up to ${papers}, in one message`,
  cards: (papers) => `a message each for up to ${papers}`,
  forum: (papers) => `a forum post with up to ${papers}, and a reply in it for every paper`,
  "forum-papers": (papers) => `a forum post each for up to ${papers}`,
};

/** What a subscription's digest holds. */
export function contentWords(settings: Settings): string {
  const { papers, minUpvotes, filter, layout, silent, announce, language } = settings;
  const name = languageName(language);
  const shown = [
    LAYOUT_WORDS[layout](count(papers, "paper")),
    ...(silent ? ["without a notification"] : []),
    ...(announce ? ["published to the channel’s followers"] : []),
    ...(name === "English" ? [] : [`in ${name}`]),
  ].join(", ");
  const bars = [
    ...(minUpvotes === 0 ? [] : [`with ${count(minUpvotes, "upvote")} or more`]),
    ...(filter === "" ? [] : [`that pass the filter “${filter}”`]),
  ];
  const only = bars.length === 0 ? "" : `, only papers ${listed(bars)}`;
  const from = isPlainSource(settings) ? "" : `, from ${sourcesInWords(settings.sources)}`;
  return `${shown}${only}${from}`;
}

function isPlainSource({ sources }: Settings): boolean {
  return sources.join(" ") === PLAIN_TERMS.sources.join(" ");
}

/** When the next digest comes, by the reader's own clock. */
export function nextWords(next: Date): Text {
  return ["The next one comes ", time(next), "."];
}

/** The answer to a new subscription. */
export function composeSubscribed(subscribed: {
  readonly name: string;
  readonly settings: Settings;
  readonly next: Date;
  readonly zoneFrom: ZoneOrigin;
}): Message {
  const { name, settings, next, zoneFrom } = subscribed;
  return {
    title: "Subscribed to the daily papers",
    blocks: [
      text(
        `${name === FIRST_NAME ? "They come" : `${quoted(name)} comes`} here ${scheduleWords(settings)}: ${contentWords(settings)}.`,
      ),
      { kind: "text", text: nextWords(next) },
      ...zoneNote(zoneFrom, settings.timezone),
      ...buttonRow([postButton, statusButton(english)]),
    ],
  };
}

/** The answer to a subscription that was there before. */
export function composeChanged(changed: {
  readonly name: string;
  readonly before: Settings;
  readonly settings: Settings;
  readonly next: Date;
  /** It had been stopped or paused and goes on now. */
  readonly resumed: "stopped" | "paused" | null;
}): Message {
  const { name, before, settings, next, resumed } = changed;
  const changes = changesBetween(before, settings);
  if (resumed !== null) changes.unshift(`It had been ${resumed}; it goes on now.`);
  return {
    title: changes.length === 0 ? "Nothing to change" : "Subscription changed",
    blocks: [
      ...changes.map(text),
      text(`${nameWords(name)} here ${scheduleWords(settings)}: ${contentWords(settings)}.`),
      { kind: "text", text: nextWords(next) },
      ...buttonRow([statusButton(english)]),
    ],
  };
}

/** A subscription as the subject of a sentence. */
export function nameWords(name: string): string {
  return name === FIRST_NAME ? "The daily papers come" : `${quoted(name)} comes`;
}

/** What is different, a line each: `Time: 09:00 → 08:30`. */
export function changesBetween(before: Settings, after: Settings): string[] {
  const lines: readonly (readonly [string, (settings: Settings) => string])[] = [
    ["Time", timeWords],
    ["Days", ({ weekdays }) => weekdayWords(weekdays)],
    ["Time zone", ({ timezone }) => timezone],
    ["Papers in the message", ({ papers }) => String(papers)],
    ["Fewest upvotes", ({ minUpvotes }) => String(minUpvotes)],
    ["Sources", ({ sources }) => sourcesInWords(sources)],
    ["Filter", ({ filter }) => (filter === "" ? "none" : filter)],
    ["Layout", ({ layout }) => layout],
    ["Covers", ({ cadence }) => `each ${cadence}`],
    ["Notification", ({ silent }) => (silent ? "no" : "yes")],
    ["Published to followers", ({ announce }) => (announce ? "yes" : "no")],
    ["Language", ({ language }) => languageName(language)],
  ];
  return lines
    .filter(([, words]) => words(before) !== words(after))
    .map(([name, words]) => `${name}: ${words(before)} → ${words(after)}`);
}

function zoneNote(from: ZoneOrigin, timezone: string): Block[] {
  const why: Partial<Record<ZoneOrigin, string>> = {
    caller: `${timezone} is your own time zone. For another:`,
    workspace: `${timezone} is the time zone of the other subscriptions here. For another:`,
    default: `I do not know your time zone, so this is ${timezone}. For another:`,
  };
  const words = why[from];
  if (words === undefined) return [];
  return [{ kind: "note", text: [words, " ", code("/papers subscribe timezone:Europe/Paris")] }];
}

/** The answer to the end of a subscription. */
export function composeUnsubscribed(name: string): Message {
  const gone = name === FIRST_NAME ? "The daily papers do" : `${quoted(name)} does`;
  return {
    title: "Unsubscribed",
    blocks: [
      text(`${gone} not come here any more. What was posted stays, with its votes.`),
      { kind: "note", text: ["To have them back: ", code("/papers subscribe")] },
    ],
  };
}

const postButton = commandButton({
  label: "Post today’s list now",
  description: "Post today’s list of papers in this channel now",
  command: "post",
});

function text(words: string): Block {
  return { kind: "text", text: [words] };
}
