import { and, desc, eq } from "drizzle-orm";
import type { Place } from "../../src/papers/place.ts";
import type { Database } from "../database.ts";
import type { Schema } from "../schema.ts";

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
  { platform, workspace, channel }: Place,
  limit: number,
): Promise<Change[]> {
  return db
    .select()
    .from(changes)
    .where(
      and(
        eq(changes.platform, platform),
        eq(changes.workspace, workspace),
        eq(changes.channel, channel),
      ),
    )
    .orderBy(desc(changes.at), desc(changes.seq))
    .limit(limit);
}
