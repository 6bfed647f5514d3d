import { and, asc, desc, gte, inArray, isNull, like, lt, max } from "drizzle-orm";
import type { Database } from "../client/database.ts";
import {
  toDelivery,
  type DigestDelivery,
  type NewDelivery,
  type ReplyDelivery,
} from "../deliveries/delivery.ts";
import { batches } from "../client/batches.ts";
import type { Schema } from "../schema/schema.ts";

export type Alert = Schema["alerts"]["$inferSelect"];
export type NewAlert = Omit<Alert, "toldAt">;

/** Does nothing for a known key. */
export async function raiseAlerts(
  { db, tables: { alerts } }: Database,
  raised: readonly NewAlert[],
): Promise<void> {
  for (const batch of batches(raised)) await db.insert(alerts).values(batch).onConflictDoNothing();
}

export async function unsentAlerts({ db, tables: { alerts } }: Database): Promise<Alert[]> {
  return db.select().from(alerts).where(isNull(alerts.toldAt)).orderBy(asc(alerts.at));
}

export async function lastSentAt({ db, tables: { alerts } }: Database): Promise<Date | null> {
  const [row] = await db.select({ at: max(alerts.toldAt) }).from(alerts);
  return row?.at ?? null;
}

/** Enqueues the message, marks its alerts as sent and deletes old ones, in one transaction. */
export async function queueAlerts(
  { atomic, tables: { alerts, deliveries } }: Database,
  told: {
    readonly keys: readonly string[];
    readonly notice: NewDelivery;
    readonly now: Date;
    readonly forgetBefore: Date;
  },
): Promise<void> {
  await atomic((db) => [
    db.insert(deliveries).values(told.notice).onConflictDoNothing(),
    ...batches(told.keys).map((keys) =>
      db.update(alerts).set({ toldAt: told.now }).where(inArray(alerts.key, keys)),
    ),
    db.delete(alerts).where(lt(alerts.toldAt, told.forgetBefore)),
  ]);
}

export async function newestAlert(
  { db, tables: { alerts } }: Database,
  beginning: string,
): Promise<Alert | undefined> {
  const [row] = await db
    .select()
    .from(alerts)
    .where(like(alerts.key, `${beginning}%`))
    .orderBy(desc(alerts.at))
    .limit(1);
  return row;
}

export async function failedDeliveries(
  { db, tables: { deliveries } }: Database,
  since: Date,
): Promise<(DigestDelivery | ReplyDelivery)[]> {
  const rows = await db
    .select()
    .from(deliveries)
    .where(
      and(
        inArray(deliveries.state, ["dead", "unknown"]),
        gte(deliveries.plannedAt, since),
        inArray(deliveries.kind, ["digest", "reply"]),
      ),
    )
    .orderBy(asc(deliveries.plannedAt));
  return rows
    .map(toDelivery)
    .filter((delivery) => delivery.kind === "digest" || delivery.kind === "reply");
}
