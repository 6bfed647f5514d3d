import type { Database } from "../../../db/database.ts";
import {
  endDelivery,
  freezeContent,
  postponeDelivery,
  settleTold,
  type Holder,
} from "../../../db/ledger/delivery-outcomes.ts";
import { settleSent } from "../../../db/ledger/posts.ts";
import { enqueueDeliveries } from "../../../db/ledger/deliveries.ts";
import type { Delivery, DigestContent } from "../../../db/schema.ts";
import { stopSubscription } from "../../../db/rooms/subscriptions.ts";
import type { Clock } from "../../clock.ts";
import { DeliveryError, reasonOf } from "../../errors.ts";
import type { Log } from "../../log.ts";
import { english } from "../../message/catalogue/english.ts";
import { composeNotice } from "../../message/tell.ts";
import type { Notice } from "../../papers/notice.ts";
import type { PlatformName } from "../../papers/place.ts";
import { isForumLayout, PLAIN_TERMS } from "../../papers/terms.ts";
import type { Platform, Posting } from "../../platforms/platform.ts";
import { announce } from "./announce.ts";
import { bring } from "./bring.ts";
import type { Draw, Drawing } from "../digests/draw.ts";
import type { Prepare } from "../digests/prepare.ts";
import { replyAfter } from "../digests/next-reply.ts";
import { noticeWords } from "../words.ts";
import { redraw } from "./found.ts";
import { afterFailure, lostTooOften } from "./retry.ts";

export interface DeliverParts {
  readonly database: Database;
  readonly platforms: ReadonlyMap<PlatformName, Platform>;
  readonly prepare: Prepare;
  readonly draw: Draw;
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
  holder: Holder,
  log: Log,
): Promise<void> {
  const { database, clock } = parts;
  const lost = lostTooOften(delivery);
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
  const { ref, found } = await bring(parts, platform, posting, delivery, holder);
  const { messageId } = ref;
  // What was found in the chat may have its next reply there too: a restored backup looks before it speaks.
  const at = { now: clock.now(), mayBeThere: found };
  const next = await replyAfter(database, { ...delivery, content, messageId }, at);
  if (delivery.part === 0 && delivery.terms?.announce === true)
    await announce(platform, ref, delivery, log);
  const { papers } = drawing;
  const shown = found ? await redraw(platform, ref, drawing, delivery, log) : drawing.shown;
  await settleSent(database, { ref, holder, papers, shown, now: clock.now(), next });
  log.info({ edition: delivery.edition, part: delivery.part, found }, "delivered");
  parts.observe?.(delivery, found ? "found" : "sent");
}

/** Tells what is no digest: to a channel, or to a person in their direct messages. */
async function tell(
  parts: DeliverParts,
  platform: Platform,
  delivery: Delivery,
  holder: Holder,
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
  const { ref } = await bring(parts, platform, { ...posting, ...where }, delivery, holder);
  await settleTold(parts.database, holder, ref.messageId, parts.clock.now());
}

async function contentOf(
  { prepare, database, clock, observe }: DeliverParts,
  delivery: Delivery,
  holder: Holder,
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
  drawing: Pick<Drawing, "message" | "title" | "tags">,
): Posting {
  const { platform, workspace, channel, threadId, terms } = delivery;
  const { layout, silent } = terms ?? PLAIN_TERMS;
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
  holder: Holder,
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
      await replyAfter(database, delivery, { now, mayBeThere: false }),
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
