import type { DigestContent, ReplyContent } from "../../../db/deliveries/content.ts";
import type {
  Delivery,
  DigestDelivery,
  DiscussionDelivery,
  ReplyDelivery,
} from "../../../db/deliveries/delivery.ts";
import type { DayRank } from "../../../db/papers/paper-history.ts";
import type { ShownTally } from "../../../db/schema/schema.ts";
import type { Paper } from "../../domain/paper/paper.ts";
import type { Place } from "../../domain/place.ts";
import type { Cadence, Layout } from "../../domain/subscription/digest-options.ts";
import { COMMUNITY } from "../../domain/subscription/sources.ts";
import { translateFor } from "../../i18n/languages.ts";
import type { Translate } from "../../i18n/translate.ts";
import type { Message } from "../../messages/core/message.ts";
import {
  composeCard,
  composeCardsHeading,
  composeCompact,
  composeDigest,
  composeMail,
  digestTitle,
  type Digest,
  type Origin,
  type PaperEntry,
} from "../../messages/digest.ts";
import { composeDiscussion } from "../../messages/discussion.ts";
import { fitDigest, type DigestRoom } from "../../messages/fit-digest.ts";
import { composeReply } from "../../messages/paper.ts";
import type { Sources } from "../../sources/port.ts";
import type { DiscussionLinks } from "../discussions/links-to-threads.ts";
import { shownTallyOf } from "../votes/shown-tally.ts";
import { missingReplies, MOST_REPLIES } from "./next-reply.ts";

export interface ComposedMessage {
  readonly message: Message;
  readonly title: string;
  readonly tags: readonly string[];
  readonly papers: readonly { readonly paperId: string; readonly number: number }[];
  readonly shown: ShownTally;
}

type Common = keyof Place | "options" | "kind";
type DigestToCompose = Pick<DigestDelivery, Common | "subscriptionId" | "minUpvotes"> & {
  readonly content: DigestContent;
};
type ReplyToCompose = Pick<
  ReplyDelivery,
  Common | "subscriptionId" | "number" | "paperId" | "content"
>;
type DiscussionToCompose = Pick<DiscussionDelivery, Common | "paperId">;

export type ToCompose = DigestToCompose | ReplyToCompose | DiscussionToCompose;

export function toCompose(delivery: Delivery): ToCompose | undefined {
  if (delivery.kind === "notice") return undefined;
  if (delivery.kind !== "digest") return delivery;
  return delivery.content === null ? undefined : { ...delivery, content: delivery.content };
}

export interface PaperFacts {
  readonly papers: ReadonlyMap<string, Paper>;
  readonly votes: ReadonlyMap<string, number>;
  readonly ranks: ReadonlyMap<string, DayRank>;
  readonly discussions: Awaited<ReturnType<DiscussionLinks>>;
}

export interface ComposeParts {
  readonly sources: Sources;
  readonly room: DigestRoom;
}

export function composeMessage(
  delivery: ToCompose,
  facts: PaperFacts,
  parts: ComposeParts,
): ComposedMessage {
  const t = translateFor(delivery.options.language);
  const composed = composeKind(t, delivery, facts, parts);
  return { ...composed, message: { ...composed.message, language: t.language } };
}

function composeKind(
  t: Translate,
  delivery: ToCompose,
  facts: PaperFacts,
  parts: ComposeParts,
): ComposedMessage {
  switch (delivery.kind) {
    case "digest":
      return composeDigestMessage(t, delivery, facts, parts);
    case "reply":
      return composeReplyMessage(t, delivery, facts, parts);
    case "discussion":
      return composeDiscussionMessage(t, delivery, facts);
  }
}

const LAYOUT: Readonly<
  Record<
    Layout | "mail",
    {
      readonly first: (t: Translate, digest: Digest) => Message;
      readonly each: (t: Translate, entry: PaperEntry) => Message;
    }
  >
> = {
  digest: { first: composeDigest, each: replyMessage },
  compact: { first: composeCompact, each: replyMessage },
  cards: { first: composeCardsHeading, each: composeCard },
  forum: { first: composeDigest, each: replyMessage },
  "forum-papers": { first: composeCompact, each: replyMessage },
  mail: { first: composeMail, each: replyMessage },
};

function replyMessage(t: Translate, entry: PaperEntry): Message {
  return composeReply(t, [entry]);
}

const CADENCE_TAGS: Readonly<Record<Cadence, readonly string[]>> = {
  day: ["daily", "daily papers", "digest", "papers"],
  week: ["weekly", "weekly papers", "digest", "papers"],
  month: ["monthly", "monthly papers", "digest", "papers"],
};

