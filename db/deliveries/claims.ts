import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Database } from "../client/database.ts";

/** Gives back the rows of this owner that were not marked as sending: at shutdown, nothing is left hanging. */
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

/** Everyone who holds rows now. */
export async function leaseOwners({ db, tables }: Database): Promise<string[]> {
  const rows = await db
    .selectDistinct({ owner: tables.deliveries.leaseOwner })
    .from(tables.deliveries)
    .where(eq(tables.deliveries.state, "sending"));
  return rows.flatMap((row) => (row.owner === null ? [] : [row.owner]));
}

/** Lets the leases of owners that are known to be dead end at an instant instead of in their own time. */
export async function expireLeases(
  { db, tables }: Database,
  owners: readonly string[],
  until: Date,
): Promise<void> {
  if (owners.length === 0) return;
  await db
    .update(tables.deliveries)
    .set({ leaseUntil: until })
    .where(
      and(
        eq(tables.deliveries.state, "sending"),
        inArray(tables.deliveries.leaseOwner, [...owners]),
      ),
    );
}
