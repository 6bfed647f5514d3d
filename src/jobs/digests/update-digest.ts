import type { Database } from "../../../db/client/database.ts";
import type { DigestContent, ReplyContent } from "../../../db/deliveries/content.ts";
import type { DigestDelivery, ReplyDelivery } from "../../../db/deliveries/delivery.ts";
import {
  changeContent,
  sentReplies,
  settleEdited,
  standingPost,
} from "../../../db/deliveries/growing-digests.ts";
import { markPostGone } from "../../../db/deliveries/posts.ts";
import { digestById } from "../../../db/deliveries/queries.ts";
import { enqueueDeliveries } from "../../../db/deliveries/queue.ts";
import type { Post } from "../../../db/schema/schema.ts";
import { DeliveryError, isMessageGone } from "../../domain/errors.ts";
import type { PlatformName } from "../../domain/place.ts";
import type { Clock } from "../../lib/clock.ts";
import type { Log } from "../../lib/log.ts";
import type { Platform } from "../../platforms/port.ts";
import type { ComposeDelivery } from "./compose-delivery.ts";
import { applyListChanges, isNotable, type ListNow } from "./list-changes.ts";
import { firstMissingReply, hasEnded, isSent, replyIds, type SentDigest } from "./next-reply.ts";

export interface UpdateParts {
  readonly database: Database;
  readonly platforms: ReadonlyMap<PlatformName, Platform>;
  readonly compose: ComposeDelivery;
  readonly clock: Clock;
  readonly log: Log;
}

/** Updates content, thread and message in repeatable steps, so that another process can finish after a crash. */
export async function updateDigest(
  parts: UpdateParts,
  before: DigestDelivery,
  {
    list,
    mayBeThere,
  }: {
    /** Null when the source did not answer: only unfinished work continues. */
    readonly list: ListNow | null;
    /** The chat may have replies that a restored store does not know. */
    readonly mayBeThere: boolean;
  },
): Promise<boolean> {
  const { database, clock } = parts;
  if (!isSent(before) || hasEnded(before)) return true;
  const post = await standingPost(database, before.id);
  if (post === undefined) return true;
  const now = clock.now();
  const changed = list === null ? null : applyListChanges(before, list, now);
  const digest = changed === null ? before : await change(database, before, changed);
  if (digest?.content.editDue !== true) return true;
  // The message first: where it is gone, nothing may follow it. The edit stays due until the thread is done too.
  const edited = await edit(parts, digest, post, digest);
  if (edited !== "done") return edited === "gone";
  await enqueueDeliveries(database, await firstMissingReply(database, digest, { now, mayBeThere }));
  if (!(await updateReplies(parts, digest))) return false;
  await change(database, { ...digest, revision: digest.revision + 1 }, settledAs(digest).content);
  return true;
}

/** Changes what a digest says of its thread, where its message stands. */
export async function correctThread(
  parts: UpdateParts,
  digestId: string,
  correct: (content: DigestContent) => DigestContent | null,
): Promise<void> {
  const before = await digestById(parts.database, digestId);
  if (!isSent(before)) return;
  const content = correct(before.content);
  const post = content === null ? undefined : await standingPost(parts.database, digestId);
  if (content === null || post === undefined) return;
  const digest = await change(parts.database, before, { ...content, editDue: true });
  if (digest !== undefined) await edit(parts, digest, post, settledAs(digest));
}

/** Undefined when another process changed the delivery, which then edits it too. */
async function change<Sent extends SentDigest | ReplyDelivery>(
  database: Database,
  before: Sent,
  content: Sent["content"],
): Promise<Sent | undefined> {
  const after = { ...before, content };
  if (!(await changeContent(database, after))) return undefined;
  return { ...after, revision: before.revision + 1 };
}

/** False when an edit must be repeated. */
async function updateReplies(parts: UpdateParts, digest: SentDigest): Promise<boolean> {
  let done = true;
  for (const { reply: before, post } of await sentReplies(parts.database, replyIds(digest))) {
    const content = changedReply(before, digest.content);
    const reply = content === null ? before : await change(parts.database, before, content);
    if (reply?.content.editDue !== true) continue;
    if ((await edit(parts, reply, post, settledAs(reply))) === "failed") done = false;
  }
  return done;
}

function changedReply(
  { paperId, content }: ReplyDelivery,
  digest: DigestContent,
): ReplyContent | null {
  const vanished = digest.vanished.includes(paperId);
  const figures = digest.figures[paperId] ?? null;
  const hasMoved =
    content.figures !== null && figures !== null && isNotable(content.figures, figures);
  if (vanished === content.vanished && !hasMoved) return null;
  return { ...content, vanished, figures: figures ?? content.figures, editDue: true };
}

function settledAs<Sent extends SentDigest | ReplyDelivery>(delivery: Sent): Sent {
  return { ...delivery, content: { ...delivery.content, editDue: false } };
}

async function edit<Sent extends SentDigest | ReplyDelivery>(
  { database, platforms, compose, clock, log }: UpdateParts,
  delivery: Sent,
  post: Post,
  settled: Sent,
): Promise<"done" | "gone" | "failed"> {
  const { id, kind } = delivery;
  const least = Object.keys(post.shown.votes).length;
  const { message, papers, shown } = await compose(delivery, { least });
  try {
    await platforms.get(post.platform)?.edit(post, message, id);
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error;
    log.warn({ err: error, delivery: id }, `${kind} could not be edited`);
    if (!isMessageGone(error)) return "failed";
    await markPostGone(database, post, clock.now());
    return "gone";
  }
  await settleEdited(database, settled, { ref: post, papers, shown });
  if (kind === "digest") log.info({ delivery: id }, "digest updated");
  return "done";
}
