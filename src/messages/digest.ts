import { parsePeriod, type PeriodName } from "../domain/schedule/periods.ts";
import { joinWithDots, link, strong, time, type Inline, type Text } from "../i18n/rich-text.ts";
import type { Translate } from "../i18n/translate.ts";
import {
  abstractButton,
  buttonRow,
  discussButton,
  saveButton,
  similarButton,
  settingsButton,
  topButton,
  weekButton,
  trendingButton,
} from "./core/buttons.ts";
import type { Block, Button, Message } from "./core/message.ts";
import { entryBlock, papersOf, summaryCredit, type PaperEntry } from "./core/paper-entry.ts";

import { tally } from "./core/paper-facts.ts";

export type { PaperEntry } from "./core/paper-entry.ts";

export interface Origin {
  readonly label: string;
  readonly url: string | null;
}

export interface Digest {
  readonly label: string;
  readonly listUrl: string | null;
  readonly more?: readonly Origin[];
  readonly day: PeriodName;
  readonly total: number;
  /** The papers of the message itself, numbered from 1. */
  readonly entries: readonly PaperEntry[];
  readonly rest: number;
  /** Papers without room in the thread. */
  readonly beyond?: number;
  /** The numbers of papers whose reply will not come. */
  readonly missing?: readonly number[];
  readonly notice: Notice | null;
  /** Papers on the list before the filter; null where it is not known any more. */
  readonly listed?: number | null;
  readonly filter?: string;
  readonly minUpvotes?: number;
  /** How many of the first papers the votes here selected, and from how many. */
  readonly best?: { readonly voted: number; readonly of: number } | undefined;
}

export interface Notice {
  readonly kind: "stale" | "late" | "sample" | "waiting" | "empty" | "none";
  /** Milliseconds since 1970: when the list was read, or when the source became silent. */
  readonly since: number | null;
  /** The silent source, which differs from the shown one when that is the sample. */
  readonly about: string;
}

/** Uses the list's own date, which is the same in every zone; the name tells several subscriptions apart. */
export function digestTitle(
  t: Translate,
  { day, name }: { readonly day: PeriodName; readonly name?: string },
): string {
  const { formats } = t;
  const period = parsePeriod(day);
  if (period?.cadence === "week") {
    const days = formats.days(period.first, period.last);
    return name === undefined ? t("digest.weeklyTitle", { days }) : `${name} · ${days}`;
  }
  if (period?.cadence === "month")
    return name === undefined
      ? t("digest.monthlyTitle", { day: period.first })
      : `${name} · ${formats.month(period.first)}`;
  return name === undefined ? t("digest.dailyTitle", { day }) : `${name} · ${formats.day(day)}`;
}

export function composeDigest(t: Translate, digest: Digest): Message {
  const { best, entries } = digest;
  const hasVotes = entries.some(({ votes }) => votes > 0);
  const top = hasVotes ? topButton(t) : weekButton(t);
  const lists = best === undefined ? [top, trendingButton(t)] : [];
  return withOpening(t, digest, [
    ...papers(t, digest),
    ...inThread(t, digest),
    ...beyond(t, digest),
    ...buttonRow([...lists, settingsButton(t)]),
    footer([t("digest.howToVote")], summaryCredit(t, papersOf(digest.entries))),
  ]);
}

/** The papers with their sentences, and no thread that the rest could go to. */
export function composeMail(t: Translate, digest: Digest): Message {
  const credit = summaryCredit(t, papersOf(digest.entries));
  return withOpening(t, digest, [
    ...papers(t, digest),
    ...remainder(t, digest),
    ...(credit.length === 0 ? [] : [footer(credit)]),
  ]);
}

export function composeCompact(t: Translate, digest: Digest): Message {
  return withOpening(t, digest, [
    ...digest.entries.map((entry) => titleOnly(t, entry)),
    ...remainder(t, digest),
    ...buttonRow([settingsButton(t)]),
    footer([t("digest.voteByNumber")]),
  ]);
}

export function composeCardsHeading(t: Translate, digest: Digest): Message {
  return withOpening(t, digest, [
    { kind: "text", text: [t("digest.cardsFollow", { count: digest.entries.length })] },
    ...remainder(t, digest),
    ...buttonRow([settingsButton(t)]),
    footer([t("digest.voteOnCards")], summaryCredit(t, papersOf(digest.entries))),
  ]);
}

export function composeCard(t: Translate, entry: PaperEntry): Message {
  const { paper } = entry;
  const buttons = [abstractButton, saveButton, discussButton, similarButton];
  return {
    title: "",
    blocks: [entryBlock(t, entry), ...buttonRow(buttons.map((button) => button(t, paper)))],
  };
}

/** One line, to which the subscriber's name is added. */
function footer(...pieces: readonly Text[]): Block {
  return { kind: "note", text: joinWithDots(pieces.filter((piece) => piece.length > 0)) };
}

/** Adds what differs between channels: the title, the settings, and the subscriber's name without a mention. */
export function signDigest(
  t: Translate,
  message: Message,
  {
    name,
    by,
    title,
  }: { readonly name: string; readonly by: string | null; readonly title: string },
): Message {
  const blocks = message.blocks.map((block): Block => {
    if (block.kind !== "buttons") return block;
    return { ...block, buttons: block.buttons.map((button) => ownSettings(button, name)) };
  });
  if (by === null) return { ...message, title, blocks };
  const setUpBy = [t("digest.setUpBy", { name: by })];
  const last = blocks.at(-1);
  return last?.kind === "note"
    ? { ...message, title, blocks: [...blocks.slice(0, -1), footer(last.text, setUpBy)] }
    : { ...message, title, blocks: [...blocks, footer(setUpBy)] };
}

