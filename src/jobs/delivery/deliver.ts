import type { Database } from "../../../db/client/database.ts";
import {
  endDelivery,
  freezeContent,
  postponeDelivery,
  settleNotice,
  type Claim,
} from "../../../db/deliveries/outcomes.ts";
import { settleSent } from "../../../db/deliveries/posts.ts";
import { enqueueDeliveries } from "../../../db/deliveries/queue.ts";
import type { Delivery, DigestContent } from "../../../db/schema/schema.ts";
import { stopSubscription } from "../../../db/channels/subscriptions.ts";
import type { Clock } from "../../lib/clock.ts";
import { DeliveryError, reasonOf } from "../../domain/errors.ts";
import type { Log } from "../../lib/log.ts";
import { english } from "../../i18n/catalogue/english.ts";
import { composeNotice } from "../../messages/notices.ts";
import type { Notice } from "../../domain/notice.ts";
import type { PlatformName } from "../../domain/place.ts";
import { isForumLayout, DEFAULT_DIGEST_OPTIONS } from "../../domain/subscription/digest-options.ts";
import type { Platform, Posting } from "../../platforms/port.ts";
import { publishToFollowers } from "./publish-to-followers.ts";
import { postOnceOrFind } from "./post-once.ts";
import type { ComposeDelivery, ComposedMessage } from "../digests/compose-delivery.ts";
import type { SelectContent } from "../digests/select-content.ts";
import { nextReply } from "../digests/next-reply.ts";
import { noticeWords } from "../reader-language.ts";
import { redrawFoundPost } from "./redraw-found-post.ts";
import { afterFailure, abandonedTooOften } from "./retry-policy.ts";

export interface DeliverParts {
  readonly database: Database;
  readonly platforms: ReadonlyMap<PlatformName, Platform>;
  readonly prepare: SelectContent;
  readonly draw: ComposeDelivery;
  readonly clock: Clock;
  readonly log: Log;
  readonly owner: string;
  /** How long a claim lasts, in milliseconds; a post must leave in its first half. */
  readonly leaseMs: number;
  /** Hears what became of every attempt, for the metrics. */
  readonly observe?: (delivery: Delivery, result: DeliveryResult) => void;
}

/** `found`: the look-up in the channel showed that an earlier attempt had arrived. */
export type DeliveryResult = "sent" | "found" | "skipped" | "postponed" | "dead" | "unknown";

/** Brings one claimed delivery to its next state, whatever happens: sent, put back, or ended with a reason. Never rejects. */
export async function deliver(parts: DeliverParts, delivery: Delivery): Promise<void> {
  const holder = { id: delivery.id, owner: parts.owner, attempts: delivery.attempts };
  const log = parts.log.child({ delivery: delivery.id, platform: delivery.platform });
  try {
    await attempt(parts, delivery, holder, log);
  } catch (error) {
    await putBack(parts, delivery, holder, error, log).catch((failure: unknown) => {
      // The store itself failed: the lease will run out, and the row is taken up again.
      log.error({ err: failure }, "delivery could not be put back");
    });
  }
}

async function attempt(
  parts: DeliverParts,
  delivery: Delivery,
  holder: Claim,
  log: Log,
): Promise<void> {
  const { database, clock } = parts;
  const lost = abandonedTooOften(delivery);
  if (lost !== undefined) {
    log.error({ reason: lost.error }, "delivery given up");
    await endDelivery(database, holder, lost);
    return parts.observe?.(delivery, lost.state);
  }
  const platform = parts.platforms.get(delivery.platform);
  if (platform === undefined) throw new DeliveryError("retry", english.reasons.notConnected);
  const { notice } = delivery;
  if (notice !== null) {
    await tell(parts, platform, delivery, holder, notice);
    log.info({ notice: notice.kind }, "told");
    return;
  }
  const content = delivery.content ?? (await contentOf(parts, delivery, holder, log));
  if (content === undefined) return;
  const drawing = await parts.draw(delivery, content);
  // Nobody need be called for a word about papers that are not there yet.
  const silent = content.paperIds.length === 0 ? { silent: true } : {};
  const posting = { ...postingOf(parts, delivery, drawing), ...silent };
  const { ref, found } = await postOnceOrFind(parts, platform, posting, delivery, holder);
  const { messageId } = ref;
  // What was found in the chat may have its next reply there too: a restored backup looks before it speaks.
  const at = { now: clock.now(), mayBeThere: found };
  const next = await nextReply(database, { ...delivery, content, messageId }, at);
  if (delivery.part === 0 && delivery.terms?.announce === true)
    await publishToFollowers(platform, ref, delivery, log);
  const { papers } = drawing;
  const shown = found
    ? await redrawFoundPost(platform, ref, drawing, delivery, log)
    : drawing.shown;
  await settleSent(database, { ref, holder, papers, shown, now: clock.now(), next });
  log.info({ edition: delivery.edition, part: delivery.part, found }, "delivered");
  parts.observe?.(delivery, found ? "found" : "sent");
}

