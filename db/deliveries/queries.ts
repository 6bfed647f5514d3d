import { and, asc, count, desc, eq, inArray, isNull, or } from "drizzle-orm";
import type { Day } from "../../src/domain/paper/paper.ts";
import type { Place } from "../../src/domain/place.ts";
import type { Database } from "../client/database.ts";
import { shapeOf, valuesOf, waitingIn, type DeliveryQueue, type QueueValues } from "./queues.ts";
import { preparedQuery } from "../client/prepared-queries.ts";
import type { Delivery, DeliveryState } from "../schema/schema.ts";
import { inChannel } from "../client/conditions.ts";

export async function deliveryById(
  { db, tables }: Database,
  id: string,
): Promise<Delivery | undefined> {
  const [row] = await db.select().from(tables.deliveries).where(eq(tables.deliveries.id, id));
  return row;
}

/** The digest that went to this place most recently, whatever became of it. */
export async function lastDigest(
  { db, tables }: Database,
  place: Place,
): Promise<Delivery | undefined> {
  const { deliveries } = tables;
  const [row] = await db
    .select()
    .from(deliveries)
    .where(and(inChannel(deliveries, place), eq(deliveries.part, 0), isNull(deliveries.notice)))
    .orderBy(desc(deliveries.plannedAt))
    .limit(1);
  return row;
}

/** The digests that carried or are about to carry a day's list into this place. */
export async function digestsOfDay(
  database: Database,
  { platform, workspace, channel }: Place,
  day: Day,
): Promise<Delivery[]> {
  return digestsHere(database, { platform, workspace, channel, day });
}

const digestsHere = preparedQuery<Place & { readonly day: Day }, Delivery[]>(
  ({ db, tables: { deliveries } }, slot) =>
    db
      .select()
      .from(deliveries)
      .where(
        and(
          eq(deliveries.platform, slot("platform", deliveries.platform)),
          eq(deliveries.workspace, slot("workspace", deliveries.workspace)),
          eq(deliveries.channel, slot("channel", deliveries.channel)),
          eq(deliveries.part, 0),
          eq(deliveries.day, slot("day", deliveries.day)),
          inArray(deliveries.state, ["pending", "sending", "sent"]),
        ),
      ),
);

/** A place's digests for these days, oldest first: also those that never became a post, which only their date tells. */
export async function digestsOfDays(
  { db, tables: { deliveries } }: Database,
  place: Place,
  days: readonly Day[],
): Promise<Delivery[]> {
  if (days.length === 0) return [];
  return db
    .select()
    .from(deliveries)
    .where(
      and(
        inChannel(deliveries, place),
        eq(deliveries.part, 0),
        or(
          inArray(deliveries.day, [...days]),
          and(isNull(deliveries.day), inArray(deliveries.edition, [...days])),
        ),
      ),
    )
    .orderBy(asc(deliveries.plannedAt));
}

/** The newest rows, or the newest in one state, for a person who looks after the bot. */
export async function recentDeliveries(
  { db, tables: { deliveries } }: Database,
  { state, limit }: { readonly state: DeliveryState | undefined; readonly limit: number },
): Promise<Delivery[]> {
  return db
    .select()
    .from(deliveries)
    .where(state === undefined ? undefined : eq(deliveries.state, state))
    .orderBy(desc(deliveries.plannedAt), desc(deliveries.part), asc(deliveries.id))
    .limit(limit);
}

/** How many rows are in each state. */
export async function countDeliveries({
  db,
  tables,
}: Database): Promise<Partial<Record<DeliveryState, number>>> {
  const { deliveries } = tables;
  const rows = await db
    .select({ state: deliveries.state, rows: count() })
    .from(deliveries)
    .groupBy(deliveries.state);
  return Object.fromEntries(rows.map((row) => [row.state, row.rows]));
}

/** When the next waiting row of a lane is due; undefined when none waits. */
export async function nextDueAt(
  database: Database,
  lane: DeliveryQueue,
): Promise<Date | undefined> {
  const [row] = await firstWaiting(database, valuesOf(lane), shapeOf(lane));
  return row?.dueAt;
}

const firstWaiting = preparedQuery<QueueValues, { dueAt: Date }[]>((database, slot, shape) => {
  const { deliveries } = database.tables;
  return database.db
    .select({ dueAt: deliveries.dueAt })
    .from(deliveries)
    .where(waitingIn(database, slot, shape))
    .orderBy(asc(deliveries.dueAt))
    .limit(1);
});