function ownSettings(button: Button, name: string): Button {
  const { action } = button;
  if (action.kind !== "command" || action.name !== "subscriptions") return button;
  return { ...button, action: { ...action, input: { name } } };
}

/** Without papers, only states the reason and links to the settings. */
function withOpening(t: Translate, digest: Digest, papersAndMore: readonly Block[]): Message {
  const { notice, entries } = digest;
  const isEmpty = entries.length === 0;
  const blocks: Block[] = [
    ...(isEmpty ? [] : [{ kind: "note", text: origin(t, digest) } as const]),
    ...(notice === null ? [] : [{ kind: "note", text: noticeText(t, notice) } as const]),
    ...(isEmpty ? buttonRow([settingsButton(t)]) : papersAndMore),
  ];
  return { title: digestTitle(t, digest), blocks };
}

function noticeText(t: Translate, { kind, since, about: source }: Notice): Text {
  const instant = since === null ? null : time(new Date(since));
  switch (kind) {
    case "stale":
      return instant === null
        ? [t("digest.stale", { source })]
        : t.rich("digest.staleSince", { source, since: instant });
    case "late":
      return [t("digest.late", { source })];
    case "sample":
      return [t("digest.sample", { source })];
    case "waiting":
      return instant === null
        ? [t("digest.waiting", { source })]
        : t.rich("digest.waitingSince", { source, since: instant });
    case "empty":
      return [t("digest.emptyList", { source })];
    case "none":
      return [t("digest.noMatch")];
  }
}

function originsOf({ label, listUrl, more = [] }: Digest): Origin[] {
  return [{ label, url: listUrl }, ...more];
}

/** `4 of 23 papers from Hugging Face · filter: agents · at least 5 upvotes`. */
function origin(t: Translate, digest: Digest): Text {
  const { filter = "", minUpvotes = 0 } = digest;
  return joinWithDots([
    selection(t, digest),
    ...(filter === "" ? [] : [[t("digest.filter", { filter })]]),
    ...(minUpvotes === 0 ? [] : [[t("digest.minUpvotes", { count: minUpvotes })]]),
  ]);
}

function selection(t: Translate, digest: Digest): Text {
  const { best, total: count, listed = null } = digest;
  const sources = linked(originsOf(digest));
  if (best !== undefined) return t.rich("digest.selection", { count: best.of, sources });
  return listed === null || listed <= count
    ? t.rich("digest.origin", { count, sources })
    : t.rich("digest.originOf", { count, total: listed, sources });
}

function linked(origins: readonly Origin[]): Text {
  return origins.flatMap(({ label, url }, index): Inline[] => {
    const name = url === null ? label : link(label, url);
    return index === 0 ? [name] : [", ", name];
  });
}

function beyond(t: Translate, digest: Digest): Block[] {
  const { beyond: count = 0 } = digest;
  if (count === 0) return [];
  const lists = linked(originsOf(digest).filter(({ url }) => url !== null));
  return [{ kind: "text", text: t.rich("digest.beyondThread", { count, lists }) }];
}

function inThread(t: Translate, digest: Digest): Block[] {
  const { rest, entries, missing = [] } = digest;
  if (missing.length === 0) {
    const others =
      rest === 0 ? t("digest.abstractsInThread") : t("digest.moreInThread", { count: rest });
    return [{ kind: "text", text: [others] }];
  }
  const count = entries.length + rest - missing.length;
  const unlisted = missing.filter((number) => number > entries.length).length;
  return [
    ...(count === 0
      ? []
      : [{ kind: "text", text: [t("digest.someInThread", { count })] } as const]),
    ...remainder(t, { ...digest, rest: unlisted }),
  ];
}

function remainder(t: Translate, { rest, label, listUrl }: Digest): Block[] {
  if (rest === 0) return [];
  const list: Text[] =
    listUrl === null ? [] : [[link(t("list.source", { source: label }), listUrl)]];
  return [{ kind: "text", text: joinWithDots([[t("digest.more", { count: rest })], ...list]) }];
}

/** A week or month starts with the most voted papers here, then lists the most upvoted at the source. */
function papers(t: Translate, digest: Digest): Block[] {
  const { entries, best } = digest;
  const voted = best?.voted ?? 0;
  const labels = originsOf(digest).map(({ label }) => label);
  const sources = labels.join(", ");
  const period = parsePeriod(digest.day)?.cadence === "month" ? "Month" : "Week";
  const heading = (text: string): Block => ({ kind: "text", text: [strong(text)] });
  return entries.flatMap((entry, index) => [
    ...(best !== undefined && index === 0 && voted > 0
      ? [heading(t(`digest.mostVoted${period}`))]
      : []),
    ...(best !== undefined && index === voted
      ? [heading(t(`digest.mostUpvoted${period}`, { sources }))]
      : []),
    entryBlock(t, entry, undefined, entry.brief === true ? "brief" : "short"),
  ]);
}

function titleOnly(t: Translate, entry: PaperEntry): Block {
  return {
    ...entryBlock(t, entry, [], "short"),
    byline: [],
    figures: tally(t, entry),
    vote: null,
    picture: null,
  };
}
