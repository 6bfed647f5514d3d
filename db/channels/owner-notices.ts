import {
  and,
  asc,
  eq,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  notInArray,
  or,
} from "drizzle-orm";
import type { Database } from "../client/database.ts";
import { toDigest, type DigestDelivery, type NewDelivery } from "../deliveries/delivery.ts";
import { batches } from "../client/batches.ts";
import type { Subscription } from "../schema/schema.ts";

export async function stoppedWithoutNotice(
  { db, tables: { subscriptions } }: Database,
  limit: number,
): Promise<Subscription[]> {
  return db
    .select()
    .from(subscriptions)
    .where(
      and(
        isNotNull(subscriptions.stoppedAt),
        or(isNull(subscriptions.toldAt), lt(subscriptions.toldAt, subscriptions.stoppedAt)),
      ),
    )
    .orderBy(asc(subscriptions.stoppedAt))
    .limit(limit);
}

/** Enqueues the notice, if any, and marks the owner as notified in one transaction. */
export async function queueOwnerNotice(
  { atomic, tables: { deliveries, subscriptions } }: Database,
  told: {
    readonly subscription: string;
    readonly notice: NewDelivery | null;
    readonly now: Date;
    readonly blocked?: boolean;
  },
): Promise<void> {
  const { subscription, notice, now, blocked = false } = told;
  await atomic((db) => [
    db
      .update(subscriptions)
      .set({ toldAt: now, ...(blocked ? { blockedAt: now } : {}) })
      .where(eq(subscriptions.id, subscription)),
    ...(notice === null ? [] : [db.insert(deliveries).values(notice).onConflictDoNothing()]),
  ]);
}

/** Planned digests that did not reach their channel for a reason other than their list. */
export async function missingDigests(
  { db, tables: { deliveries } }: Database,
  at: { readonly since: Date; readonly lateAfter: Date },
): Promise<DigestDelivery[]> {
  const rows = await db
    .select()
    .from(deliveries)
    .where(
      and(
        gte(deliveries.plannedAt, at.since),
        eq(deliveries.kind, "digest"),
        isNotNull(deliveries.subscriptionId),
        or(
          inArray(deliveries.state, ["dead", "unknown"]),
          and(
            inArray(deliveries.state, ["pending", "sending"]),
            lte(deliveries.plannedAt, at.lateAfter),
          ),
        ),
      ),
    )
    .orderBy(asc(deliveries.plannedAt));
  return rows.map(toDigest);
}

/** Active subscriptions without a planned run since an instant, except those changed or notified since. */
export async function silentSubscriptions(
  { db, tables: { deliveries, subscriptions } }: Database,
  since: Date,
): Promise<Subscription[]> {
  const planned = db
    .select({ id: deliveries.subscriptionId })
    .from(deliveries)
    .where(and(isNotNull(deliveries.subscriptionId), gte(deliveries.plannedAt, since)));
  return db
    .select()
    .from(subscriptions)
    .where(
      and(
        isNull(subscriptions.stoppedAt),
        isNull(subscriptions.pausedAt),
        lt(subscriptions.createdAt, since),
        or(isNull(subscriptions.updatedAt), lt(subscriptions.updatedAt, since)),
        or(isNull(subscriptions.toldAt), lt(subscriptions.toldAt, since)),
        notInArray(subscriptions.id, planned),
      ),
    );
}

export async function subscriptionsById(
  { db, tables: { subscriptions } }: Database,
  ids: readonly string[],
): Promise<Map<string, Subscription>> {
  const found = new Map<string, Subscription>();
  for (const batch of batches(ids))
    for (const row of await db.select().from(subscriptions).where(inArray(subscriptions.id, batch)))
      found.set(row.id, row);
  return found;
}

export async function knownDeliveries(
  { db, tables: { deliveries } }: Database,
  ids: readonly string[],
): Promise<Set<string>> {
  const known = new Set<string>();
  for (const batch of batches(ids))
    for (const { id } of await db
      .select({ id: deliveries.id })
      .from(deliveries)
      .where(inArray(deliveries.id, batch)))
      known.add(id);
  return known;
}
