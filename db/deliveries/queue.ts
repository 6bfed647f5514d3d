import { and, asc, eq, gt, inArray, lt, not, sql } from "drizzle-orm";
import type { Database } from "../client/database.ts";
import { shapeOf, valuesOf, waitingIn, type DeliveryQueue, type QueueValues } from "./queues.ts";
import { batches } from "../client/batches.ts";
import { preparedQuery, preparedInsert, preparedWrite } from "../client/prepared-queries.ts";
import type { Delivery, Schema } from "../schema/schema.ts";

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
  database: Database,
  runs: readonly PlannedRun[],
): Promise<void> {
  const rows = runs.flatMap((run) => run.deliveries);
  const moves = runs.map(({ subscription, nextRunAt }) => ({
    id: subscription.id,
    from: subscription.nextRunAt,
    to: nextRunAt,
  }));
  await database.atomic((db) => {
    const store = { ...database, db };
    return [...addDeliveries(store, rows), ...moves.map((move) => moveOn(store, move))];
  });
}

/** The statements that insert rows which are not there yet. */
export const addDeliveries = preparedInsert("deliveries");

const moveOn = preparedWrite<{ readonly id: string; readonly from: Date; readonly to: Date }>(
  ({ db, tables: { subscriptions } }, slot) =>
    db
      .update(subscriptions)
      .set({ nextRunAt: slot("to", subscriptions.nextRunAt) })
      .where(
        and(
          eq(subscriptions.id, slot("id", subscriptions.id)),
          eq(subscriptions.nextRunAt, slot("from", subscriptions.nextRunAt)),
        ),
      ),
);

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
  readonly lane: DeliveryQueue;
}

/** Takes due rows of a lane for this owner alone, the most urgent first: a short walk along the index of what waits. */
export async function claimDeliveries(
  database: Database,
  { lane, owner, now, leaseMs, limit }: Claim,
): Promise<Delivery[]> {
  const leaseUntil = new Date(now.getTime() + leaseMs);
  const values = { ...valuesOf(lane), owner, now, leaseUntil, limit };
  return claimDue(database, values, shapeOf(lane));
}

const claimDue = preparedQuery<
  QueueValues & Pick<Claim, "owner" | "now" | "limit"> & { readonly leaseUntil: Date },
  Delivery[]
>((store, slot, shape) => {
  const { db, skipLocked } = store;
  const { deliveries } = store.tables;
  // Turned round, because SQLite would rather gather all that is due and sort it, again for every handful.
  const isDue = not(gt(deliveries.dueAt, slot("now", deliveries.dueAt)));
  const due = db.$with("due").as(
    skipLocked(
      db
        .select({ id: deliveries.id })
        .from(deliveries)
        .where(and(waitingIn(store, slot, shape), isDue))
        .orderBy(asc(deliveries.priority), asc(deliveries.dueAt), asc(deliveries.part))
        .limit(sql.placeholder("limit")),
    ),
  );
  return db
    .with(due)
    .update(deliveries)
    .set({
      state: "sending",
      leaseOwner: slot("owner", deliveries.leaseOwner),
      leaseUntil: slot("leaseUntil", deliveries.leaseUntil),
      attempts: sql`${deliveries.attempts} + 1`,
    })
    .where(inArray(deliveries.id, db.select({ id: due.id }).from(due)))
    .returning();
});

/** Lets rows go whose owner's lease ran out; they wait again, and what is not known of them stays so. */
export async function reclaimExpired(database: Database, now: Date): Promise<void> {
  await takeBackBefore(database, { now });
}

const takeBackBefore = preparedQuery<{ readonly now: Date }, unknown>(
  ({ db, tables: { deliveries }, skipLocked }, slot) => {
    const ranOut = lt(deliveries.leaseUntil, slot("now", deliveries.leaseUntil));
    const abandoned = db.$with("abandoned").as(
      skipLocked(
        db
          .select({ id: deliveries.id })
          .from(deliveries)
          .where(and(eq(deliveries.state, "sending"), ranOut)),
      ),
    );
    return db
      .with(abandoned)
      .update(deliveries)
      .set({ state: "pending", leaseOwner: null, leaseUntil: null })
      .where(inArray(deliveries.id, db.select({ id: abandoned.id }).from(abandoned)));
  },
);

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