function composeDigestMessage(
  t: Translate,
  { platform, options, minUpvotes, content }: DigestToCompose,
  facts: PaperFacts,
  { sources, room }: ComposeParts,
): ComposedMessage {
  const { cadence } = options;
  const layout = platform === "mail" ? platform : options.layout;
  const { day, paperIds, shown, notice, vanished, top } = content;
  const entries = paperIds.slice(0, shown).flatMap((id, index) =>
    entryOf(id, index + 1, facts, {
      listedOn: day,
      rank: content.ranks[id],
      submitter: content.submitters[id] ?? null,
      earlier: content.earlier[id] ?? null,
      vanished: vanished.includes(id),
      pictured: options.pictures,
    }),
  );
  const [source = originOf(t, COMMUNITY, day, sources), ...more] = content.sources.map((name) =>
    originOf(t, name, day, sources),
  );
  const most = mostOf(layout);
  const whole: Digest = {
    label: source.label,
    day,
    listUrl: source.url,
    more,
    total: paperIds.length - vanished.length,
    entries,
    rest: Math.min(paperIds.length, most) - shown,
    beyond: Math.max(0, paperIds.length - most),
    missing: missingReplies({ content }),
    notice: notice === null ? null : { ...notice, about: sources(notice.source).label },
    listed: content.listed,
    filter: options.filter,
    minUpvotes,
    best: top ?? undefined,
  };
  const compose = (digest: Digest): Message => ({
    ...LAYOUT[layout].first(t, digest),
    language: t.language,
  });
  // The other layouts name papers by their titles, or post each on its own.
  const digest = isInThread(layout) ? fitDigest(whole, compose, room) : whole;
  return {
    message: compose(digest),
    title: digestTitle(t, { day }),
    tags: [...CADENCE_TAGS[cadence], source.label],
    ...shownPapers(layout === "cards" ? [] : digest.entries, facts),
  };
}

function composeReplyMessage(
  t: Translate,
  { options, number, paperId, content }: ReplyToCompose,
  facts: PaperFacts,
  { sources }: ComposeParts,
): ComposedMessage {
  const { layout, cadence } = options;
  const { day, source } = content;
  const { pictures: pictured } = options;
  const entries = entryOf(paperId, number, facts, { ...content, listedOn: day, pictured });
  const [entry] = entries;
  const isOwnPost = layout === "forum-papers" && entry !== undefined;
  return {
    message: entry === undefined ? composeReply(t, []) : LAYOUT[layout].each(t, entry),
    title: isOwnPost ? entry.paper.title : digestTitle(t, { day }),
    tags: isOwnPost
      ? topicsOf(entry)
      : [...CADENCE_TAGS[cadence], originOf(t, source, day, sources).label],
    ...shownPapers(entries, facts),
  };
}

function composeDiscussionMessage(
  t: Translate,
  { options, paperId }: DiscussionToCompose,
  facts: PaperFacts,
): ComposedMessage {
  const entries = entryOf(paperId, null, facts, { pictured: options.pictures });
  const [entry] = entries;
  return {
    message: entry === undefined ? composeReply(t, []) : composeDiscussion(t, entry),
    title: entry?.paper.title ?? paperId,
    tags: entry === undefined ? [] : topicsOf(entry),
    ...shownPapers(entries, facts),
  };
}

/** Undefined where the store no longer has the paper. */
function entryOf(
  id: string,
  number: number | null,
  { papers, votes, discussions, ranks }: PaperFacts,
  {
    submitter = null,
    earlier = null,
    vanished = false,
    rank,
    ...shown
  }: Partial<Pick<ReplyContent, "submitter" | "earlier" | "vanished">> &
    Pick<PaperEntry, "pictured" | "listedOn"> & { readonly rank?: number | undefined },
): PaperEntry[] {
  const paper = papers.get(id);
  if (paper === undefined) return [];
  const discussion = discussions.get(id);
  const dayRank = ranks.get(id);
  return [
    {
      paper,
      votes: votes.get(id) ?? 0,
      number,
      gone: vanished,
      ...shown,
      ...(dayRank === undefined ? {} : { dayRank }),
      ...(rank === undefined ? {} : { rank }),
      ...(submitter === null ? {} : { submitted: submitter }),
      ...(discussion === undefined ? {} : { discussion }),
      ...(earlier === null ? {} : { postedAt: new Date(earlier.at), postedUrl: earlier.url }),
    },
  ];
}

function shownPapers(
  entries: readonly PaperEntry[],
  { discussions }: PaperFacts,
): Pick<ComposedMessage, "papers" | "shown"> {
  const ids = new Set(entries.map(({ paper }) => paper.id));
  return {
    papers: entries.map(({ paper, number }) => ({ paperId: paper.id, number: number ?? 1 })),
    shown: shownTallyOf(
      new Map(entries.map(({ paper, votes }) => [paper.id, votes])),
      new Map([...discussions].filter(([id]) => ids.has(id))),
    ),
  };
}

function topicsOf({ paper }: PaperEntry): string[] {
  const { keywords, categories, organization } = paper;
  return [...keywords, ...categories, ...(organization === null ? [] : [organization]), "paper"];
}

/** A thread has limited room; the other layouts state how many papers are left. */
function mostOf(layout: Layout | "mail"): number {
  return isInThread(layout) ? MOST_REPLIES : Infinity;
}

function isInThread(layout: Layout | "mail"): boolean {
  return layout === "digest" || layout === "forum";
}

function originOf(t: Translate, source: string, day: string, sources: Sources): Origin {
  if (source === COMMUNITY) return { label: t("source.thisChannel"), url: null };
  const listed = sources(source);
  return { label: listed.label, url: listed.listUrl(day) };
}
