import { lt } from "drizzle-orm";
import type { Database } from "../client/database.ts";

/** False when any process claimed the event before. */
export async function claimEvent(
  { db, tables: { takenEvents } }: Database,
  id: string,
  now: Date,
): Promise<boolean> {
  const rows = await db
    .insert(takenEvents)
    .values({ id, takenAt: now })
    .onConflictDoNothing()
    .returning({ id: takenEvents.id });
  return rows.length === 1;
}

export async function deleteOldEvents(
  { db, tables: { takenEvents } }: Database,
  before: Date,
): Promise<void> {
  await db.delete(takenEvents).where(lt(takenEvents.takenAt, before));
}
