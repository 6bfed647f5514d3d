import { and, eq, inArray, sql, type SQL } from "drizzle-orm";
import type { Database } from "../client/database.ts";

/** The database's clock plus milliseconds, as its time columns store it. */
const CLOCK: Readonly<Record<Database["dialect"], (ms: number) => SQL>> = {
  sqlite: (ms) => sql`cast(unixepoch('subsec') * 1000 as integer) + ${ms}`,
  postgres: (ms) => sql`clock_timestamp() + ${ms}::double precision * interval '1 millisecond'`,
};

export interface LeaseRequest {
  readonly holder: string;
  readonly names: readonly string[];
  readonly forMs: number;
}

/** Returns the leases that this holder has now. */
export async function takeLeases(
  { db, dialect, tables: { leases } }: Database,
  { holder, names, forMs }: LeaseRequest,
): Promise<string[]> {
  if (names.length === 0) return [];
  // In a fixed order, so that two processes starting together do not split the leases.
  const rows = names
    .toSorted((a, b) => (a < b ? -1 : 1))
    .map((name) => ({ name, holder, until: CLOCK[dialect](forMs) }));
  const taken = await db
    .insert(leases)
    .values(rows)
    .onConflictDoUpdate({
      target: leases.name,
      set: { holder: sql`excluded.holder`, until: sql`excluded.until` },
      setWhere: sql`${leases.holder} = ${holder} or ${leases.until} < ${CLOCK[dialect](0)}`,
    })
    .returning({ name: leases.name });
  return taken.map(({ name }) => name);
}

export async function releaseLeases(
  { db, tables: { leases } }: Database,
  holder: string,
  names: readonly string[],
): Promise<void> {
  if (names.length === 0) return;
  await db.delete(leases).where(and(eq(leases.holder, holder), inArray(leases.name, [...names])));
}

export async function leaseHolders({ db, tables: { leases } }: Database): Promise<string[]> {
  const rows = await db.selectDistinct({ holder: leases.holder }).from(leases);
  return rows.map(({ holder }) => holder);
}

export async function dropLeases(
  { db, tables: { leases } }: Database,
  holders: readonly string[],
): Promise<void> {
  if (holders.length === 0) return;
  await db.delete(leases).where(inArray(leases.holder, [...holders]));
}
