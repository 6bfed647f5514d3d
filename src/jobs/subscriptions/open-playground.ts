import type { CommandServices } from "../../../commands/core/define.ts";
import { saveSubscription, subscriptionsOf } from "../../../db/channels/subscriptions.ts";
import type { Database } from "../../../db/client/database.ts";
import { deliveryId } from "../../../db/deliveries/delivery-id.ts";
import { lastDigest } from "../../../db/deliveries/queries.ts";
import type { Day } from "../../domain/paper/paper.ts";
import { PLAYGROUND, PLAYGROUND_FORUM, type Place } from "../../domain/place.ts";
import { huggingFaceDay, previousListDay, toListDay } from "../../domain/schedule/list-days.ts";
import { nextRun } from "../../domain/schedule/schedule.ts";
import type { Layout } from "../../domain/subscription/digest-options.ts";
import type { Clock } from "../../lib/clock.ts";
import type { Log } from "../../lib/log.ts";
import type { Ingester } from "../ingestion/ingest-list.ts";

const MORNING = { hour: 9, minute: 0, weekdays: [1, 2, 3, 4, 5] };
const CHANNELS: readonly { place: Place; layout: Layout; papers: number }[] = [
  { place: PLAYGROUND, layout: "digest", papers: 10 },
  { place: PLAYGROUND_FORUM, layout: "forum-papers", papers: 6 },
];
/** A list that has just opened is short. */
const FULL_LIST = 10;
/** Past a long weekend and a source's bad day. */
const DAYS_BACK = 5;

interface Parts {
  readonly database: Database;
  readonly services: Pick<CommandServices, "list" | "post">;
  readonly samples: Pick<Ingester, "source">;
  readonly clock: Clock;
  readonly log: Log;
}

/** Subscribes the playground's channels and fills them. Never rejects: the page works without it. */
export async function openPlayground(parts: Parts): Promise<void> {
  const { database, services, samples, clock, log } = parts;
  try {
    const now = clock.now();
    for (const channel of CHANNELS) await subscribe(database, channel, now);
    const day = await newestFullDay(services, toListDay(huggingFaceDay(now)));
    for (const { place } of CHANNELS) {
      const shown = day ?? (await whenEmpty(database, place, samples.source.onlyDay));
      if (shown === null) continue;
      const request = { place, day: shown, requestedBy: "web:playground", again: false };
      const { kind: outcome } = await services.post(request);
      log.info({ channel: place.channel, day: shown, outcome }, "playground opened");
    }
  } catch (error) {
    log.error({ err: error }, "playground could not post its digest");
  }
}

async function subscribe(
  database: Database,
  { place, layout, papers }: (typeof CHANNELS)[number],
  now: Date,
): Promise<void> {
  if ((await subscriptionsOf(database, place)).length > 0) return;
  const { timeZone: timezone } = Intl.DateTimeFormat().resolvedOptions();
  const schedule = { ...MORNING, timezone };
  await saveSubscription(database, {
    ...place,
    ...schedule,
    id: deliveryId({ place, subscription: "daily", edition: "", part: 0 }),
    name: "daily",
    layout,
    papers,
    minUpvotes: 0,
    nextRunAt: nextRun(schedule, now).at,
    createdBy: "web:playground",
    createdAt: now,
  });
}

/** Today's, or while it is short the last full one; null when no list of the last days is known. */
async function newestFullDay(
  { list }: Pick<CommandServices, "list">,
  today: Day,
): Promise<Day | null> {
  let longest: { readonly day: Day | null; readonly papers: number } = { day: null, papers: 0 };
  let day = today;
  for (let looked = 0; looked < DAYS_BACK; looked += 1) {
    const { length: papers } = (await list(day)).papers;
    if (papers >= FULL_LIST) return day;
    if (papers > longest.papers) longest = { day, papers };
    day = previousListDay(day);
  }
  return longest.day;
}

/** The sample list's day, for which it stands in when the source is silent. */
async function whenEmpty(
  database: Database,
  place: Place,
  sampleDay: Day | null,
): Promise<Day | null> {
  return (await lastDigest(database, place)) === undefined ? sampleDay : null;
}
