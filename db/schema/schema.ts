import type { Kit } from "./column-types.ts";
import { defineButtons } from "./buttons.ts";
import { defineDeliveries } from "./deliveries.ts";
import { defineNotices } from "./alerts.ts";
import { defineMail } from "./mail.ts";
import { definePapers } from "./papers.ts";
import { definePlayground } from "./playground.ts";
import { definePosts } from "./posts.ts";
import { defineReading } from "./reading.ts";
import { defineReplicas } from "./replicas.ts";
import { defineRooms } from "./channels.ts";
import { defineSubscriptions } from "./subscriptions.ts";
import { defineVotes } from "./votes.ts";

export type { AlertKind } from "./alerts.ts";
export { DELIVERY_STATES } from "./deliveries.ts";
export type { DeliveryState } from "./deliveries.ts";
export type { ShownTally } from "./posts.ts";

/** Typed by the SQLite kit, and built again by PostgreSQL's at run time. */
export function defineSchema(k: Kit) {
  const papers = definePapers(k);
  const subscriptions = defineSubscriptions(k);
  const deliveries = defineDeliveries(k, subscriptions);
  return {
    ...papers,
    ...subscriptions,
    ...deliveries,
    ...definePosts(k, papers, deliveries),
    ...defineVotes(k, papers),
    ...definePlayground(k),
    ...defineReplicas(k),
    ...defineRooms(k),
    ...defineReading(k, papers),
    ...defineNotices(k),
    ...defineButtons(k),
    ...defineMail(k),
  };
}

export type Schema = ReturnType<typeof defineSchema>;
export type PaperRow = Schema["papers"]["$inferSelect"];
export type Subscription = Schema["subscriptions"]["$inferSelect"];
export type Post = Schema["posts"]["$inferSelect"];
