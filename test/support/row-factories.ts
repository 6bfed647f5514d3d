import type { NewDelivery } from "../../db/deliveries/queue.ts";
import type { NewSubscription } from "../../db/channels/subscriptions.ts";

const NOON = new Date("2026-05-13T12:00:00Z");
const place = { platform: "discord", workspace: "g1", channel: "c1" } as const;

/** A weekday subscription of one Discord channel. */
export function makeSubscription(change: Partial<NewSubscription> = {}): NewSubscription {
  return {
    ...place,
    id: "s1",
    name: "daily",
    hour: 9,
    minute: 0,
    weekdays: [1, 2, 3, 4, 5],
    timezone: "Europe/Paris",
    papers: 10,
    minUpvotes: 0,
    nextRunAt: NOON,
    createdBy: "discord:1",
    createdAt: NOON,
    ...change,
  };
}

/** A waiting digest for one Discord channel. */
export function makeDelivery(change: Partial<NewDelivery> = {}): NewDelivery {
  return {
    ...place,
    id: "d1",
    edition: "2026-05-13",
    part: 0,
    papers: 10,
    minUpvotes: 0,
    state: "pending",
    priority: 10,
    attempts: 0,
    dueAt: NOON,
    plannedAt: NOON,
    ...change,
  };
}
