import type { Notice } from "../../src/domain/non-digest-notice.ts";
import type { PlatformName } from "../../src/domain/place.ts";
import type { DigestOptions } from "../../src/domain/subscription/digest-options.ts";
import type { Kit } from "./column-types.ts";
import type { defineSubscriptions } from "./subscriptions.ts";

/** `dead` was refused or failed too often, `unknown` may have arrived and cannot be looked up: both need a person. */
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
/** Whether the same was asked for before: a repeated request is a delivery of its own. */
export const DELIVERY_REQUESTS = ["first", "again"] as const;

/** The queue: a row exists before anything is sent. Which columns a kind uses is in db/deliveries/delivery.ts. */
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
      /** The day, week or month that a digest and its replies are for. */
      edition: k.text(),
      /** 0 is the digest, n ≥ 1 the reply for its n-th paper. */
      part: k.int(),
      /** Of a digest or discussion that a person asked for, at `plannedAt`. */
      request: k.text().$type<(typeof DELIVERY_REQUESTS)[number]>(),
      /** The list's day, once it is known. */
      day: k.text(),
      papers: k.int(),
      minUpvotes: k.int(),
      /** As the subscription was when it was planned; null for a plain daily digest. */
      options: k.json<DigestOptions>("terms"),
      /** What a digest or reply shows, frozen at its first attempt so that a retry posts the same. */
      content: k.json<unknown>(),
      /** Counts the changes of `content`. */
      revision: k.int().notNull().default(0),
      notice: k.json<Notice>(),
      /** What a notice is about: it is sent once. */
      topic: k.text(),
      /** The person a notice is for; null for a channel. */
      recipient: k.text(),
      /** Of a reply. */
      digestId: k.text(),
      /** Of a reply or discussion. */
      paperId: k.text(),
      /** The message whose thread a reply belongs to. */
      threadId: k.text(),
      state: k.text().$type<DeliveryState>().notNull(),
      /** Lower goes first: digests before their threads. */
      priority: k.int().notNull(),
      /** Claims, without those that tried nothing. */
      attempts: k.int().notNull(),
      failures: k.int().notNull().default(0),
      dueAt: k.time().notNull(),
      /** The planned instant; `dueAt` moves with every wait and retry. */
      plannedAt: k.time().notNull(),
      leaseOwner: k.text(),
      leaseUntil: k.time(),
      /** Start of the first attempt whose outcome is unknown: such a row is looked up before it is sent again. */
      sendingAt: k.time(),
      messageId: k.text(),
      sentAt: k.time(),
      error: k.failure(),
    },
    (t) => [
      k.uniqueIndex("deliveries_edition").on(t.subscriptionId, t.edition, t.part),
      k.index("deliveries_due").on(t.state, t.dueAt),
      // In the order of claims, for a platform with one pace and for a workspace with its own.
      k
        .index("deliveries_waiting")
        .on(t.platform, t.priority, t.dueAt, t.part)
        .where(k.sql`state = 'pending'`),
      k
        .index("deliveries_lane")
        .on(t.platform, t.workspace, t.priority, t.dueAt, t.part)
        .where(k.sql`state = 'pending'`),
      k.index("deliveries_place").on(t.platform, t.channel),
    ],
  );

  return { deliveries };
}
