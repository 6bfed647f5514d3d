import type { Database } from "../../../db/client/database.ts";
import { breathe } from "../../../db/papers/papers.ts";
import type { DigestDelivery } from "../../../db/deliveries/delivery.ts";
import { newHomeNotice, newPersonalNotice } from "../../../db/deliveries/new-delivery.ts";
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
import type { Subscription } from "../../../db/schema/schema.ts";
import type { Failure } from "../../domain/failure.ts";
import type { Notice, NoticeTopic } from "../../domain/non-digest-notice.ts";
import { MAIL, type PlatformName } from "../../domain/place.ts";
import type { Platform } from "../../platforms/port.ts";
import { nextRun } from "../../domain/schedule/schedule.ts";
import { HOUR_MS } from "../../lib/durations.ts";

export interface WatchParts {
  readonly database: Database;
  readonly platforms: ReadonlyMap<PlatformName, Platform>;
  readonly clock: Clock;
  readonly log: Log;
}

/** The next minute takes the rest. */
const MAX_PER_ROUND = 50;
const LOOKED_BACK_MS = 30 * HOUR_MS;
const LATE_MS = 8 * HOUR_MS;
const UNPLANNED_MS = 2 * HOUR_MS;

/** Notifies owners of stopped subscriptions and missing digests, once each. */
export async function notifyOwners(parts: WatchParts): Promise<void> {
  await notifyOfStops(parts);
  await notifyOfMissing(parts);
}

async function notifyOfStops({ database, platforms, clock, log }: WatchParts): Promise<void> {
  for (const subscription of await stoppedWithoutNotice(database, MAX_PER_ROUND)) {
    const { id, platform: name, workspace, channel, stoppedAt, stopReason } = subscription;
    const platform = platforms.get(name);
    if (platform === undefined || !platform.ready()) continue;
    const problems = await platform
      .accessProblems({ platform: name, workspace, channel })
      .catch(() => []);
    const blocked = problems.length > 0;
    const now = clock.now();
    const reason = stopReason ?? ({ code: "refused" } as const);
    const topic = { kind: "stopped", subscription: id, stoppedAt } as const;
    const notice = subscription.personal
      ? personalStop(subscription, { topic, reason, now })
      : newPersonalNotice(subscription, subscription.createdBy, {
          topic,
          notice: { kind: "stopped", channel, reason, returns: blocked },
          now,
        });
    await queueOwnerNotice(database, { subscription: id, notice, now, blocked });
    log.warn({ subscription: id, platform: name, reason: stopReason }, "subscription stopped");
  }
}

/** In the chat about a mail; who closed their direct messages reads it in `/papers me`. */
function personalStop(
  { platform, createdBy, language }: Subscription,
  {
    reason,
    ...about
  }: { readonly topic: NoticeTopic; readonly reason: Failure; readonly now: Date },
): ReturnType<typeof newHomeNotice> {
  if (platform !== MAIL.platform) return null;
  return newHomeNotice(createdBy, {
    ...about,
    notice: { kind: "personalStopped", reason, language },
  });
}

/** At most once a day for each subscription. */
async function notifyOfMissing({ database, clock }: WatchParts): Promise<void> {
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
  const notices = missing.flatMap((digest) => {
    const subscription = owned.get(digest.subscriptionId ?? "");
    // The notice about the stop says more.
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
  const sent = await knownDeliveries(
    database,
    notices.map(({ row }) => row.id),
  );
  for (const { subscription, row } of notices)
    if (!sent.has(row.id)) await queueOwnerNotice(database, { subscription, notice: row, now });
}

export async function notifyMissedPlans({ database, clock }: WatchParts): Promise<void> {
  const now = clock.now();
  const since = new Date(now.getTime() - LOOKED_BACK_MS);
  for (const subscription of await silentSubscriptions(database, since)) {
    const { id, channel } = subscription;
    const { at, edition } = nextRun(subscription, since);
    await breathe();
    if (now.getTime() - at.getTime() < UNPLANNED_MS) continue;
    const reason = { code: "never_planned" } as const;
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
  const reason = error ?? ({ code: "not_posted_yet" } as const);
  return { kind, channel, edition, day, reason };
}
