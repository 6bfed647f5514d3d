import type { Database } from "../../../db/client/database.ts";
import { papersByIds } from "../../../db/papers/papers.ts";
import type { Delivery, DigestContent } from "../../../db/schema/schema.ts";
import { tallies } from "../../../db/people/votes.ts";
import { wordsIn } from "../../i18n/languages.ts";
import type { Translate } from "../../i18n/translate.ts";
import { composeDiscussion } from "../../messages/discussion.ts";
import {
  composeCard,
  composeCardsHeading,
  composeCompact,
  composeDigest,
  digestTitle,
  type Digest,
  type PaperEntry,
  type Origin,
} from "../../messages/digest.ts";
import type { Message } from "../../messages/core/message.ts";
import { composeReply } from "../../messages/paper.ts";
import {
  DEFAULT_DIGEST_OPTIONS,
  type Cadence,
  type Layout,
} from "../../domain/subscription/digest-options.ts";
import { COMMUNITY, HUGGING_FACE } from "../../domain/subscription/sources.ts";
import type { Sources } from "../../sources/port.ts";
import type { DiscussionLinks } from "../discussions/discussion-links.ts";
import { MOST_REPLIES } from "./reply-deliveries.ts";
import { shownTallyOf } from "../votes/shown-tally.ts";

/** A delivery as the message it is at this moment, with the numbers and the tally it shows. */
export interface ComposedMessage {
  readonly message: Message;
  /** What its thread is called. */
  readonly title: string;
  /** What it may be filed under in a forum. */
  readonly tags: readonly string[];
  readonly papers: readonly { readonly paperId: string; readonly number: number }[];
  readonly shown: Readonly<Record<string, number>>;
}

export type ComposeDelivery = (
  delivery: Pick<Delivery, "part" | "terms" | "platform" | "workspace" | "channel"> &
    Partial<Pick<Delivery, "subscriptionId">>,
  content: DigestContent,
) => Promise<ComposedMessage>;

/** What the first message of a layout says, and what the messages of its papers do. */
const LAYOUT: Readonly<
  Record<
    Layout,
    {
      readonly first: (t: Translate, digest: Digest) => Message;
      readonly each: (t: Translate, entry: PaperEntry) => Message;
    }
  >
> = {
  digest: { first: composeDigest, each: reply },
  compact: { first: composeCompact, each: reply },
  cards: { first: composeCardsHeading, each: composeCard },
  forum: { first: composeDigest, each: reply },
  "forum-papers": { first: composeCompact, each: reply },
};

/** The names that forums have for a post of this kind. */
const EDITION_TAGS: Readonly<Record<Cadence, readonly string[]>> = {
  day: ["daily", "daily papers", "digest", "papers"],
  week: ["weekly", "weekly papers", "digest", "papers"],
  month: ["monthly", "monthly papers", "digest", "papers"],
};

/**
 * Draws a digest (part 0) or the message of one of its papers from the store: always the same papers, with the tally
 * as it is now, in the language that was chosen.
 */
export function createComposeDelivery(
  database: Database,
  sources: Sources,
  discussedAt: DiscussionLinks,
): ComposeDelivery {
  return async (delivery, content) => {
    const { layout, cadence, language } = delivery.terms ?? DEFAULT_DIGEST_OPTIONS;
    const isDigest = delivery.part === 0;
    const ids = isDigest ? content.paperIds.slice(0, content.shown) : content.paperIds;
    const papers = await papersByIds(database, ids);
    const votes = await tallies(database, ids);
    const isDiscussion = content.kind === "discussion";
    const discussed: Awaited<ReturnType<DiscussionLinks>> = isDiscussion
      ? new Map()
      : await discussedAt(delivery, ids);
    const gone = new Set(content.gone);
    const first = isDigest ? 1 : delivery.part;
    const entries: PaperEntry[] = ids.flatMap((id, index) => {
      const paper = papers.get(id);
      if (paper === undefined) return [];
      const brought = content.brought?.[id];
      const discussion = discussed.get(id);
      const earlier = content.earlier?.[id];
      return [
        {
          paper,
          votes: votes.get(id) ?? 0,
          number: isDiscussion ? null : first + index,
          gone: gone.has(id),
          ...(brought === undefined ? {} : { submitted: brought }),
          ...(discussion === undefined ? {} : { discussion }),
          ...(earlier === undefined
            ? {}
            : { postedAt: new Date(earlier.at), postedUrl: earlier.url }),
        },
      ];
    });
    const { t } = wordsIn(language);
    const [source, ...more] = originsOf(t, content, sources);
    const heading = { label: source.label, day: content.day };
    const [entry] = entries;
    const isOwnPost =
      !isDigest && (layout === "forum-papers" || isDiscussion) && entry !== undefined;
    // A heading shows no paper, so that neither a number nor a tally is about one.
    const shows = isDigest && layout === "cards" ? [] : entries;
    const compose = (): Message => {
      if (isDigest)
        return LAYOUT[layout].first(t, {
          ...heading,
          listUrl: source.url,
          more,
          total: content.paperIds.length - gone.size,
          entries,
          rest: Math.min(content.paperIds.length, mostOf(layout)) - content.shown,
          beyond: Math.max(0, content.paperIds.length - mostOf(layout)),
          notice: noticeOf(content, sources),
          best: content.best,
        });
      if (entry === undefined) return composeReply(t, []);
      return isDiscussion ? composeDiscussion(t, entry) : LAYOUT[layout].each(t, entry);
    };
    return {
      message: { ...compose(), language: t.language },
      title: isOwnPost ? entry.paper.title : digestTitle(t, heading),
      tags: isOwnPost ? topicsOf(entry) : [...EDITION_TAGS[cadence], source.label],
      papers: shows.map(({ paper, number }) => ({ paperId: paper.id, number: number ?? first })),
      shown: shownTallyOf(
        new Map(shows.map(({ paper, votes: count }) => [paper.id, count])),
        shows.length === 0 ? new Map() : discussed,
      ),
    };
  };
}

function reply(t: Translate, entry: PaperEntry): Message {
  return composeReply(t, [entry]);
}

/** What a paper is about, the narrowest word first. */
function topicsOf({ paper }: PaperEntry): string[] {
  const { keywords, categories, organization } = paper;
  return [...keywords, ...categories, ...(organization === null ? [] : [organization]), "paper"];
}

/** A thread has room for so many papers; the other layouts show how many there are and say where. */
function mostOf(layout: Layout): number {
  return layout === "digest" || layout === "forum" ? MOST_REPLIES : Infinity;
}

/** Where a digest's papers come from, each with the page of its list. */
function originsOf(
  t: Translate,
  { source, sources: all, day }: DigestContent,
  sources: Sources,
): [Origin, ...Origin[]] {
  const originOf = (name: string): Origin => {
    if (name === COMMUNITY) return { label: t("source.thisChannel"), url: null };
    const listed = sources(name);
    return { label: listed.label, url: listed.listUrl(day) };
  };
  const [, ...others] = all ?? [];
  return [originOf(source), ...others.map(originOf)];
}

/** A notice is about a live source, even over the sample. */
function noticeOf({ notice }: DigestContent, sources: Sources): Digest["notice"] {
  if (notice === null) return null;
  return { ...notice, about: sources(notice.about ?? HUGGING_FACE).label };
}
