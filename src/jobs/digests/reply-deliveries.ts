import { deliveryId } from "../../../db/deliveries/delivery-id.ts";
import { PRIORITY, type NewDelivery } from "../../../db/deliveries/queue.ts";
import type { Delivery, DigestContent } from "../../../db/schema/schema.ts";
import { DEFAULT_DIGEST_OPTIONS, type Layout } from "../../domain/subscription/digest-options.ts";

/** Replies of one thread follow one another at this distance: Slack takes a message a second in a channel. */
const REPLY_GAP_MS = 1100;

/** A thread has room for so many papers; an announcement of arXiv may have hundreds, which would bury the room. */
export const MOST_REPLIES = 50;

/** Which papers get a message of their own after the digest, and whether those are replies in its thread. */
const FOLLOWING: Readonly<
  Record<Layout, { readonly papers: "all" | "shown" | "none"; readonly inThread: boolean }>
> = {
  digest: { papers: "all", inThread: true },
  compact: { papers: "none", inThread: false },
  cards: { papers: "shown", inThread: false },
  forum: { papers: "all", inThread: true },
  "forum-papers": { papers: "shown", inThread: false },
};

/** What a paper's own message holds: also its figures, so that it can tell when they have moved. */
function contentFor(digest: DigestContent, id: string): DigestContent {
  const { day, source, brought, figures, earlier } = digest;
  const before = earlier?.[id];
  const whose = brought?.[id];
  const own = figures?.[id];
  return {
    day,
    source,
    paperIds: [id],
    shown: 1,
    notice: null,
    ...(whose === undefined ? {} : { brought: { [id]: whose } }),
    ...(own === undefined ? {} : { figures: { [id]: own } }),
    ...(before === undefined ? {} : { earlier: { [id]: before } }),
  };
}

export interface ReplyAt {
  readonly messageId: string;
  readonly now: Date;
  /** When the message before it was there, or should have been. */
  readonly after: Date;
  /** The reply may be in the chat already, so it is looked up before it is posted. */
  readonly mayBeThere: boolean;
}

/**
 * The row of the message that a digest's layout gives its n-th paper; none where it gives it none. The rows of a thread
 * come one after the other, each with what became of the one before: all of them at once would be most of the work of
 * a fan-out, in the very minute that it must not be late.
 */
export function replyDelivery(
  digest: Delivery,
  content: DigestContent,
  part: number,
  { messageId, now, after, mayBeThere }: ReplyAt,
): NewDelivery | undefined {
  const { platform, workspace, channel, subscriptionId, edition, terms } = digest;
  const { papers, inThread } = FOLLOWING[(terms ?? DEFAULT_DIGEST_OPTIONS).layout];
  const paperId = content.paperIds[part - 1];
  if (paperId === undefined || part > countOf(content)[papers]) return undefined;
  const place = { platform, workspace, channel };
  const dueAt = new Date(after.getTime() + REPLY_GAP_MS);
  return {
    ...place,
    id: deliveryId({ place, subscription: subscriptionId ?? "", edition, part }),
    subscriptionId,
    edition,
    part,
    day: content.day,
    papers: 1,
    minUpvotes: 0,
    terms,
    content: contentFor(content, paperId),
    threadId: inThread ? messageId : null,
    state: "pending",
    priority: PRIORITY.reply,
    attempts: 0,
    dueAt,
    plannedAt: now,
    sendingAt: mayBeThere ? digest.plannedAt : null,
  };
}

function countOf({ paperIds, shown }: DigestContent): Record<"all" | "shown" | "none", number> {
  return { all: Math.min(paperIds.length, MOST_REPLIES), shown, none: 0 };
}
