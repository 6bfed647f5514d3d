import type { Database } from "../../db/database.ts";
import {
  endDelivery,
  freezeContent,
  markSending,
  postponeDelivery,
  type Holder,
} from "../../db/delivery-outcomes.ts";
import { settleSent } from "../../db/posts.ts";
import type { Delivery, DigestContent } from "../../db/schema.ts";
import { stopSubscription } from "../../db/subscriptions.ts";
import type { Clock } from "../clock.ts";
import { DeliveryError, reasonOf } from "../errors.ts";
import type { Log } from "../log.ts";
import type { PlatformName, PostRef } from "../papers/place.ts";
import { isForumLayout, PLAIN_TERMS } from "../papers/terms.ts";
import type { Platform, Posting } from "../platforms/platform.ts";
import type { Draw, Drawing } from "./draw.ts";
import type { Preparation } from "./prepare.ts";
import { repliesOf } from "./replies.ts";
import { afterFailure, mayBeThere } from "./retry.ts";

/** After so many attempts a digest is settled without being published. */
const ANNOUNCED_WITHIN = 4;

export interface DeliverParts {
  readonly database: Database;
  readonly platforms: ReadonlyMap<PlatformName, Platform>;
  readonly prepare: (delivery: Delivery, now: Date) => Promise<Preparation>;
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
export type DeliveryResult = "sent" | "found" | "skipped" | "postponed" | "dead";

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
  const platform = parts.platforms.get(delivery.platform);
  if (platform === undefined) throw new DeliveryError("retry", "the platform is not connected");
  const content = delivery.content ?? (await contentOf(parts, delivery, holder, log));
  if (content === undefined) return;
  const drawing = await parts.draw(delivery, content);
  const posting = postingOf(parts, delivery, drawing);
  const found = mayBeThere(delivery, clock.now())
    ? await platform.find(posting, delivery.sendingAt ?? delivery.plannedAt)
    : null;
  const ref = found ?? (await postOnce(parts, platform, posting, holder));
  const { messageId } = ref;
  const replies =
    delivery.part === 0
      ? // A digest that was found in the chat may have its replies there too: a restored backup looks before it speaks.
        repliesOf(delivery, content, { messageId, now: clock.now(), mayBeThere: found !== null })
      : [];
  if (delivery.part === 0 && delivery.terms?.announce === true)
    await announce(platform, ref, delivery, log);
  const { papers, shown } = drawing;
  await settleSent(database, { ref, holder, papers, shown, now: clock.now(), replies });
  log.info({ edition: delivery.edition, part: delivery.part, found: found !== null }, "delivered");
  parts.observe?.(delivery, found === null ? "sent" : "found");
}

/** Publishes a digest to its channel's followers. It stands already: what keeps failing is left, with a word in the log. */
async function announce(
  platform: Platform,
  ref: PostRef,
  { attempts }: Delivery,
  log: Log,
): Promise<void> {
  try {
    await platform.announce(ref);
  } catch (error) {
    const isWorthAnother =
      error instanceof DeliveryError && error.kind !== "refused" && attempts < ANNOUNCED_WITHIN;
    if (isWorthAnother) throw error;
    log.warn({ err: error }, "digest not published to the channel's followers");
  }
}

/** Posts, with the ledger told right before it leaves; what failed before that has certainly not arrived. */
async function postOnce(
  { database, clock }: DeliverParts,
  platform: Platform,
  posting: Posting,
  holder: Holder,
): Promise<PostRef> {
  const way = { left: false };
  const leave = async (): Promise<void> => {
    if (!(await markSending(database, holder, clock.now())))
      throw new DeliveryError("retry", "another process has taken this delivery over");
    way.left = true;
  };
  try {
    return await platform.post({ ...posting, leave });
  } catch (error) {
    if (way.left || (error instanceof DeliveryError && error.kind !== "unknown")) throw error;
    throw new DeliveryError("retry", reasonOf(error), { cause: error });
  }
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

function postingOf(parts: DeliverParts, delivery: Delivery, drawing: Drawing): Posting {
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
  const after = afterFailure(delivery, error, clock.now());
  const reason = reasonOf(error);
  if (after.kind === "again") {
    const { dueAt, known } = after;
    log.warn({ err: error, attempts: delivery.attempts, dueAt }, "delivery postponed");
    await postponeDelivery(database, holder, { dueAt, known, error: reason, counts: true });
    observe?.(delivery, "postponed");
    return;
  }
  log.error({ err: error, attempts: delivery.attempts }, "delivery given up");
  await endDelivery(database, holder, { state: "dead", error: after.reason });
  observe?.(delivery, "dead");
  if (after.stop && delivery.subscriptionId !== null)
    await stopSubscription(database, delivery.subscriptionId, after.reason, clock.now());
}
