import { and, asc, eq, gte, inArray, isNull } from "drizzle-orm";
import type { Day } from "../../src/domain/paper/paper.ts";
import type { PlatformName, PostRef } from "../../src/domain/place.ts";
import type { Database } from "../client/database.ts";
import { batches } from "../client/batches.ts";
import type { Delivery, DigestContent, Post } from "../schema/schema.ts";
import { isAbout } from "../client/conditions.ts";
import { DAY_MS } from "../../src/lib/durations.ts";

/** When the lists from a day on were last read: by day, then by source. */
export async function readingsSince(
  { db, tables: { lists } }: Database,
  first: Day,
): Promise<Map<Day, Map<string, Date>>> {
  const rows = await db
    .select({ day: lists.day, source: lists.source, fetchedAt: lists.fetchedAt })
    .from(lists)
    .where(gte(lists.day, first));
  const readings = new Map<Day, Map<string, Date>>();
  for (const { day, source, fetchedAt } of rows)
    readings.set(day, (readings.get(day) ?? new Map<string, Date>()).set(source, fetchedAt));
  return readings;
}

/** The digests of a day's list that are in these platforms' channels. */
export async function sentDigests(
  { db, tables: { deliveries } }: Database,
  day: Day,
  platforms: readonly PlatformName[],
): Promise<Delivery[]> {
  return db
    .select()
    .from(deliveries)
    .where(
      and(
        eq(deliveries.state, "sent"),
        // No list is posted earlier than a day before its date; the index serves this.
        gte(deliveries.dueAt, new Date(Date.parse(day) - DAY_MS)),
        eq(deliveries.part, 0),
        eq(deliveries.day, day),
        inArray(deliveries.platform, [...platforms]),
      ),
    );
}

/** A message of a digest's paper that is in the chat now, with what it holds. */
export interface SentPart {
  readonly delivery: Delivery;
  readonly content: DigestContent;
  readonly post: Post;
}

/** Those of these deliveries that are in the chat. */
export async function sentParts(
  { db, tables: { deliveries, posts } }: Database,
  ids: readonly string[],
): Promise<SentPart[]> {
  const found: SentPart[] = [];
  for (const batch of batches(ids)) {
    const rows = await db
      .select({ delivery: deliveries, post: posts })
      .from(deliveries)
      .innerJoin(posts, and(eq(posts.deliveryId, deliveries.id), isNull(posts.goneAt)))
      .where(and(inArray(deliveries.id, batch), eq(deliveries.state, "sent")))
      .orderBy(asc(deliveries.part));
    for (const { delivery, post } of rows)
      if (delivery.content !== null) found.push({ delivery, post, content: delivery.content });
  }
  return found;
}

/** The place of the first of these deliveries that the ledger does not have; as many as there are when it has them all. */
export async function firstAbsent(
  { db, tables: { deliveries } }: Database,
  ids: readonly string[],
): Promise<number> {
  const known = new Set<string>();
  for (const batch of batches(ids)) {
    const rows = await db
      .select({ id: deliveries.id })
      .from(deliveries)
      .where(inArray(deliveries.id, batch));
    for (const { id } of rows) known.add(id);
  }
  const at = ids.findIndex((id) => !known.has(id));
  return at === -1 ? ids.length : at;
}

/** A content as it was read, and as it shall be. */
interface Change {
  readonly id: string;
  readonly from: DigestContent;
  readonly to: DigestContent;
}

function isUnchanged({ tables: { deliveries } }: Database, { id, from }: Change) {
  return and(eq(deliveries.id, id), eq(deliveries.state, "sent"), eq(deliveries.content, from));
}

/** Changes what a sent digest holds; false when somebody else has changed it since it was read. */
export async function changeContent(database: Database, change: Change): Promise<boolean> {
  const { deliveries } = database.tables;
  const rows = await database.db
    .update(deliveries)
    .set({ content: change.to })
    .where(isUnchanged(database, change))
    .returning({ id: deliveries.id });
  return rows.length === 1;
}

/** The post that a delivery left in the chat; undefined when there is none, or it was deleted there. */
export async function standingPost(
  { db, tables: { posts } }: Database,
  deliveryId: string,
): Promise<Post | undefined> {
  const [post] = await db
    .select()
    .from(posts)
    .where(and(eq(posts.deliveryId, deliveryId), isNull(posts.goneAt)));
  return post;
}

/** Remembers that a digest's message shows its content again, with these papers and this tally: all or nothing. */
export async function settleEdited(
  database: Database,
  edited: Change & {
    readonly ref: PostRef;
    readonly papers: readonly { readonly paperId: string; readonly number: number }[];
    readonly shown: Readonly<Record<string, number>>;
  },
): Promise<void> {
  const { deliveries, posts, postPapers } = database.tables;
  const { platform, channel, messageId } = edited.ref;
  const rows = edited.papers.map((paper) => ({ platform, channel, messageId, ...paper }));
  await database.atomic((db) => [
    db.update(deliveries).set({ content: edited.to }).where(isUnchanged(database, edited)),
    db.update(posts).set({ shown: edited.shown }).where(isAbout(posts, edited.ref)),
    ...batches(rows).map((batch) => db.insert(postPapers).values(batch).onConflictDoNothing()),
  ]);
}
