import { stopSubscription } from "../../../db/channels/subscriptions.ts";
import type { Database } from "../../../db/client/database.ts";
import type { DigestContent } from "../../../db/deliveries/content.ts";
import type {
  Delivery,
  DigestDelivery,
  DiscussionDelivery,
  NoticeDelivery,
  ReplyDelivery,
} from "../../../db/deliveries/delivery.ts";
import { isTurnOfAnother } from "../../../db/deliveries/channel-turns.ts";
import {
  endDelivery,
  freezeContent,
  postponeDelivery,
  settleNotice,
  type Claim,
} from "../../../db/deliveries/outcomes.ts";
import { settleSent } from "../../../db/deliveries/posts.ts";
import { enqueueDeliveries } from "../../../db/deliveries/queue.ts";
import { mailAddressById } from "../../../db/people/mail-addresses.ts";
import { DeliveryError, failureOf } from "../../domain/errors.ts";
import { confirmationCode } from "../../domain/mail/confirmation.ts";
import { placeOf, type PlatformName } from "../../domain/place.ts";
import { isForumLayout } from "../../domain/subscription/digest-options.ts";
import type { Clock } from "../../lib/clock.ts";
import type { Log } from "../../lib/log.ts";
import type { Translate } from "../../i18n/translate.ts";
import { inLanguage, type Message } from "../../messages/core/message.ts";
import { composeNotice } from "../../messages/notices.ts";
import { composeCode } from "../../messages/personal.ts";
import type { Platform, Posting } from "../../platforms/port.ts";
import type { ComposeDelivery } from "../digests/compose-delivery.ts";
import type { ComposedMessage } from "../digests/compose-message.ts";
import { nextReply } from "../digests/next-reply.ts";
import type { SelectDigest } from "../digests/select-digest.ts";
import { translateForNotice } from "../reader-language.ts";
import { editFoundPost, postOnceOrFind, publishToFollowers } from "./posting.ts";
import { promiseAgain, settleThread } from "./thread-failures.ts";
import { abandonedTooOften, afterFailure } from "./retry-policy.ts";

export interface DeliverParts {
  readonly database: Database;
  readonly platforms: ReadonlyMap<PlatformName, Platform>;
  readonly select: SelectDigest;
  readonly compose: ComposeDelivery;
  readonly clock: Clock;
  readonly log: Log;
  readonly owner: string;
  /** When the worker began: an earlier one may have worked on another copy of the store. */
  readonly startedAt: Date;
  /** Milliseconds; a post must start in the first half. */
  readonly leaseMs: number;
  readonly observe?: (delivery: Delivery, result: DeliveryResult) => void;
}

/** `found`: the look-up in the channel found an earlier attempt. */
export type DeliveryResult = "sent" | "found" | "skipped" | "postponed" | "dead" | "unknown";

/** Stores the result: sent, postponed, or ended with a reason. Never rejects. */
export async function deliver(parts: DeliverParts, delivery: Delivery): Promise<void> {
  const claim = { id: delivery.id, owner: parts.owner, attempts: delivery.attempts };
  const log = parts.log.child({ delivery: delivery.id, platform: delivery.platform });
  try {
    await attempt(parts, delivery, claim, log);
  } catch (error) {
    await settleFailure(parts, delivery, claim, error, log).catch((failure: unknown) => {
      // The store itself failed: the lease expires, and a worker claims the row again.
      log.error({ err: failure }, "delivery could not be postponed");
    });
  }
}

async function attempt(
  parts: DeliverParts,
  delivery: Delivery,
  claim: Claim,
  log: Log,
): Promise<void> {
  const lost = abandonedTooOften(delivery);
  if (lost !== undefined) {
    log.error({ reason: lost.error }, "delivery given up");
    await endDelivery(parts.database, claim, lost);
    return parts.observe?.(delivery, lost.state);
  }
  const platform = parts.platforms.get(delivery.platform);
  if (platform === undefined) throw new DeliveryError("retry", { code: "not_connected" });
  switch (delivery.kind) {
    case "notice":
      return postNotice(parts, platform, delivery, claim, log);
    case "digest": {
      if (await isTurnOfAnother(parts.database, delivery, parts.clock.now()))
        return waitForTurn(parts, delivery, claim);
      const content = delivery.content ?? (await selectContent(parts, delivery, claim, log));
      if (content === undefined) return undefined;
      return postPapers(parts, platform, { ...delivery, content }, claim, log);
    }
    case "reply":
    case "discussion":
      return postPapers(parts, platform, delivery, claim, log);
  }
}

const TURN_MS = 1000;

async function waitForTurn(
  { database, clock }: DeliverParts,
  { sendingAt }: Delivery,
  claim: Claim,
): Promise<void> {
  const dueAt = new Date(clock.now().getTime() + TURN_MS);
  await postponeDelivery(database, claim, {
    dueAt,
    error: null,
    known: sendingAt === null,
    counts: false,
  });
}

type PapersDelivery =
  | (DigestDelivery & { readonly content: DigestContent })
  | ReplyDelivery
  | DiscussionDelivery;

