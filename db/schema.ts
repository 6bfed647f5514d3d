import type { Kit } from "./kit.ts";
import { defineButtons } from "./tables/buttons.ts";
import { defineDeliveries } from "./tables/deliveries.ts";
import { defineNotices } from "./tables/notices.ts";
import { definePapers } from "./tables/papers.ts";
import { definePlayground } from "./tables/playground.ts";
import { definePosts } from "./tables/posts.ts";
import { defineReading } from "./tables/reading.ts";
import { defineReplicas } from "./tables/replicas.ts";
import { defineRooms } from "./tables/rooms.ts";
import { defineSubscriptions } from "./tables/subscriptions.ts";
import { defineVotes } from "./tables/votes.ts";

export type { AlertKind } from "./tables/notices.ts";
export { DELIVERY_STATES } from "./tables/deliveries.ts";
export type { DeliveryState, DigestContent, DigestNotice } from "./tables/deliveries.ts";

/** The schema, written once: typed by the SQLite kit, built again by PostgreSQL's at run time. */
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
  };
}

export type Schema = ReturnType<typeof defineSchema>;
export type PaperRow = Schema["papers"]["$inferSelect"];
export type Subscription = Schema["subscriptions"]["$inferSelect"];
export type Delivery = Schema["deliveries"]["$inferSelect"];
export type Post = Schema["posts"]["$inferSelect"];
