import type { CommandServices } from "../../../commands/core/define.ts";
import type { Database } from "../../../db/client/database.ts";
import { deliveryId } from "../../../db/deliveries/delivery-id.ts";
import { saveSubscription, subscriptionsOf } from "../../../db/channels/subscriptions.ts";
import type { Clock } from "../../lib/clock.ts";
import type { Log } from "../../lib/log.ts";
import { huggingFaceDay, toListDay } from "../../domain/schedule/list-days.ts";
import { PLAYGROUND } from "../../domain/place.ts";
import { nextRun } from "../../domain/schedule/schedule.ts";

const MORNING = { hour: 9, minute: 0, weekdays: [1, 2, 3, 4, 5] };

interface Parts {
  readonly database: Database;
  readonly services: CommandServices;
  readonly clock: Clock;
  readonly log: Log;
}

/** Subscribes the playground's channel and posts today's digest. Never rejects: the page works without it. */
export async function openPlayground(parts: Parts): Promise<void> {
  try {
    await subscribeAndPost(parts);
  } catch (error) {
    parts.log.error({ err: error }, "playground could not post its digest");
  }
}

async function subscribeAndPost(parts: Parts): Promise<void> {
  const { database, services, clock, log } = parts;
  const now = clock.now();
  if ((await subscriptionsOf(database, PLAYGROUND)).length === 0) {
    const { timeZone: timezone } = Intl.DateTimeFormat().resolvedOptions();
    const schedule = { ...MORNING, timezone };
    await saveSubscription(database, {
      ...PLAYGROUND,
      ...schedule,
      id: deliveryId({ place: PLAYGROUND, subscription: "daily", edition: "", part: 0 }),
      name: "daily",
      papers: 10,
      minUpvotes: 0,
      nextRunAt: nextRun(schedule, now).at,
      createdBy: "web:playground",
      createdAt: now,
    });
  }
  const day = toListDay(huggingFaceDay(now));
  const outcome = await services.post({
    place: PLAYGROUND,
    day,
    requestedBy: "web:playground",
    again: false,
  });
  log.info({ day, outcome: outcome.kind }, "playground opened");
}
