import { deliveryId } from "../../db/delivery-id.ts";
import { PRIORITY, type NewDelivery } from "../../db/deliveries.ts";
import type { Delivery, DigestContent } from "../../db/schema.ts";

/** Replies of one thread follow one another at this distance: Slack takes a message a second in a channel. */
const REPLY_GAP_MS = 1100;

/** The rows of a digest's thread: one reply for each of its papers, shown in the message or not. */
export function repliesOf(
  digest: Delivery,
  { day, source, paperIds }: DigestContent,
  thread: {
    readonly messageId: string;
    readonly now: Date;
    /** The replies may be in the chat already, so each is looked up before it is posted. */
    readonly mayBeThere: boolean;
  },
): NewDelivery[] {
  const { platform, workspace, channel, subscriptionId, edition, terms } = digest;
  const place = { platform, workspace, channel };
  return paperIds.map((paperId, index) => {
    const part = index + 1;
    const dueAt = new Date(thread.now.getTime() + part * REPLY_GAP_MS);
    return {
      ...place,
      id: deliveryId({ place, subscription: subscriptionId ?? "", edition, part }),
      subscriptionId,
      edition,
      part,
      day,
      papers: 1,
      minUpvotes: 0,
      terms,
      content: { day, source, paperIds: [paperId], shown: 1, notice: null },
      threadId: thread.messageId,
      state: "pending",
      priority: PRIORITY.reply,
      attempts: 0,
      dueAt,
      plannedAt: dueAt,
      sendingAt: thread.mayBeThere ? digest.plannedAt : null,
    };
  });
}
