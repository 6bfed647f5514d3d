import { and, eq, gt, isNotNull } from "drizzle-orm";
import type { Failure } from "../../src/domain/failure.ts";
import type { Workspace } from "../../src/domain/place.ts";
import type { Database } from "../client/database.ts";

/** The rest of a digest's thread will not be posted. */
export async function endThread(
  { db, tables: { deliveries } }: Database,
  digestId: string,
  reason: Failure,
): Promise<void> {
  await db
    .update(deliveries)
    .set({ state: "skipped", error: reason })
    .where(
      and(
        eq(deliveries.digestId, digestId),
        eq(deliveries.kind, "reply"),
        eq(deliveries.state, "pending"),
      ),
    );
}

/** Replies that wait for a right are tried at once. */
export async function hastenReplies(
  { db, tables: { deliveries } }: Database,
  workspaces: readonly Workspace[],
  now: Date,
): Promise<number> {
  let hastened = 0;
  for (const { platform, workspace } of workspaces) {
    const rows = await db
      .update(deliveries)
      .set({ dueAt: now })
      .where(
        and(
          eq(deliveries.state, "pending"),
          eq(deliveries.kind, "reply"),
          eq(deliveries.platform, platform),
          eq(deliveries.workspace, workspace),
          gt(deliveries.dueAt, now),
          isNotNull(deliveries.error),
        ),
      )
      .returning({ id: deliveries.id });
    hastened += rows.length;
  }
  return hastened;
}
