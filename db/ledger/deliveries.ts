import { and, asc, eq, inArray, lt, lte, sql } from "drizzle-orm";
import type { Database } from "../database.ts";
import { waitingIn, type Lane } from "./lanes.ts";
import { batches } from "../papers/papers.ts";
import type { Delivery, Schema } from "../schema.ts";

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
  readonly lane: Lane;
}

/** Takes due rows of a lane for this owner alone, the most urgent first: a short walk along the index of what waits. */
export async function claimDeliveries(
  database: Database,
  { lane, owner, now, leaseMs, limit }: Claim,
): Promise<Delivery[]> {
  const { db, skipLocked } = database;
  const { deliveries } = database.tables;
  const due = db.$with("due").as(
    skipLocked(
      db
        .select({ id: deliveries.id })
        .from(deliveries)
        .where(and(waitingIn(database, lane), lte(deliveries.dueAt, now)))
        .orderBy(asc(deliveries.priority), asc(deliveries.dueAt), asc(deliveries.part))
        .limit(limit),
    ),
  );
  return db
    .with(due)
    .update(deliveries)
    .set({
      state: "sending",
      leaseOwner: owner,
      leaseUntil: new Date(now.getTime() + leaseMs),
      attempts: sql`${deliveries.attempts} + 1`,
    })
    .where(inArray(deliveries.id, db.select({ id: due.id }).from(due)))
    .returning();
}

/** Lets rows go whose owner's lease ran out; they wait again, and what is not known of them stays so. */
export async function takeBack({ db, tables, skipLocked }: Database, now: Date): Promise<void> {
  const { deliveries } = tables;
  const abandoned = db.$with("abandoned").as(
    skipLocked(
      db
        .select({ id: deliveries.id })
        .from(deliveries)
        .where(and(eq(deliveries.state, "sending"), lt(deliveries.leaseUntil, now))),
    ),
  );
  await db
    .with(abandoned)
    .update(deliveries)
    .set({ state: "pending", leaseOwner: null, leaseUntil: null })
    .where(inArray(deliveries.id, db.select({ id: abandoned.id }).from(abandoned)));
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
