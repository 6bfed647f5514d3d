import { and, asc, count, desc, eq, inArray, isNotNull, isNull, ne, or } from "drizzle-orm";
import type { Day } from "../../src/domain/paper/paper.ts";
import type { Place } from "../../src/domain/place.ts";
import {
  DEFAULT_DIGEST_OPTIONS,
  type Layout,
} from "../../src/domain/subscription/digest-options.ts";
import { inChannel } from "../client/conditions.ts";
import type { Database } from "../client/database.ts";
import { preparedQuery } from "../client/prepared-queries.ts";
import type { DeliveryState } from "../schema/schema.ts";
import { digestContentSchema } from "./content.ts";
import {
  toDelivery,
  toDigest,
  type Delivery,
  type DeliveryRow,
  type DigestDelivery,
} from "./delivery.ts";

export async function deliveryById(database: Database, id: string): Promise<Delivery | undefined> {
  const [row] = await deliveriesWithId(database, { id });
  return row && toDelivery(row);
}

const deliveriesWithId = preparedQuery<{ readonly id: string }, DeliveryRow[]>(
  ({ db, tables: { deliveries } }, slot) =>
    db
      .select()
      .from(deliveries)
      .where(eq(deliveries.id, slot("id", deliveries.id))),
);

export async function digestById(
  database: Database,
  id: string,
): Promise<DigestDelivery | undefined> {
  const delivery = await deliveryById(database, id);
  return delivery?.kind === "digest" ? delivery : undefined;
}

export async function lastDigest(
  { db, tables: { deliveries } }: Database,
  place: Place,
): Promise<DigestDelivery | undefined> {
  const [row] = await db
    .select()
    .from(deliveries)
    .where(and(inChannel(deliveries, place), eq(deliveries.kind, "digest")))
    .orderBy(desc(deliveries.plannedAt))
    .limit(1);
  return row && toDigest(row);
}

/** Both sent and pending. */
export async function digestsOfDay(
  database: Database,
  { platform, workspace, channel }: Place,
  day: Day,
): Promise<DigestDelivery[]> {
  return (await digestsOf(database, { platform, workspace, channel, day })).map(toDigest);
}

const digestsOf = preparedQuery<Place & { readonly day: Day }, DeliveryRow[]>(
  ({ db, tables: { deliveries } }, slot) =>
    db
      .select()
      .from(deliveries)
      .where(
        and(
          eq(deliveries.platform, slot("platform", deliveries.platform)),
          eq(deliveries.workspace, slot("workspace", deliveries.workspace)),
          eq(deliveries.channel, slot("channel", deliveries.channel)),
          eq(deliveries.kind, "digest"),
          eq(deliveries.day, slot("day", deliveries.day)),
          inArray(deliveries.state, ["pending", "sending", "sent"]),
        ),
      ),
);

export async function digestsOfDays(
  { db, tables: { deliveries } }: Database,
  place: Place,
  days: readonly Day[],
): Promise<DigestDelivery[]> {
  if (days.length === 0) return [];
  const rows = await db
    .select()
    .from(deliveries)
    .where(
      and(
        inChannel(deliveries, place),
        eq(deliveries.kind, "digest"),
        or(
          inArray(deliveries.day, [...days]),
          and(isNull(deliveries.day), inArray(deliveries.edition, [...days])),
        ),
      ),
    )
    .orderBy(asc(deliveries.plannedAt));
  return rows.map(toDigest);
}

export async function recentDeliveries(
  { db, tables: { deliveries } }: Database,
  { state, limit }: { readonly state: DeliveryState | undefined; readonly limit: number },
): Promise<Delivery[]> {
  const rows = await db
    .select()
    .from(deliveries)
    .where(state === undefined ? undefined : eq(deliveries.state, state))
    .orderBy(desc(deliveries.plannedAt), desc(deliveries.part), asc(deliveries.id))
    .limit(limit);
  return rows.map(toDelivery);
}

export async function countDeliveries({
  db,
  tables: { deliveries },
}: Database): Promise<Partial<Record<DeliveryState, number>>> {
  const rows = await db
    .select({ state: deliveries.state, rows: count() })
    .from(deliveries)
    .groupBy(deliveries.state);
  return Object.fromEntries(rows.map((row) => [row.state, row.rows]));
}

/** As far back as a month's digest reaches, at a few digests a day. */
const MOST_EARLIER = 100;

export interface PostedDigest {
  readonly id: string;
  readonly messageId: string;
  readonly sentAt: Date;
  readonly layout: Layout;
  readonly paperIds: readonly string[];
}

export async function earlierDigestsIn(
  database: Database,
  { platform, channel }: Place,
  day: Day,
): Promise<PostedDigest[]> {
  const rows = await digestsBefore(database, { platform, channel, day });
  return rows.flatMap((row) => {
    if (row.messageId === null || row.sentAt === null || row.content === null) return [];
    const { layout } = row.options ?? DEFAULT_DIGEST_OPTIONS;
    const { paperIds } = digestContentSchema.parse(row.content);
    return [{ id: row.id, messageId: row.messageId, sentAt: row.sentAt, layout, paperIds }];
  });
}

const digestsBefore = preparedQuery<
  Pick<Place, "platform" | "channel"> & { readonly day: Day },
  Pick<DeliveryRow, "id" | "messageId" | "sentAt" | "options" | "content">[]
>(({ db, tables: { deliveries } }, slot) => {
  const { id, messageId, sentAt, options, content } = deliveries;
  return db
    .select({ id, messageId, sentAt, options, content })
    .from(deliveries)
    .where(
      and(
        eq(deliveries.platform, slot("platform", deliveries.platform)),
        eq(deliveries.channel, slot("channel", deliveries.channel)),
        eq(deliveries.kind, "digest"),
        eq(deliveries.state, "sent"),
        isNotNull(deliveries.messageId),
        ne(deliveries.day, slot("day", deliveries.day)),
      ),
    )
    .orderBy(desc(deliveries.sentAt))
    .limit(MOST_EARLIER);
});

export async function replyMessageOf(
  { db, tables: { deliveries } }: Database,
  { platform, channel }: Place,
  digestId: string,
  paperId: string,
): Promise<string | undefined> {
  const [row] = await db
    .select({ messageId: deliveries.messageId })
    .from(deliveries)
    .where(
      and(
        eq(deliveries.platform, platform),
        eq(deliveries.channel, channel),
        eq(deliveries.digestId, digestId),
        eq(deliveries.paperId, paperId),
        eq(deliveries.state, "sent"),
      ),
    );
  return row?.messageId ?? undefined;
}
