import type { Database } from "../../../db/client/database.ts";
import { deliveryId } from "../../../db/deliveries/delivery-id.ts";
import {
  planDeliveries,
  PRIORITY,
  type NewDelivery,
  type PlannedRun,
} from "../../../db/deliveries/queue.ts";
import { breathe } from "../../../db/papers/papers.ts";
import type { Subscription } from "../../../db/schema/schema.ts";
import { dueSubscriptions } from "../../../db/channels/subscriptions.ts";
import { english } from "../../i18n/catalogue/english.ts";
import { planRun, type Plan, type Run } from "../../domain/schedule/schedule.ts";
import { storedDigestOptions } from "../../domain/subscription/digest-options.ts";

/** Subscriptions planned in one transaction: more would hold up the event loop. */
const PLAN_BATCH = 25;
/** So many missed editions are recorded with their reason; older ones say nothing new. */
const MISSED_RECORDED = 7;

/**
 * Puts a delivery into the ledger for every subscription whose time has come; the answer is how many. `missed` hears of
 * runs that are passed over.
 */
export async function planDue(
  database: Database,
  now: Date,
  missed?: (runs: number) => void,
): Promise<number> {
  let planned = 0;
  const runOf = sharedRuns(now);
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

/** Thousands of rooms want theirs at nine in Paris: what the clock says there is asked once. */
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
    error: english.reasons.missed,
  }));
  const due = deliver === null ? [] : [rowFor(subscription, deliver)];
  return { subscription, deliveries: [...skipped, ...due], nextRunAt: next.at };
}

function rowFor(subscription: Subscription, { at, edition }: Run): NewDelivery {
  const { id, platform, workspace, channel, papers, minUpvotes } = subscription;
  const place = { platform, workspace, channel };
  return {
    ...place,
    id: deliveryId({ place, subscription: id, edition, part: 0 }),
    subscriptionId: id,
    edition,
    part: 0,
    papers,
    minUpvotes,
    terms: storedDigestOptions(subscription),
    state: "pending",
    priority: PRIORITY.digest,
    attempts: 0,
    dueAt: at,
    plannedAt: at,
  };
}