/** Tells what is no digest: to a channel, or to a person in their direct messages. */
async function tell(
  parts: DeliverParts,
  platform: Platform,
  delivery: Delivery,
  holder: Claim,
  notice: Notice,
): Promise<void> {
  const { workspace, recipient } = delivery;
  const message = composeNotice(await noticeWords(parts.database, delivery, notice), notice);
  const told = { message, title: message.title, tags: [] };
  const posting = postingOf(parts, delivery, told);
  const place =
    recipient === null ? posting.place : await platform.direct({ workspace, userId: recipient });
  // A forum takes nothing but posts.
  const isForum = recipient === null && (await platform.channelKind(place)) === "forum";
  const where = { place, forum: isForum ? told : undefined };
  const { ref } = await postOnceOrFind(parts, platform, { ...posting, ...where }, delivery, holder);
  await settleNotice(parts.database, holder, ref.messageId, parts.clock.now());
}

async function contentOf(
  { prepare, database, clock, observe }: DeliverParts,
  delivery: Delivery,
  holder: Claim,
  log: Log,
): Promise<DigestContent | undefined> {
  const prepared = await prepare(delivery, clock.now());
  if (prepared.kind === "ready") return freezeContent(database, holder, prepared.content);
  log.info({ edition: delivery.edition, reason: prepared.reason }, `digest ${prepared.kind}s`);
  if (prepared.kind === "skip") {
    await endDelivery(database, holder, { state: "skipped", error: prepared.reason });
    observe?.(delivery, "skipped");
  } else
    await postponeDelivery(database, holder, {
      dueAt: prepared.until,
      error: prepared.reason,
      known: delivery.sendingAt === null,
      counts: false,
    });
  return undefined;
}

function postingOf(
  parts: DeliverParts,
  delivery: Delivery,
  drawing: Pick<ComposedMessage, "message" | "title" | "tags">,
): Posting {
  const { platform, workspace, channel, threadId, terms } = delivery;
  const { layout, silent } = terms ?? DEFAULT_DIGEST_OPTIONS;
  const until = delivery.leaseUntil?.getTime() ?? 0;
  return {
    place: { platform, workspace, channel },
    thread: threadId === null ? null : { messageId: threadId, title: drawing.title },
    forum: isForumLayout(layout) ? { title: drawing.title, tags: drawing.tags } : undefined,
    silent,
    message: drawing.message,
    key: delivery.id,
    deadline: new Date(until - parts.leaseMs / 2),
  };
}

async function putBack(
  { database, clock, observe }: DeliverParts,
  delivery: Delivery,
  holder: Claim,
  error: unknown,
  log: Log,
): Promise<void> {
  const now = clock.now();
  const after = afterFailure(delivery, error, now);
  const reason = reasonOf(error);
  // One paper that cannot be posted holds up none of the others; without its digest there is no thread.
  if (after.next && delivery.part > 0)
    await enqueueDeliveries(
      database,
      await nextReply(database, delivery, { now, mayBeThere: false }),
    );
  if (after.kind === "again") {
    const { dueAt, known, counts } = after;
    log.warn({ err: error, attempts: delivery.attempts, dueAt }, "delivery postponed");
    await postponeDelivery(database, holder, { dueAt, known, error: reason, counts });
    observe?.(delivery, "postponed");
    return;
  }
  const { state } = after;
  log.error({ err: error, attempts: delivery.attempts, state }, "delivery given up");
  await endDelivery(database, holder, { state, error: after.reason });
  observe?.(delivery, state);
  if (after.stop && delivery.subscriptionId !== null)
    await stopSubscription(database, delivery.subscriptionId, after.reason, now);
}
