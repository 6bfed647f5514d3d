import type { Failure } from "../../src/domain/failure.ts";
import { and, isNull, lt, or } from "drizzle-orm";
import type { Workspace } from "../../src/domain/place.ts";
import type { Database } from "../client/database.ts";
import { batches } from "../client/batches.ts";
import type { Schema } from "../schema/schema.ts";
import { inWorkspace } from "../client/conditions.ts";

export type Departure = Schema["departures"]["$inferSelect"];

/** Marks a workspace as left and stops its subscriptions; only the first report counts. */
export async function departed(
  { atomic, tables: { departures, subscriptions } }: Database,
  { platform, workspace }: Workspace,
  at: { readonly now: Date; readonly reason: Failure },
): Promise<void> {
  await atomic((db) => [
    db.insert(departures).values({ platform, workspace, leftAt: at.now }).onConflictDoNothing(),
    db
      .update(subscriptions)
      // The bot cannot send direct messages there any more, so the owner counts as notified.
      .set({ stoppedAt: at.now, stopReason: at.reason, toldAt: at.now, blockedAt: at.now })
      .where(
        and(inWorkspace(subscriptions, { platform, workspace }), isNull(subscriptions.stoppedAt)),
      ),
  ]);
}

export async function returned(
  { db, tables: { departures } }: Database,
  workspaces: readonly Workspace[],
): Promise<void> {
  for (const batch of batches(workspaces))
    await db
      .delete(departures)
      .where(or(...batch.map((workspace) => inWorkspace(departures, workspace))));
}

export async function departedBefore(
  { db, tables: { departures } }: Database,
  instant: Date,
): Promise<Departure[]> {
  return db.select().from(departures).where(lt(departures.leftAt, instant));
}
