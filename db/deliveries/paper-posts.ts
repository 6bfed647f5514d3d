import { and, desc, eq, gt, isNull } from "drizzle-orm";
import type { Place } from "../../src/domain/place.ts";
import type { Database } from "../client/database.ts";
import { isPostOf } from "../client/conditions.ts";

/** The post of a channel that is about one paper alone, as a forum has one for each of a day's papers. */
export async function ownPostOf(
  { db, tables }: Database,
  { platform, channel }: Place,
  paperId: string,
): Promise<string | undefined> {
  const { posts, postPapers, deliveries } = tables;
  const rows = await db
    .select({ messageId: posts.messageId, terms: deliveries.terms })
    .from(postPapers)
    .innerJoin(posts, isPostOf(tables))
    .innerJoin(deliveries, eq(deliveries.id, posts.deliveryId))
    .where(
      and(
        eq(postPapers.paperId, paperId),
        isNull(posts.goneAt),
        gt(deliveries.part, 0),
        eq(deliveries.platform, platform),
        eq(deliveries.channel, channel),
      ),
    )
    .orderBy(desc(posts.postedAt));
  return rows.find(({ terms }) => terms?.layout === "forum-papers")?.messageId;
}
