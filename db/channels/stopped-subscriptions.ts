import { and, desc, eq, gte, inArray, isNotNull } from "drizzle-orm";
import type { Workspace } from "../../src/domain/place.ts";
import type { Database } from "../client/database.ts";
import { batches } from "../client/batches.ts";
import type { Subscription } from "../schema/schema.ts";

/** Subscriptions that their platform stopped, not those a person paused. */
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

export async function markBlocked(
  { db, tables: { subscriptions } }: Database,
  id: string,
  now: Date,
): Promise<void> {
  await db.update(subscriptions).set({ blockedAt: now }).where(eq(subscriptions.id, id));
}

/** False when the subscription was resumed or stopped again meanwhile. */
export async function resumeStopped(
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

export async function refusedSince(
  { db, tables: { deliveries } }: Database,
  subscription: string,
  since: Date,
): Promise<string | undefined> {
  const [row] = await db
    .select({ id: deliveries.id })
    .from(deliveries)
    .where(
      and(
        eq(deliveries.subscriptionId, subscription),
        eq(deliveries.kind, "digest"),
        eq(deliveries.state, "dead"),
        gte(deliveries.plannedAt, since),
      ),
    )
    .orderBy(desc(deliveries.plannedAt))
    .limit(1);
  return row?.id;
}
