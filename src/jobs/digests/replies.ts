import { deliveryId } from "../../../db/ledger/delivery-id.ts";
import { PRIORITY, type NewDelivery } from "../../../db/ledger/deliveries.ts";
import type { Delivery, DigestContent } from "../../../db/schema.ts";
import { PLAIN_TERMS, type Layout } from "../../papers/terms.ts";

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

/** The rows that follow a digest: one for each paper that its layout gives a message of its own. */
export function repliesOf(
  digest: Delivery,
  content: DigestContent,
  thread: {
    readonly messageId: string;
    readonly now: Date;
    /** The replies may be in the chat already, so each is looked up before it is posted. */
    readonly mayBeThere: boolean;
  },
): NewDelivery[] {
  const { platform, workspace, channel, subscriptionId, edition, terms } = digest;
  const { paperIds, shown } = content;
  const place = { platform, workspace, channel };
  const { papers, inThread } = FOLLOWING[(terms ?? PLAIN_TERMS).layout];
  const counts = { all: Math.min(paperIds.length, MOST_REPLIES), shown, none: 0 };
  return paperIds.slice(0, counts[papers]).map((paperId, index) => {
    const part = index + 1;
    const dueAt = new Date(thread.now.getTime() + part * REPLY_GAP_MS);
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
      threadId: inThread ? thread.messageId : null,
      state: "pending",
      priority: PRIORITY.reply,
      attempts: 0,
      dueAt,
      plannedAt: dueAt,
      sendingAt: thread.mayBeThere ? digest.plannedAt : null,
    };
  });
}
