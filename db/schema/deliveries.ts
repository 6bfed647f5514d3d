import type { Notice } from "../../src/domain/non-digest-notice.ts";
import type { PlatformName } from "../../src/domain/place.ts";
import type { DigestOptions } from "../../src/domain/subscription/digest-options.ts";
import type { Kit } from "./column-types.ts";
import type { defineSubscriptions } from "./subscriptions.ts";

/** `dead` was refused or failed too often, `unknown` may have arrived: both need a person. */
export const DELIVERY_STATES = [
  "pending",
  "sending",
  "sent",
  "skipped",
  "dead",
  "unknown",
] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

export type DeliveryKind = "digest" | "reply" | "discussion" | "notice";
/** A repeated request is a delivery of its own. */
export const DELIVERY_REQUESTS = ["first", "again"] as const;

/** A row exists before anything is sent. db/deliveries/delivery.ts says which columns a kind uses. */
export function defineDeliveries(
  k: Kit,
  { subscriptions }: ReturnType<typeof defineSubscriptions>,
) {
  const deliveries = k.table(
    "deliveries",
    {
      /** Computed by `deliveryId`: Discord's nonce and Slack's metadata. */
      id: k.text().primaryKey(),
      kind: k.text().$type<DeliveryKind>().notNull(),
      subscriptionId: k.text().references(() => subscriptions.id, { onDelete: "set null" }),
      platform: k.text().$type<PlatformName>().notNull(),
      workspace: k.text().notNull(),
      channel: k.text().notNull(),
      edition: k.text(),
      /** 0 is the digest, n ≥ 1 the reply for its n-th paper. */
      part: k.int(),
      /** For a digest or discussion that a person requested at `plannedAt`. */
      request: k.text().$type<(typeof DELIVERY_REQUESTS)[number]>(),
      day: k.text(),
      papers: k.int(),
      minUpvotes: k.int(),
      /** As at planning time; null for a plain daily digest. */
      options: k.json<DigestOptions>("terms"),
      /** Frozen at the first attempt, so that a retry posts the same. */
      content: k.json<unknown>(),
      revision: k.int().notNull().default(0),
      notice: k.json<Notice>(),
      /** A notice is sent once per topic. */
      topic: k.text(),
      /** The person a notice is for; null for a channel. */
      recipient: k.text(),
      digestId: k.text(),
      paperId: k.text(),
      threadId: k.text(),
      state: k.text().$type<DeliveryState>().notNull(),
      priority: k.int().notNull(),
      /** Only claims that tried to send. */
      attempts: k.int().notNull(),
      failures: k.int().notNull().default(0),
      dueAt: k.time().notNull(),
      /** `dueAt` moves with every wait and retry; this does not. */
      plannedAt: k.time().notNull(),
      leaseOwner: k.text(),
      leaseUntil: k.time(),
      /** Start of the last attempt with an unknown outcome, by the platform's clock: the row is looked up before it is sent again. */
      sendingAt: k.time(),
      messageId: k.text(),
      sentAt: k.time(),
      error: k.failure(),
      /** When the message is to be drawn again, because words that it shows were deleted. */
      redrawAt: k.time(),
    },
    (t) => [
      k.uniqueIndex("deliveries_edition").on(t.subscriptionId, t.edition, t.part),
      k.index("deliveries_due").on(t.state, t.dueAt),
      // In the order of claims, for platforms paced as a whole and for workspaces paced alone.
      k
        .index("deliveries_waiting")
        .on(t.platform, t.priority, t.dueAt, t.part)
        .where(k.sql`state = 'pending'`),
      k
        .index("deliveries_lane")
        .on(t.platform, t.workspace, t.priority, t.dueAt, t.part)
        .where(k.sql`state = 'pending'`),
      k.index("deliveries_place").on(t.platform, t.channel),
      k
        .index("deliveries_redraw")
        .on(t.redrawAt)
        .where(k.sql`redraw_at is not null`),
    ],
  );

  return { deliveries };
}
