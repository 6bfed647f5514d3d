import { desc } from "drizzle-orm";
import type { Place } from "../../src/papers/place.ts";
import type { Database } from "../database.ts";
import type { Schema } from "../schema.ts";
import { inChannel } from "../where.ts";

export type Change = Schema["changes"]["$inferSelect"];

/** Writes down a change of a setting: where, who, when, and what in words. */
export async function recordChange(
  { db, tables }: Database,
  change: Omit<Change, "seq" | "about"> & { readonly about?: string | undefined },
): Promise<void> {
  await db.insert(tables.changes).values(change);
}

/** The last changes of what a channel gets, the newest first. */
export async function lastChanges(
  { db, tables: { changes } }: Database,
  place: Place,
  limit: number,
): Promise<Change[]> {
  return db
    .select()
    .from(changes)
    .where(inChannel(changes, place))
    .orderBy(desc(changes.at), desc(changes.seq))
    .limit(limit);
}
