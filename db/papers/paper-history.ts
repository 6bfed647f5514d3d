import { and, asc, eq, inArray, isNull, lt } from "drizzle-orm";
import type { Day } from "../../src/domain/paper/paper.ts";
import type { Place, PostRef } from "../../src/domain/place.ts";
import type { Database } from "../client/database.ts";
import type { DeliveryKind } from "../schema/deliveries.ts";
import { inChannel, isPostOf } from "../client/conditions.ts";

export async function listingsOf(
  { db, tables: { listings } }: Database,
  paperId: string,
): Promise<{ source: string; day: string; firstSeenAt: Date; vanishedAt: Date | null }[]> {
  return db
    .select({
      source: listings.source,
      day: listings.day,
      firstSeenAt: listings.firstSeenAt,
      vanishedAt: listings.vanishedAt,
    })
    .from(listings)
    .where(eq(listings.paperId, paperId))
    .orderBy(asc(listings.day), asc(listings.source));
}

export async function shownIn(
  database: Database,
  place: Place,
  paperIds: readonly string[],
): Promise<Set<string>> {
  if (paperIds.length === 0) return new Set();
  const { posts, postPapers, deliveries } = database.tables;
  const rows = await database.db
    .selectDistinct({ paperId: postPapers.paperId })
    .from(postPapers)
    .innerJoin(posts, isPostOf(database.tables))
    // A Discord thread is its messages' channel; the delivery knows the parent channel.
    .innerJoin(deliveries, eq(deliveries.id, posts.deliveryId))
    .where(and(inArray(postPapers.paperId, [...paperIds]), inChannel(deliveries, place)));
  return new Set(rows.map(({ paperId }) => paperId));
}

export async function postsOfPaper(
  database: Database,
  place: Place,
  paperId: string,
): Promise<
  (PostRef & { postedAt: Date; goneAt: Date | null; number: number; kind: DeliveryKind })[]
> {
  const { posts, postPapers, deliveries } = database.tables;
  return database.db
    .select({
      platform: posts.platform,
      workspace: posts.workspace,
      channel: posts.channel,
      messageId: posts.messageId,
      postedAt: posts.postedAt,
      goneAt: posts.goneAt,
      number: postPapers.number,
      kind: deliveries.kind,
    })
    .from(postPapers)
    .innerJoin(posts, isPostOf(database.tables))
    .innerJoin(deliveries, eq(deliveries.id, posts.deliveryId))
    .where(and(eq(postPapers.paperId, paperId), inChannel(deliveries, place)))
    .orderBy(asc(posts.postedAt));
}

export interface DayRank {
  readonly day: Day;
  /** From 1. */
  readonly rank: number;
  readonly of: number;
}

/** Each paper's place on the newest list of a source that has it. */
export async function dayRanks(
  { db, tables: { listings, lists } }: Database,
  source: string,
  paperIds: readonly string[],
): Promise<Map<string, DayRank>> {
  const rows = await db
    .select({
      paperId: listings.paperId,
      day: listings.day,
      position: listings.position,
      of: lists.papers,
    })
    .from(listings)
    .innerJoin(lists, and(eq(lists.source, listings.source), eq(lists.day, listings.day)))
    .where(
      and(
        eq(listings.source, source),
        inArray(listings.paperId, [...paperIds]),
        isNull(listings.vanishedAt),
        // Papers that were added later have no place.
        lt(listings.position, lists.papers),
      ),
    )
    .orderBy(asc(listings.day));
  return new Map(
    rows.map(({ paperId, day, position, of }) => [paperId, { day, rank: position + 1, of }]),
  );
}
