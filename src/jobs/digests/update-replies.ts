import {
  changeContent,
  sentParts,
  settleEdited,
  type SentPart,
} from "../../../db/deliveries/growing-digests.ts";
import { deliveryId } from "../../../db/deliveries/delivery-id.ts";
import { markPostGone } from "../../../db/deliveries/posts.ts";
import type { Delivery, DigestContent } from "../../../db/schema/schema.ts";
import { DeliveryError } from "../../domain/errors.ts";
import { isNotable } from "./list-changes.ts";
import type { UpdateParts } from "./update-digest.ts";

/**
 * Makes the messages of a digest's papers follow it: a paper that has vanished is struck through there too, and
 * figures that have moved much are shown. Each step may be repeated. False when an edit must be tried again.
 */
export async function updateReplies(
  parts: UpdateParts,
  digest: Delivery,
  content: DigestContent,
): Promise<boolean> {
  const { platform, workspace, channel, subscriptionId, edition } = digest;
  const place = { platform, workspace, channel };
  const ids = content.paperIds.map((_, index) =>
    deliveryId({ place, subscription: subscriptionId ?? "", edition, part: index + 1 }),
  );
  let done = true;
  for (const part of await sentParts(parts.database, ids))
    if (!(await follow(parts, part, content))) done = false;
  return done;
}

async function follow(
  { database, platforms, draw, clock, log }: UpdateParts,
  { delivery, post, content: from }: SentPart,
  digest: DigestContent,
): Promise<boolean> {
  const content = changed(from, digest);
  if (content === null) return true;
  const { id } = delivery;
  // Whoever changed it in between also edits.
  if (content !== from && !(await changeContent(database, { id, from, to: content }))) return true;
  const { message, papers, shown } = await draw(delivery, content);
  try {
    await platforms.get(post.platform)?.edit(post, message, id);
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error;
    log.warn({ err: error, delivery: id }, "reply could not be edited");
    if (error.kind === "refused") await markPostGone(database, post, clock.now());
    return error.kind === "refused";
  }
  const { editDue: _editDue, ...to } = content;
  await settleEdited(database, { id, from: content, to, ref: post, papers, shown });
  return true;
}

/** What a paper's own message holds now that its digest has changed; null when nothing is worth an edit. */
function changed(content: DigestContent, digest: DigestContent): DigestContent | null {
  const [id = ""] = content.paperIds;
  const gone = (digest.gone ?? []).includes(id) ? [id] : [];
  const [then, now] = [content.figures?.[id], digest.figures?.[id]];
  const moved = then !== undefined && now !== undefined && isNotable(then, now);
  if (gone.join() !== (content.gone ?? []).join() || moved)
    return { ...content, gone, ...(now && { figures: { [id]: now } }), editDue: true };
  return content.editDue === undefined ? null : content;
}
