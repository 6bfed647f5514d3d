import { and, eq, lte } from "drizzle-orm";
import type { Database } from "../client/database.ts";
import type { Subscription } from "../schema/schema.ts";

/** By direct message and by e-mail, one of each at most. */
export async function personalSubscriptionsOf(
  { db, tables: { subscriptions } }: Database,
  voter: string,
): Promise<Subscription[]> {
  return db
    .select()
    .from(subscriptions)
    .where(and(eq(subscriptions.personal, true), eq(subscriptions.createdBy, voter)));
}

export async function removeSubscription(
  { db, tables: { subscriptions } }: Database,
  id: string,
): Promise<void> {
  await db.delete(subscriptions).where(eq(subscriptions.id, id));
}

/** Ends the pauses whose day has come; their next run was set when they began. */
export async function endPauses(
  { db, tables: { subscriptions } }: Database,
  now: Date,
): Promise<void> {
  await db
    .update(subscriptions)
    .set({ pausedAt: null, pausedUntil: null })
    .where(lte(subscriptions.pausedUntil, now));
}
