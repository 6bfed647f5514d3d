import type { Database } from "../../../db/client/database.ts";
import type { DigestContent, ReplyContent } from "../../../db/deliveries/content.ts";
import type {
  DigestDelivery,
  NewDelivery,
  ReplyDelivery,
} from "../../../db/deliveries/delivery.ts";
import { firstAbsent } from "../../../db/deliveries/growing-digests.ts";
import { digestPartId, newReplyDelivery } from "../../../db/deliveries/new-delivery.ts";
import { digestById } from "../../../db/deliveries/queries.ts";
import type { PlatformName } from "../../domain/place.ts";
import type { Layout } from "../../domain/subscription/digest-options.ts";

/** Slack accepts one message a second in a channel: https://docs.slack.dev/apis/web-api/rate-limits */
const REPLY_GAP_MS: Readonly<Record<PlatformName, number>> = {
  slack: 1100,
  discord: 1100,
  web: 0,
  mail: 0,
};

/** An announcement of arXiv may have hundreds of papers. */
export const MOST_REPLIES = 50;

const FOLLOWING: Readonly<
  Record<Layout, { readonly papers: "all" | "shown" | "none"; readonly inThread: boolean }>
> = {
  digest: { papers: "all", inThread: true },
  compact: { papers: "none", inThread: false },
  cards: { papers: "shown", inThread: false },
  forum: { papers: "all", inThread: true },
  "forum-papers": { papers: "shown", inThread: false },
};

interface Timing {
  readonly now: Date;
  /** The reply may already be in the chat, so a look-up precedes the post. */
  readonly mayBeThere: boolean;
}

export type SentDigest = DigestDelivery & {
  readonly content: DigestContent;
  readonly messageId: string;
};

export function isSent(digest: DigestDelivery | undefined): digest is SentDigest {
  return digest !== undefined && digest.content !== null && digest.messageId !== null;
}

/** A thread gets no more replies after its subscription ends. */
export function hasEnded({ subscriptionId, request }: DigestDelivery): boolean {
  return subscriptionId === null && request === null;
}

export async function nextReply(
  database: Database,
  before: DigestDelivery | ReplyDelivery,
  timing: Timing,
): Promise<NewDelivery[]> {
  const { now } = timing;
  if (before.kind === "digest") return replyTo(before, 1, { ...timing, after: now });
  const digest = before.digestId === null ? undefined : await digestById(database, before.digestId);
  // A late thread catches up, but the next reply still keeps its distance from a delayed one.
  const after = before.dueAt > now ? now : before.dueAt;
  return replyTo(digest, before.number + 1, { ...timing, after });
}

/** The numbers of the papers whose replies will not come. */
export function missingReplies({ content }: Pick<SentDigest, "content">): number[] {
  const { paperIds, threadEnd, unsent } = content;
  const end = threadEnd ?? Infinity;
  return paperIds.slice(0, MOST_REPLIES).flatMap((id, index) => {
    return index >= end || unsent.includes(id) ? [index + 1] : [];
  });
}

export async function firstMissingReply(
  database: Database,
  digest: SentDigest,
  timing: Timing,
): Promise<NewDelivery[]> {
  const number = (await firstAbsent(database, replyIds(digest))) + 1;
  return replyTo(digest, number, { ...timing, after: timing.now });
}

export function replyIds(digest: SentDigest): string[] {
  return digest.content.paperIds.map((_, index) => digestPartId(digest, index + 1));
}

/** Rows of a thread are created one by one: all at once would delay the punctual digests. */
function replyTo(
  digest: DigestDelivery | undefined,
  number: number,
  { now, after, mayBeThere }: Timing & { readonly after: Date },
): NewDelivery[] {
  if (!isSent(digest) || hasEnded(digest) || digest.platform === "mail") return [];
  const { content, messageId, options, plannedAt } = digest;
  if (content.threadEnd !== null && number > content.threadEnd) return [];
  const { papers, inThread } = FOLLOWING[options.layout];
  const { paperIds, shown } = content;
  const count = { all: Math.min(paperIds.length, MOST_REPLIES), shown, none: 0 }[papers];
  const paperId = paperIds[number - 1];
  if (paperId === undefined || number > count) return [];
  return [
    newReplyDelivery(digest, {
      number,
      paperId,
      content: replyContent(content, paperId),
      threadId: inThread ? messageId : null,
      dueAt: new Date(after.getTime() + REPLY_GAP_MS[digest.platform]),
      sendingAt: mayBeThere ? plannedAt : null,
      now,
    }),
  ];
}

function replyContent(digest: DigestContent, paperId: string): ReplyContent {
  return {
    day: digest.day,
    source: digest.sources[0] ?? "",
    submitter: digest.submitters[paperId] ?? null,
    earlier: digest.earlier[paperId] ?? null,
    vanished: false,
    figures: digest.figures[paperId] ?? null,
    editDue: false,
  };
}
