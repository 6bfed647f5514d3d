import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, lt, lte, or } from "drizzle-orm";
import type { Workspace } from "../src/papers/place.ts";
import type { Database } from "./database.ts";
import type { NewDelivery } from "./deliveries.ts";
import { batches } from "./papers.ts";
import type { Delivery, Subscription } from "./schema.ts";

/** Stopped subscriptions whose owner has not been told of it yet. */
export async function stoppedUntold(
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

/** Puts a notice into the ledger and remembers that it is told: both or neither. Where nobody can be told there is none. */
export async function tellOwner(
  { atomic, tables: { deliveries, subscriptions } }: Database,
  told: {
    readonly subscription: string;
    readonly notice: NewDelivery | null;
    readonly now: Date;
    /** Something was seen that keeps the bot out. */
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

/** What its platform has stopped, everywhere or in these workspaces; a person's own pause is none of it. */
export async function stoppedSubscriptions(
  { db, tables: { subscriptions } }: Database,
  where: readonly Workspace[] | "everywhere",
): Promise<Subscription[]> {
  if (where === "everywhere")
    return db.select().from(subscriptions).where(isNotNull(subscriptions.stoppedAt));
  const found: Subscription[] = [];
  for (const batch of batches(where))
    found.push(
      ...(await db
        .select()
        .from(subscriptions)
        .where(
          and(
            isNotNull(subscriptions.stoppedAt),
            inArray(
              subscriptions.workspace,
              batch.map(({ workspace }) => workspace),
            ),
          ),
        )),
    );
  return found;
}

/** Remembers that something keeps the bot out of a stopped subscription's channel. */
export async function markBlocked(
  { db, tables: { subscriptions } }: Database,
  id: string,
  now: Date,
): Promise<void> {
  await db.update(subscriptions).set({ blockedAt: now }).where(eq(subscriptions.id, id));
}

/** Lets a stopped subscription go on; false when somebody else did, or it was stopped anew. */
export async function letGoOn(
  { db, tables: { subscriptions } }: Database,
  { id, stoppedAt }: Pick<Subscription, "id" | "stoppedAt">,
  nextRunAt: Date,
): Promise<boolean> {
  if (stoppedAt === null) return false;
  const rows = await db
    .update(subscriptions)
    .set({ stoppedAt: null, stopReason: null, blockedAt: null, nextRunAt })
    .where(and(eq(subscriptions.id, id), eq(subscriptions.stoppedAt, stoppedAt)))
    .returning({ id: subscriptions.id });
  return rows.length === 1;
}

/** The newest digest of a subscription that was refused since an instant: it may still be wanted. */
export async function refusedSince(
  { db, tables: { deliveries } }: Database,
  subscription: string,
  since: Date,
): Promise<Delivery | undefined> {
  const [row] = await db
    .select()
    .from(deliveries)
    .where(
      and(
        eq(deliveries.subscriptionId, subscription),
        eq(deliveries.part, 0),
        eq(deliveries.state, "dead"),
        gte(deliveries.plannedAt, since),
      ),
    )
    .orderBy(desc(deliveries.plannedAt))
    .limit(1);
  return row;
}

/** Digests of subscriptions that were planned in a time and are not in their channel, for whatever reason that is none of the list's. */
export async function missingDigests(
  { db, tables: { deliveries } }: Database,
  at: { readonly since: Date; readonly lateAfter: Date },
): Promise<Delivery[]> {
  return db
    .select()
    .from(deliveries)
    .where(
      and(
        gte(deliveries.plannedAt, at.since),
        eq(deliveries.part, 0),
        isNotNull(deliveries.subscriptionId),
        isNull(deliveries.notice),
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

/** Which of these rows are in the ledger. */
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
