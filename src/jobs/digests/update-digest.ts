import type { Database } from "../../../db/client/database.ts";
import { deliveryId } from "../../../db/deliveries/delivery-id.ts";
import { enqueueDeliveries } from "../../../db/deliveries/queue.ts";
import {
  changeContent,
  settleEdited,
  standingPost,
} from "../../../db/deliveries/growing-digests.ts";
import { markPostGone } from "../../../db/deliveries/posts.ts";
import type { Delivery, DigestContent, Post } from "../../../db/schema/schema.ts";
import type { Clock } from "../../lib/clock.ts";
import { DeliveryError } from "../../domain/errors.ts";
import type { Log } from "../../lib/log.ts";
import type { PlatformName } from "../../domain/place.ts";
import type { Platform } from "../../platforms/port.ts";
import type { ComposeDelivery } from "./compose-delivery.ts";
import { updateReplies } from "./update-replies.ts";
import { applyListChanges, type ListNow } from "./list-changes.ts";
import { firstMissingReply } from "./next-reply.ts";

export interface UpdateParts {
  readonly database: Database;
  readonly platforms: ReadonlyMap<PlatformName, Platform>;
  readonly draw: ComposeDelivery;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Makes a sent digest follow its list: what it holds, then its thread, then its message, by one edit. Each
 * step may be repeated, so that whoever comes after a crash ends what was begun. False when the edit must be
 * tried again.
 */
export async function updateDigest(
  parts: UpdateParts,
  digest: Delivery,
  at: {
    /** Null when the source did not answer: only what was begun is ended. */
    readonly list: ListNow | null;
    /** Replies may be in the chat that the ledger does not know: the store may be a restored backup. */
    readonly mayBeThere: boolean;
  },
): Promise<boolean> {
  const { database, clock } = parts;
  const { content: from, messageId } = digest;
  if (from === null || messageId === null || !isWhole(digest)) return true;
  const post = await standingPost(database, digest.id);
  if (post === undefined) return true;
  const now = clock.now();
  const next = at.list === null ? null : applyListChanges(digest, from, at.list, now);
  const content = next ?? from;
  if (content.editDue === undefined) return true;
  // Whoever changed it in between also edits.
  if (next !== null && !(await changeContent(database, { id: digest.id, from, to: next })))
    return true;
  const { mayBeThere } = at;
  const lacking = await firstMissingReply(database, digest, content, {
    messageId,
    now,
    mayBeThere,
  });
  await enqueueDeliveries(database, lacking);
  const followed = await updateReplies(parts, digest, content);
  return (await edit(parts, digest, post, { content, isLast: followed })) && followed;
}

/** A digest whose subscription has ended is left alone: nobody wants more of it, and its replies' names are lost. */
function isWhole({ id, platform, workspace, channel, subscriptionId, edition }: Delivery): boolean {
  const place = { platform, workspace, channel };
  return id === deliveryId({ place, subscription: subscriptionId ?? "", edition, part: 0 });
}

async function edit(
  { database, platforms, draw, clock, log }: UpdateParts,
  digest: Delivery,
  post: Post,
  /** The last edit that was due; as long as it is not, whoever comes next edits again. */
  { content, isLast }: { readonly content: DigestContent; readonly isLast: boolean },
): Promise<boolean> {
  const { id } = digest;
  const { message, papers, shown } = await draw(digest, content);
  try {
    await platforms.get(post.platform)?.edit(post, message, id);
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error;
    log.warn({ err: error, delivery: id }, "digest could not be edited");
    if (error.kind === "refused") await markPostGone(database, post, clock.now());
    return error.kind === "refused";
  }
  const { editDue: _editDue, ...done } = content;
  const to = isLast ? done : content;
  await settleEdited(database, { id, from: content, to, ref: post, papers, shown });
  log.info({ delivery: id, papers: content.paperIds.length }, "digest follows its list");
  return true;
}
