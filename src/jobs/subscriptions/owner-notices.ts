import type { Database } from "../../../db/client/database.ts";
import { breathe } from "../../../db/papers/papers.ts";
import type { DigestDelivery } from "../../../db/deliveries/delivery.ts";
import { newPersonalNotice } from "../../../db/deliveries/new-delivery.ts";
import {
  knownDeliveries,
  missingDigests,
  silentSubscriptions,
  stoppedWithoutNotice,
  subscriptionsById,
  queueOwnerNotice,
} from "../../../db/channels/owner-notices.ts";
import type { Clock } from "../../lib/clock.ts";
import type { Log } from "../../lib/log.ts";
import { english } from "../../i18n/catalogue/english.ts";
import type { Notice } from "../../domain/notice.ts";
import type { PlatformName } from "../../domain/place.ts";
import type { Platform } from "../../platforms/port.ts";
import { nextRun } from "../../domain/schedule/schedule.ts";
import { HOUR_MS } from "../../lib/durations.ts";

export interface WatchParts {
  readonly database: Database;
  readonly platforms: ReadonlyMap<PlatformName, Platform>;
  readonly clock: Clock;
  readonly log: Log;
}

/** So many are told in one round; the next minute takes the rest. */
const PER_ROUND = 50;
/** What went missing longer ago was told then, or is no news any more. */
const LOOKED_BACK_MS = 30 * HOUR_MS;
/** A digest that still waits for its list after so long is worth a word to whoever expects it. */
const LATE_MS = 8 * HOUR_MS;
/** A digest is planned in its minute, or as soon as the bot runs again. */
const UNPLANNED_MS = 2 * HOUR_MS;

/** Tells the owners of subscriptions what they would otherwise only notice by an empty channel, each thing once. */
export async function notifyOwners(parts: WatchParts): Promise<void> {
  await tellOfStops(parts);
  await tellOfMissing(parts);
}

/** A subscription that its platform refuses has stopped: with the reason, and whether it comes back by itself. */
async function tellOfStops({ database, platforms, clock, log }: WatchParts): Promise<void> {
  for (const subscription of await stoppedWithoutNotice(database, PER_ROUND)) {
    const { id, platform: name, workspace, channel, stoppedAt, stopReason } = subscription;
    const platform = platforms.get(name);
    if (platform === undefined || !platform.ready()) continue;
    const obstacles = await platform
      .accessProblems({ platform: name, workspace, channel }, english)
      .catch(() => []);
    const blocked = obstacles.length > 0;
    const now = clock.now();
    const notice = newPersonalNotice(subscription, subscription.createdBy, {
      topic: { kind: "stopped", subscription: id, stoppedAt },
      notice: { kind: "stopped", channel, reason: stopReason ?? "", returns: blocked },
      now,
    });
    await queueOwnerNotice(database, { subscription: id, notice, now, blocked });
    log.warn({ subscription: id, platform: name, reason: stopReason }, "subscription stopped");
  }
}

/** A digest that is not where it was expected, once a day for each subscription. */
async function tellOfMissing({ database, clock }: WatchParts): Promise<void> {
  const now = clock.now();
  const missing = await missingDigests(database, {
    since: new Date(now.getTime() - LOOKED_BACK_MS),
    lateAfter: new Date(now.getTime() - LATE_MS),
  });
  if (missing.length === 0) return;
  const owned = await subscriptionsById(
    database,
    missing.flatMap(({ subscriptionId }) => subscriptionId ?? []),
  );
  const told = missing.flatMap((digest) => {
    const subscription = owned.get(digest.subscriptionId ?? "");
    // That it has stopped is told already, and says more.
    if (subscription === undefined || subscription.stoppedAt !== null) return [];
    const row = newPersonalNotice(subscription, subscription.createdBy, {
      topic: {
        kind: "missing",
        subscription: subscription.id,
        plannedAt: digest.plannedAt,
      },
      notice: missingNotice(digest),
      now,
    });
    return row === null ? [] : [{ subscription: subscription.id, row }];
  });
  const known = await knownDeliveries(
    database,
    told.map(({ row }) => row.id),
  );
  for (const { subscription, row } of told)
    if (!known.has(row.id)) await queueOwnerNotice(database, { subscription, notice: row, now });
}

/** A digest that should have been planned and is not even in the ledger: nothing else would notice. */
export async function notifyMissedPlans({ database, clock }: WatchParts): Promise<void> {
  const now = clock.now();
  const since = new Date(now.getTime() - LOOKED_BACK_MS);
  for (const subscription of await silentSubscriptions(database, since)) {
    const { id, channel } = subscription;
    const { at, edition } = nextRun(subscription, since);
    await breathe();
    if (now.getTime() - at.getTime() < UNPLANNED_MS) continue;
    const reason = english.reasons.neverPlanned;
    const notice = newPersonalNotice(subscription, subscription.createdBy, {
      topic: { kind: "unplanned", subscription: id, edition },
      notice: { kind: "unplanned", channel, edition, day: null, reason },
      now,
    });
    await queueOwnerNotice(database, { subscription: id, notice, now });
  }
}

function missingNotice(digest: DigestDelivery): Notice {
  const { state, channel, edition, day, error } = digest;
  const kind = state === "dead" || state === "unknown" ? state : "late";
  const reason = error ?? english.reasons.notPostedYet;
  return { kind, channel, edition, day, reason };
}
