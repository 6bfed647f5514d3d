import { endPauses } from "../../../db/channels/personal-subscriptions.ts";
import type { Database } from "../../../db/client/database.ts";
import type { NewDelivery } from "../../../db/deliveries/delivery.ts";
import { newDigestDelivery } from "../../../db/deliveries/new-delivery.ts";
import { planDeliveries, type PlannedRun } from "../../../db/deliveries/queue.ts";
import { breathe } from "../../../db/papers/papers.ts";
import type { Subscription } from "../../../db/schema/schema.ts";
import { dueSubscriptions } from "../../../db/channels/subscriptions.ts";
import { planRun, type Plan, type Run } from "../../domain/schedule/schedule.ts";

/** Larger transactions would block the event loop. */
const PLAN_BATCH = 25;
const MISSED_RECORDED = 7;

/** `missed` receives the number of skipped runs. */
export async function planDue(
  database: Database,
  now: Date,
  missed?: (runs: number) => void,
): Promise<number> {
  let planned = 0;
  const runOf = sharedRuns(now);
  await endPauses(database, now);
  for (;;) {
    const due = await dueSubscriptions(database, now, PLAN_BATCH);
    if (due.length === 0) return planned;
    const runs = due.map((subscription) => planOne(subscription, runOf(subscription)));
    await planDeliveries(database, runs);
    const passed = runs.flatMap(({ deliveries }) => deliveries.filter(isSkipped)).length;
    if (passed > 0) missed?.(passed);
    planned += due.length;
    await breathe();
  }
}

function isSkipped({ state }: NewDelivery): boolean {
  return state === "skipped";
}

/** Thousands of channels share a schedule: its next run is computed once. */
function sharedRuns(now: Date): (subscription: Subscription) => Plan {
  const known = new Map<string, Plan>();
  return (subscription) => {
    const { timezone, hour, minute, weekdays, cadence, nextRunAt } = subscription;
    const key = JSON.stringify([timezone, hour, minute, weekdays, cadence, nextRunAt]);
    const plan = known.get(key) ?? planRun(subscription, nextRunAt, now);
    known.set(key, plan);
    return plan;
  };
}

function planOne(subscription: Subscription, { deliver, missed, next }: Plan): PlannedRun {
  const skipped = missed.slice(-MISSED_RECORDED).map((run) => ({
    ...rowFor(subscription, run),
    state: "skipped" as const,
    error: { code: "edition_missed" } as const,
  }));
  const due = deliver === null ? [] : [rowFor(subscription, deliver)];
  return { subscription, deliveries: [...skipped, ...due], nextRunAt: next.at };
}

function rowFor(subscription: Subscription, { at: plannedAt, edition }: Run): NewDelivery {
  const { id: subscriptionId } = subscription;
  return newDigestDelivery({
    place: subscription,
    settings: subscription,
    subscriptionId,
    edition,
    plannedAt,
  });
}
