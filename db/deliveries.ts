import { and, asc, eq, inArray, lt, lte, or, sql } from "drizzle-orm";
import type { PlatformName } from "../src/papers/place.ts";
import type { Database } from "./database.ts";
import { batches } from "./papers.ts";
import type { Delivery, Schema } from "./schema.ts";

export type NewDelivery = Schema["deliveries"]["$inferInsert"];

/** Lower goes first. A person who waits for an answer overtakes the morning's fan-out, and threads come last. */
export const PRIORITY = { requested: 0, digest: 10, reply: 20 } as const;

export interface PlannedRun {
  readonly subscription: { readonly id: string; readonly nextRunAt: Date };
  /** The edition's row, and rows that record what was missed. */
  readonly deliveries: readonly NewDelivery[];
  readonly nextRunAt: Date;
}

/**
 * Inserts what is due and moves each subscription on, in one transaction. The unique edition makes the insert
 * idempotent and the compare-and-set makes the advance so: any number of replicas may plan the same run.
 */
export async function planDeliveries(
  { atomic, tables }: Database,
  runs: readonly PlannedRun[],
): Promise<void> {
  const { deliveries, subscriptions } = tables;
  const rows = runs.flatMap((run) => run.deliveries);
  await atomic((db) => [
    ...batches(rows).map((batch) => db.insert(deliveries).values(batch).onConflictDoNothing()),
    ...runs.map(({ subscription, nextRunAt }) =>
      db
        .update(subscriptions)
        .set({ nextRunAt })
        .where(
          and(
            eq(subscriptions.id, subscription.id),
            eq(subscriptions.nextRunAt, subscription.nextRunAt),
          ),
        ),
    ),
  ]);
}

/** Inserts rows that are not there yet; the answer is how many were new. */
export async function enqueueDeliveries(
  { db, tables }: Database,
  rows: readonly NewDelivery[],
): Promise<number> {
  let added = 0;
  for (const batch of batches(rows)) {
    const inserted = await db
      .insert(tables.deliveries)
      .values(batch)
      .onConflictDoNothing()
      .returning({ id: tables.deliveries.id });
    added += inserted.length;
  }
  return added;
}

export interface Claim {
  readonly owner: string;
  readonly now: Date;
  readonly limit: number;
  readonly leaseMs: number;
  readonly platforms: readonly PlatformName[];
}

/** Takes due rows, and rows whose owner's lease ran out, for this owner alone. */
export async function claimDeliveries(
  { db, tables, skipLocked }: Database,
  claim: Claim,
): Promise<Delivery[]> {
  const { deliveries } = tables;
  const waiting = and(eq(deliveries.state, "pending"), lte(deliveries.dueAt, claim.now));
  const abandoned = and(eq(deliveries.state, "sending"), lt(deliveries.leaseUntil, claim.now));
  const due = db.$with("due").as(
    skipLocked(
      db
        .select({ id: deliveries.id })
        .from(deliveries)
        .where(and(or(waiting, abandoned), inArray(deliveries.platform, [...claim.platforms])))
        .orderBy(asc(deliveries.priority), asc(deliveries.dueAt), asc(deliveries.part))
        .limit(claim.limit),
    ),
  );
  return db
    .with(due)
    .update(deliveries)
    .set({
      state: "sending",
      leaseOwner: claim.owner,
      leaseUntil: new Date(claim.now.getTime() + claim.leaseMs),
      attempts: sql`${deliveries.attempts} + 1`,
    })
    .where(inArray(deliveries.id, db.select({ id: due.id }).from(due)))
    .returning();
}

/** Takes one row by name if it is waiting, whenever it is due. */
export async function claimDelivery(
  { db, tables }: Database,
  id: string,
  claim: Pick<Claim, "owner" | "now" | "leaseMs">,
): Promise<Delivery | undefined> {
  const { deliveries } = tables;
  const [row] = await db
    .update(deliveries)
    .set({
      state: "sending",
      leaseOwner: claim.owner,
      leaseUntil: new Date(claim.now.getTime() + claim.leaseMs),
      attempts: sql`${deliveries.attempts} + 1`,
    })
    .where(and(eq(deliveries.id, id), eq(deliveries.state, "pending")))
    .returning();
  return row;
}
