import { and, eq, inArray, sql, type SQL } from "drizzle-orm";
import type { Database } from "../client/database.ts";

/** The database's own clock, in the form of its time columns, some milliseconds from now. */
const CLOCK: Readonly<Record<Database["dialect"], (ms: number) => SQL>> = {
  sqlite: (ms) => sql`cast(unixepoch('subsec') * 1000 as integer) + ${ms}`,
  postgres: (ms) => sql`clock_timestamp() + ${ms}::double precision * interval '1 millisecond'`,
};

export interface LeaseRequest {
  readonly holder: string;
  readonly names: readonly string[];
  /** How long they are this holder's from now on, in milliseconds. */
  readonly forMs: number;
}

/** Takes or renews these leases, as far as nobody else holds them; the answer is which are this holder's now. */
export async function takeLeases(
  { db, dialect, tables: { leases } }: Database,
  { holder, names, forMs }: LeaseRequest,
): Promise<string[]> {
  if (names.length === 0) return [];
  // Always in one order: two that start at once must not each get a part.
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

/** Gives leases back, so that another may take them at once. */
export async function releaseLeases(
  { db, tables: { leases } }: Database,
  holder: string,
  names: readonly string[],
): Promise<void> {
  if (names.length === 0) return;
  await db.delete(leases).where(and(eq(leases.holder, holder), inArray(leases.name, [...names])));
}

/** Everyone who holds a lease or has let one run out. */
export async function leaseHolders({ db, tables: { leases } }: Database): Promise<string[]> {
  const rows = await db.selectDistinct({ holder: leases.holder }).from(leases);
  return rows.map(({ holder }) => holder);
}

/** Takes the leases of holders that are known to be dead away. */
export async function dropLeases(
  { db, tables: { leases } }: Database,
  holders: readonly string[],
): Promise<void> {
  if (holders.length === 0) return;
  await db.delete(leases).where(inArray(leases.holder, [...holders]));
}
