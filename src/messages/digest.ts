import { parsePeriod, type PeriodName } from "../domain/schedule/periods.ts";
import { buttonRow, statusButton, topButton, trendingButton } from "./core/buttons.ts";
import type { Catalogue } from "../i18n/catalogue/english.ts";
import { entryBlock, type PaperEntry } from "./core/paper-entry.ts";
import type { Block, Message } from "./core/message.ts";
import { noticeText, type Notice } from "./digest-note.ts";
import { code, link, strong, type Inline, type Text } from "../i18n/rich-text.ts";

export type { PaperEntry } from "./core/paper-entry.ts";

/** A source's name as people read it, and the page of its list. */
export interface Origin {
  readonly label: string;
  readonly url: string | null;
}

export interface Digest {
  /** The source's name as people read it. */
  readonly label: string;
  /** The page of the list, for whoever wants all of it. */
  readonly listUrl: string | null;
  /** The other sources, where it has several. */
  readonly more?: readonly Origin[];
  /** The day of the list, or the week or month whose best this is. */
  readonly day: PeriodName;
  /** Papers in the message and in its thread together. */
  readonly total: number;
  /** The papers of the message itself, numbered from 1. */
  readonly entries: readonly PaperEntry[];
  /** Papers of the list that the message does not show. */
  readonly rest: number;
  /** Papers that its thread has no room for. */
  readonly beyond?: number;
  readonly notice: Notice | null;
  /** Of a week's or a month's best: how many of the first papers the votes here chose, and from how many all were chosen. */
  readonly best?: { readonly voted: number; readonly of: number } | undefined;
}

/** The digest's heading and its thread's name: the list's own date, which is the same in every zone. */
export function digestTitle(words: Catalogue, { day }: { readonly day: PeriodName }): string {
  const period = parsePeriod(day);
  if (period?.cadence === "week") return words.weeklyTitle(period.first, period.last);
  return period?.cadence === "month" ? words.monthlyTitle(period.first) : words.dailyTitle(day);
}

/** The one message a channel gets for a day's list. */
export function composeDigest(words: Catalogue, digest: Digest): Message {
  const { rest, best } = digest;
  const { abstractsInThread, moreInThread, howToVote } = words;
  const lists = best === undefined ? [topButton(words), trendingButton(words)] : [];
  return withOpening(words, digest, [
    ...papers(words, digest),
    { kind: "text", text: [rest === 0 ? abstractsInThread : moreInThread(rest)] },
    ...beyond(words, digest),
    ...buttonRow([...lists, statusButton(words)]),
    { kind: "note", text: howToVote(...CHANGE_AND_STOP) },
  ]);
}

/** A digest that begins as all do; where it has no papers, it only says why, and leads to the settings. */
export function withOpening(
  words: Catalogue,
  digest: Digest,
  papersAndMore: readonly Block[],
): Message {
  const rest = digest.entries.length === 0 ? settings(words) : papersAndMore;
  return { title: digestTitle(words, digest), blocks: [...opening(words, digest), ...rest] };
}

/** How a channel's digest is changed and stopped. */
export const CHANGE_AND_STOP = [code("/papers subscribe"), code("/papers unsubscribe")] as const;

/** What a digest begins with: where its papers come from, and what a reader must know of them. */
function opening(words: Catalogue, digest: Digest): Block[] {
  const { notice, entries } = digest;
  return [
    ...(entries.length === 0 ? [] : [{ kind: "note", text: origin(words, digest) } as const]),
    ...(notice === null ? [] : [{ kind: "note", text: noticeText(words, notice) } as const]),
  ];
}

/** The way to a channel's settings, where there is nothing else to do. */
export function settings(words: Catalogue): Block[] {
  return buttonRow([statusButton(words)]);
}

function origin(words: Catalogue, digest: Digest): Text {
  const { total, label, listUrl, best, more = [] } = digest;
  const lists = linked([{ label, url: listUrl }, ...more]);
  return best === undefined ? words.origin(total, lists) : words.selection(best.of, lists);
}

/** Sources in a line, each a link where it has a page. */
function linked(origins: readonly Origin[]): Text {
  return origins.flatMap(({ label, url }, index): Inline[] => {
    const name = url === null ? label : link(label, url);
    return index === 0 ? [name] : [", ", name];
  });
}

/** Where the papers are that neither the message nor its thread has. */
function beyond(words: Catalogue, digest: Digest): Block[] {
  const { label, listUrl, more = [], beyond: number = 0 } = digest;
  const pages = [{ label, url: listUrl }, ...more].filter(({ url }) => url !== null);
  return number === 0 ? [] : [{ kind: "text", text: words.beyondThread(number, linked(pages)) }];
}

/** The papers; of a week or a month first those with the most votes here, then those with the most upvotes at the source. */
function papers(words: Catalogue, { entries, best, label, more = [] }: Digest): Block[] {
  const voted = best?.voted ?? 0;
  const sources = [label, ...more.map((other) => other.label)].join(", ");
  const heading = (text: string): Block => ({ kind: "text", text: [strong(text)] });
  return entries.flatMap((entry, index) => [
    ...(best !== undefined && index === 0 && voted > 0 ? [heading(words.mostVotesHere)] : []),
    ...(best !== undefined && index === voted ? [heading(words.mostUpvotesAt(sources))] : []),
    entryBlock(words, entry),
  ]);
}