async function postPapers(
  parts: DeliverParts,
  platform: Platform,
  delivery: PapersDelivery,
  claim: Claim,
  log: Log,
): Promise<void> {
  const { database, clock } = parts;
  const { kind, options } = delivery;
  const composed = await parts.compose(delivery);
  const { title, tags, papers } = composed;
  const posting = {
    ...postingOf(parts, delivery, composed),
    thread: threadOf(delivery, title),
    forum: isForumLayout(options.layout) ? { title, tags } : undefined,
    // A message without papers notifies no one.
    silent: options.silent || (kind === "digest" && delivery.content.paperIds.length === 0),
  };
  const { ref, found } = await postOnceOrFind(parts, platform, posting, delivery, claim);
  if (kind === "reply") await promiseAgain(parts, delivery);
  const next =
    kind === "discussion"
      ? []
      : await nextReply(
          database,
          kind === "digest" ? { ...delivery, messageId: ref.messageId } : delivery,
          { now: clock.now(), mayBeThere: found && mayBeRestored(parts, platform, delivery) },
        );
  if (kind === "digest" && options.announce) await publishToFollowers(platform, ref, delivery, log);
  const shown = found
    ? await editFoundPost(platform, ref, composed, delivery, log)
    : composed.shown;
  await settleSent(database, { ref, claim, papers, shown, now: clock.now(), next });
  log.info({ kind, found }, "delivered");
  parts.observe?.(delivery, found ? "found" : "sent");
}

/** A post that another process made may be followed by replies that a restored backup does not know. */
function mayBeRestored(
  { startedAt }: DeliverParts,
  platform: Platform,
  { kind, workspace, plannedAt, sendingAt }: PapersDelivery,
): boolean {
  // A reply is planned when the one before is there, and looked for since its digest was planned.
  const since = kind === "digest" ? plannedAt : (sendingAt ?? plannedAt);
  return since < startedAt && platform.areLookUpsScarce?.(workspace) !== true;
}

function threadOf(delivery: PapersDelivery, title: string): Posting["thread"] {
  if (delivery.kind !== "reply" || delivery.threadId === null) return null;
  return { messageId: delivery.threadId, title };
}

async function postNotice(
  parts: DeliverParts,
  platform: Platform,
  delivery: NoticeDelivery,
  claim: Claim,
  log: Log,
): Promise<void> {
  const { workspace, recipient, notice } = delivery;
  const t = await translateForNotice(parts.database, delivery, notice);
  const message = inLanguage(await composeForSending(parts.database, t, delivery), t);
  const place =
    recipient === null
      ? placeOf(delivery)
      : await platform.openDirectMessage({ workspace, userId: recipient });
  // A forum accepts only posts.
  const isForum = recipient === null && (await platform.channelKind(place)) === "forum";
  const posting = {
    ...postingOf(parts, delivery, { message }),
    place,
    forum: isForum ? { title: message.title, tags: [] } : undefined,
  };
  const { ref } = await postOnceOrFind(parts, platform, posting, delivery, claim);
  await settleNotice(parts.database, claim, ref.messageId, parts.clock.now());
  log.info({ notice: notice.kind }, "notice delivered");
}

/** The code is computed last, so that the store never holds it. */
async function composeForSending(
  database: Database,
  t: Translate,
  { notice, channel }: NoticeDelivery,
): Promise<Message> {
  if (notice.kind !== "code") return composeNotice(t, notice);
  const address = await mailAddressById(database, channel);
  return composeCode(t, address === undefined ? "" : confirmationCode(address));
}

/** Undefined when the digest was skipped or postponed. */
async function selectContent(
  { select, database, clock, observe }: DeliverParts,
  delivery: DigestDelivery,
  claim: Claim,
  log: Log,
): Promise<DigestContent | undefined> {
  const selection = await select(delivery, clock.now());
  if (selection.kind === "ready") return freezeContent(database, claim, selection.content);
  const { kind, reason } = selection;
  log.info({ edition: delivery.edition, reason }, `digest ${kind}s`);
  if (kind === "skip") {
    await endDelivery(database, claim, { state: "skipped", error: reason });
    observe?.(delivery, "skipped");
  } else
    await postponeDelivery(database, claim, {
      dueAt: selection.until,
      error: reason,
      known: delivery.sendingAt === null,
      counts: false,
    });
  return undefined;
}

function postingOf(
  { leaseMs }: DeliverParts,
  delivery: Delivery,
  { message }: Pick<ComposedMessage, "message">,
): Posting {
  const until = delivery.leaseUntil?.getTime() ?? 0;
  return {
    place: placeOf(delivery),
    thread: null,
    message,
    key: delivery.id,
    deadline: new Date(until - leaseMs / 2),
  };
}

async function settleFailure(
  parts: DeliverParts,
  delivery: Delivery,
  claim: Claim,
  error: unknown,
  log: Log,
): Promise<void> {
  const { database, clock, observe } = parts;
  const now = clock.now();
  const after = afterFailure(delivery, error, now);
  const { attempts } = delivery;
  // A failed reply does not delay the others.
  if (after.next && delivery.kind === "reply")
    await enqueueDeliveries(
      database,
      await nextReply(database, delivery, { now, mayBeThere: false }),
    );
  if (after.kind === "again") {
    const { dueAt, known, counts } = after;
    log.warn({ err: error, attempts, dueAt }, "delivery postponed");
    await postponeDelivery(database, claim, { dueAt, known, error: failureOf(error), counts });
    observe?.(delivery, "postponed");
    if (delivery.kind === "reply") await settleThread(parts, delivery, after, error);
    return;
  }
  const { state, reason } = after;
  log.error({ err: error, attempts, state }, "delivery given up");
  await endDelivery(database, claim, { state, error: reason });
  observe?.(delivery, state);
  if (delivery.kind === "reply") await settleThread(parts, delivery, after, error);
  if (after.stop && delivery.kind === "digest" && delivery.subscriptionId !== null)
    await stopSubscription(database, delivery.subscriptionId, reason, now);
}
