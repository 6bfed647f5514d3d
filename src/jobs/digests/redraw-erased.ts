import type { Database } from "../../../db/client/database.ts";
import type { Delivery, NoticeDelivery } from "../../../db/deliveries/delivery.ts";
import { standingPost } from "../../../db/deliveries/growing-digests.ts";
import { markPostGone, savePostShown } from "../../../db/deliveries/posts.ts";
import { dueRedraws, planRedraw } from "../../../db/deliveries/redraws.ts";
import { DeliveryError } from "../../domain/errors.ts";
import { placeOf, type PlatformName, type PostRef } from "../../domain/place.ts";
import { inLanguage } from "../../messages/core/message.ts";
import { composeNotice } from "../../messages/notices.ts";
import type { Platform } from "../../platforms/port.ts";
import type { Clock } from "../../lib/clock.ts";
import { MINUTE_MS } from "../../lib/durations.ts";
import type { Log } from "../../lib/log.ts";
import { singleFlight } from "../../lib/single-flight.ts";
import { translateForNotice } from "../reader-language.ts";
import type { ComposeDelivery } from "./compose-delivery.ts";
import { toCompose, type ToCompose } from "./compose-message.ts";

/** Edits messages that show deleted words: of any age, and again until the platform takes or refuses it. */
export interface Redraws {
  /** Never rejects. */
  run(): Promise<void>;
  stop(): Promise<void>;
}

/** In one round, a minute apart: years of digests must not delay today's. */
const AT_ONCE = 30;
const RETRY_MS = 5 * MINUTE_MS;

interface RedrawParts {
  readonly database: Database;
  readonly platforms: ReadonlyMap<PlatformName, Platform>;
  readonly compose: ComposeDelivery;
  readonly clock: Clock;
  readonly log: Log;
}

export function createRedraws(parts: RedrawParts): Redraws {
  const { database, platforms, clock, log } = parts;
  let stopped = false;
  const rounds = singleFlight(() =>
    round().catch((error: unknown) => log.error({ err: error }, "messages were not redrawn")),
  );

  async function round(): Promise<void> {
    const ready = [...platforms.values()].flatMap((one) => (one.ready() ? [one.name] : []));
    const due = { platforms: ready, now: clock.now(), limit: AT_ONCE };
    for (const delivery of await dueRedraws(database, due)) {
      if (stopped) return;
      await planRedraw(database, delivery.id, await redraw(delivery));
    }
  }

  /** Returns when to try again; null when there is nothing left to do. */
  async function redraw(delivery: Delivery): Promise<Date | null> {
    try {
      if (delivery.kind === "notice") await redrawNotice(parts, delivery);
      else await redrawPapers(parts, delivery);
      return null;
    } catch (error) {
      if (!(error instanceof DeliveryError)) throw error;
      log.warn({ err: error, delivery: delivery.id }, "message was not redrawn");
      if (isFinal(error)) return null;
      return new Date(clock.now().getTime() + (error.retryAfterMs ?? RETRY_MS));
    }
  }

  return {
    run: () => rounds.run(),
    async stop() {
      stopped = true;
      await rounds.settled();
    },
  };
}

function isFinal({ kind }: DeliveryError): boolean {
  return kind === "refused" || kind === "deleted";
}

async function redrawPapers(
  { database, platforms, compose, clock }: RedrawParts,
  delivery: Delivery,
): Promise<void> {
  const composable: ToCompose | undefined = toCompose(delivery);
  const post = await standingPost(database, delivery.id);
  if (composable === undefined || post === undefined) return;
  const papers = Object.keys(post.shown.votes).length;
  const { message, shown } = await compose(composable, { least: papers, most: papers });
  try {
    await platforms.get(post.platform)?.edit(post, message, delivery.id);
  } catch (error) {
    if (error instanceof DeliveryError && isFinal(error))
      await markPostGone(database, post, clock.now());
    throw error;
  }
  await savePostShown(database, post, shown);
}

async function redrawNotice(
  { database, platforms }: RedrawParts,
  delivery: NoticeDelivery,
): Promise<void> {
  const { id, messageId, notice } = delivery;
  const platform = platforms.get(delivery.platform);
  if (messageId === null || platform === undefined) return;
  const t = await translateForNotice(database, delivery, notice);
  const ref = await refOf(platform, delivery, messageId);
  await platform.edit(ref, inLanguage(composeNotice(t, notice), t), id);
}

async function refOf(
  platform: Platform,
  { recipient, ...delivery }: NoticeDelivery,
  messageId: string,
): Promise<PostRef> {
  const place = placeOf(delivery);
  const { workspace } = place;
  if (recipient !== null)
    return { ...(await platform.openDirectMessage({ workspace, userId: recipient })), messageId };
  // A forum's post is a channel of its own, whose first message has its id.
  const isForum = (await platform.channelKind(place)) === "forum";
  return { ...place, ...(isForum && { channel: messageId }), messageId };
}
