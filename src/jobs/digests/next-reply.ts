import type { Database } from "../../../db/client/database.ts";
import { deliveryId } from "../../../db/deliveries/delivery-id.ts";
import type { NewDelivery } from "../../../db/deliveries/queue.ts";
import { deliveryById } from "../../../db/deliveries/queries.ts";
import { firstAbsent } from "../../../db/deliveries/growing-digests.ts";
import type { Delivery, DigestContent } from "../../../db/schema/schema.ts";
import { replyDelivery, type ReplyAt } from "./reply-deliveries.ts";

/**
 * What follows a message of a digest: the one of its next paper. Nothing follows where the digest's subscription has
 * ended: nobody wants more of it.
 */
export async function nextReply(
  database: Database,
  message: Delivery,
  at: { readonly now: Date; readonly mayBeThere: boolean },
): Promise<NewDelivery[]> {
  const { part, dueAt } = message;
  const digest = part === 0 ? message : await deliveryById(database, idOf(message, 0));
  if (digest === undefined || digest.content === null || digest.messageId === null) return [];
  const { content, messageId } = digest;
  const { now, mayBeThere } = at;
  // A thread that is behind catches up; one whose last message had to wait does not hurry for that.
  const after = part === 0 || dueAt > now ? now : dueAt;
  return some(replyDelivery(digest, content, part + 1, { messageId, now, after, mayBeThere }));
}

/** The first message that the papers of a digest lack, which the others follow. */
export async function firstMissingReply(
  database: Database,
  digest: Delivery,
  content: DigestContent,
  at: Omit<ReplyAt, "after">,
): Promise<NewDelivery[]> {
  const ids = content.paperIds.map((_, index) => idOf(digest, index + 1));
  const part = (await firstAbsent(database, ids)) + 1;
  return some(replyDelivery(digest, content, part, { ...at, after: at.now }));
}

function idOf(delivery: Delivery, part: number): string {
  const { platform, workspace, channel, subscriptionId, edition } = delivery;
  const place = { platform, workspace, channel };
  return deliveryId({ place, subscription: subscriptionId ?? "", edition, part });
}

function some(row: NewDelivery | undefined): NewDelivery[] {
  return row === undefined ? [] : [row];
}
