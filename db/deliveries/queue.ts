import { and, asc, eq, gt, inArray, isNull, lt, not, notInArray, sql, type SQL } from "drizzle-orm";
import type { PlatformName } from "../../src/domain/place.ts";
import { batches } from "../client/batches.ts";
import type { Database } from "../client/database.ts";
import {
  ids,
  preparedInsert,
  preparedQuery,
  preparedWrite,
  type Shape,
  type Slot,
} from "../client/prepared-queries.ts";
import { toDelivery, type Delivery, type DeliveryRow, type NewDelivery } from "./delivery.ts";

/** Deliveries that are paced together: a platform's, or one workspace's. */
export interface DeliveryQueue {
  readonly platform: PlatformName;
  readonly workspace?: string;
  readonly notIn?: readonly string[];
}

interface QueueValues {
  readonly platform: PlatformName;
  readonly workspace?: string;
}

function shapeOf({ workspace, notIn }: DeliveryQueue): Shape {
  if (workspace !== undefined) return "workspace";
  return notIn?.length ?? "platform";
}

function valuesOf({ platform, workspace, notIn }: DeliveryQueue): QueueValues {
  return {
    platform,
    ...(workspace === undefined ? {} : { workspace }),
    ...ids.values(notIn ?? []),
  };
}

function pendingIn(
  { tables: { deliveries } }: Pick<Database, "tables">,
  slot: Slot<QueueValues>,
  shape: Shape,
): SQL | undefined {
  return and(
    // A literal: a partial index needs a state that is known when the query is prepared.
    sql`${deliveries.state} = 'pending'`,
    eq(deliveries.platform, slot("platform", deliveries.platform)),
    shape === "workspace"
      ? eq(deliveries.workspace, slot("workspace", deliveries.workspace))
      : undefined,
    typeof shape === "number" && shape > 0
      ? notInArray(deliveries.workspace, ids.slots(deliveries.workspace, shape))
      : undefined,
  );
}

export interface PlannedRun {
  readonly subscription: { readonly id: string; readonly nextRunAt: Date };
  readonly deliveries: readonly NewDelivery[];
  readonly nextRunAt: Date;
}

/** Idempotent ids and a compare-and-set advance let any number of replicas plan the same run. */
export async function planDeliveries(
  database: Database,
  runs: readonly PlannedRun[],
): Promise<void> {
  const rows = runs.flatMap((run) => run.deliveries);
  await database.atomic((db) => {
    const store = { ...database, db };
    return [
      ...addDeliveries(store, rows),
      ...runs.map(({ subscription: { id, nextRunAt: from }, nextRunAt: to }) =>
        advance(store, { id, from, to }),
      ),
    ];
  });
}

export const addDeliveries = preparedInsert("deliveries");

const advance = preparedWrite<{ readonly id: string; readonly from: Date; readonly to: Date }>(
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

export async function nextDueAt(
  database: Database,
  queue: DeliveryQueue,
): Promise<Date | undefined> {
  const [row] = await firstPending(database, valuesOf(queue), shapeOf(queue));
  return row?.dueAt;
}

const firstPending = preparedQuery<QueueValues, { dueAt: Date }[]>((database, slot, shape) => {
  const { deliveries } = database.tables;
  return database.db
    .select({ dueAt: deliveries.dueAt })
    .from(deliveries)
    .where(pendingIn(database, slot, shape))
    .orderBy(asc(deliveries.dueAt))
    .limit(1);
});

interface Lease {
  readonly owner: string;
  readonly now: Date;
  readonly leaseMs: number;
}

/** Claims the most urgent due rows, by a short scan of the index of pending rows. */
export async function claimDeliveries(
  database: Database,
  { queue, owner, now, leaseMs, limit }: Lease & { queue: DeliveryQueue; limit: number },
): Promise<Delivery[]> {
  const leaseUntil = new Date(now.getTime() + leaseMs);
  const values = { ...valuesOf(queue), owner, now, leaseUntil, limit };
  return (await claimDue(database, values, shapeOf(queue))).map(toDelivery);
}

const claimDue = preparedQuery<
  QueueValues & Omit<Lease, "leaseMs"> & { readonly limit: number; readonly leaseUntil: Date },
  DeliveryRow[]
>((store, slot, shape) => {
  const { db, skipLocked } = store;
  const { deliveries } = store.tables;
  // Not `<=`: SQLite would collect and sort all due rows for every batch.
  const isDue = not(gt(deliveries.dueAt, slot("now", deliveries.dueAt)));
  const due = db.$with("due").as(
    skipLocked(
      db
        .select({ id: deliveries.id })
        .from(deliveries)
        .where(and(pendingIn(store, slot, shape), isDue))
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

export async function claimDelivery(
  { db, tables: { deliveries } }: Database,
  id: string,
  { owner, now, leaseMs }: Lease,
): Promise<Delivery | undefined> {
  const [row] = await db
    .update(deliveries)
    .set({
      state: "sending",
      leaseOwner: owner,
      leaseUntil: new Date(now.getTime() + leaseMs),
      attempts: sql`${deliveries.attempts} + 1`,
    })
    .where(and(eq(deliveries.id, id), eq(deliveries.state, "pending")))
    .returning();
  return row && toDelivery(row);
}

/** An unknown outcome stays unknown. */
export async function reclaimExpired(database: Database, now: Date): Promise<void> {
  await reclaim(database, { now });
}

const reclaim = preparedQuery<{ readonly now: Date }, unknown>(
  ({ db, tables: { deliveries }, skipLocked }, slot) => {
    const isExpired = lt(deliveries.leaseUntil, slot("now", deliveries.leaseUntil));
    const expired = db.$with("expired").as(
      skipLocked(
        db
          .select({ id: deliveries.id })
          .from(deliveries)
          .where(and(eq(deliveries.state, "sending"), isExpired)),
      ),
    );
    return db
      .with(expired)
      .update(deliveries)
      .set({ state: "pending", leaseOwner: null, leaseUntil: null })
      .where(inArray(deliveries.id, db.select({ id: expired.id }).from(expired)));
  },
);

/** Claims already marked as sending stay. */
export async function releaseClaims({ db, tables }: Database, owner: string): Promise<void> {
  const { deliveries } = tables;
  await db
    .update(deliveries)
    .set({
      state: "pending",
      leaseOwner: null,
      leaseUntil: null,
      attempts: sql`${deliveries.attempts} - 1`,
    })
    .where(
      and(
        eq(deliveries.leaseOwner, owner),
        eq(deliveries.state, "sending"),
        isNull(deliveries.sendingAt),
      ),
    );
}

export async function leaseOwners({ db, tables }: Database): Promise<string[]> {
  const rows = await db
    .selectDistinct({ owner: tables.deliveries.leaseOwner })
    .from(tables.deliveries)
    .where(eq(tables.deliveries.state, "sending"));
  return rows.flatMap((row) => (row.owner === null ? [] : [row.owner]));
}

export async function expireLeases(
  { db, tables: { deliveries } }: Database,
  owners: readonly string[],
  until: Date,
): Promise<void> {
  if (owners.length === 0) return;
  await db
    .update(deliveries)
    .set({ leaseUntil: until })
    .where(and(eq(deliveries.state, "sending"), inArray(deliveries.leaseOwner, [...owners])));
}
