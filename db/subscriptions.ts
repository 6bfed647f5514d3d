import { and, asc, count, eq, isNull, lte } from "drizzle-orm";
import type { Place } from "../src/papers/place.ts";
import type { Database } from "./database.ts";
import type { Schema, Subscription } from "./schema.ts";

export type NewSubscription = Schema["subscriptions"]["$inferInsert"];

/** Inserts a subscription, or changes the one its channel has under this name; who made it stays. */
export async function saveSubscription(
  { db, tables }: Database,
  row: NewSubscription,
): Promise<Subscription> {
  const { id: _id, createdBy: _createdBy, createdAt: _createdAt, ...changes } = row;
  const { platform, channel, name } = tables.subscriptions;
  const [saved] = await db
    .insert(tables.subscriptions)
    .values(row)
    .onConflictDoUpdate({ target: [platform, channel, name], set: changes })
    .returning();
  if (saved === undefined) throw new Error("an upsert returned no row");
  return saved;
}

/** A channel's subscriptions, oldest first. */
export async function subscriptionsOf(
  { db, tables }: Database,
  place: Place,
): Promise<Subscription[]> {
  const { subscriptions } = tables;
  return db
    .select()
    .from(subscriptions)
    .where(
      and(eq(subscriptions.platform, place.platform), eq(subscriptions.channel, place.channel)),
    )
    .orderBy(asc(subscriptions.createdAt));
}

/** Ends a channel's subscriptions; the answer is how many there were. */
export async function removeSubscriptions({ db, tables }: Database, place: Place): Promise<number> {
  const { subscriptions } = tables;
  const gone = await db
    .delete(subscriptions)
    .where(
      and(eq(subscriptions.platform, place.platform), eq(subscriptions.channel, place.channel)),
    )
    .returning({ id: subscriptions.id });
  return gone.length;
}

/** The zone that most subscriptions of a workspace use: the best guess for its next one. */
export async function usualTimezone(
  { db, tables }: Database,
  place: Place,
): Promise<string | undefined> {
  const { subscriptions } = tables;
  const rows = await db
    .select({ timezone: subscriptions.timezone, uses: count() })
    .from(subscriptions)
    .where(
      and(eq(subscriptions.platform, place.platform), eq(subscriptions.workspace, place.workspace)),
    )
    .groupBy(subscriptions.timezone);
  return rows.toSorted((a, b) => b.uses - a.uses)[0]?.timezone;
}

/** Active subscriptions whose run is due, the longest waiting first. */
export async function dueSubscriptions(
  { db, tables }: Database,
  now: Date,
  limit: number,
): Promise<Subscription[]> {
  const { subscriptions } = tables;
  return db
    .select()
    .from(subscriptions)
    .where(and(isNull(subscriptions.stoppedAt), lte(subscriptions.nextRunAt, now)))
    .orderBy(asc(subscriptions.nextRunAt))
    .limit(limit);
}

export async function allSubscriptions({ db, tables }: Database): Promise<Subscription[]> {
  return db.select().from(tables.subscriptions).orderBy(asc(tables.subscriptions.createdAt));
}

/** Stops a subscription that its platform refuses, with the reason that `/papers status` shows. */
export async function stopSubscription(
  { db, tables }: Database,
  id: string,
  reason: string,
  now: Date,
): Promise<void> {
  await db
    .update(tables.subscriptions)
    .set({ stoppedAt: now, stopReason: reason })
    .where(and(eq(tables.subscriptions.id, id), isNull(tables.subscriptions.stoppedAt)));
}
