import { and, asc, eq, inArray, lte } from "drizzle-orm";
import type { PlatformName } from "../../src/domain/place.ts";
import type { Database } from "../client/database.ts";
import { toDelivery, type Delivery } from "./delivery.ts";

/** Messages in a chat whose words were deleted. */
export async function dueRedraws(
  { db, tables: { deliveries } }: Database,
  {
    platforms,
    now,
    limit,
  }: { readonly platforms: readonly PlatformName[]; readonly now: Date; readonly limit: number },
): Promise<Delivery[]> {
  if (platforms.length === 0) return [];
  const rows = await db
    .select()
    .from(deliveries)
    .where(
      and(
        lte(deliveries.redrawAt, now),
        eq(deliveries.state, "sent"),
        inArray(deliveries.platform, [...platforms]),
      ),
    )
    .orderBy(asc(deliveries.redrawAt))
    .limit(limit);
  return rows.map(toDelivery);
}

/** Null when it is done. */
export async function planRedraw(
  { db, tables: { deliveries } }: Database,
  id: string,
  redrawAt: Date | null,
): Promise<void> {
  await db.update(deliveries).set({ redrawAt }).where(eq(deliveries.id, id));
}
