import { and, count, eq, gte, inArray } from "drizzle-orm";
import type { Place, PlatformName } from "../../src/domain/place.ts";
import type { Database } from "../client/database.ts";
import { ids, preparedQuery } from "../client/prepared-queries.ts";
import type { Schema } from "../schema/schema.ts";
import { inChannel, inWorkspace } from "../client/conditions.ts";

export type Discussion = Schema["discussions"]["$inferSelect"];

export interface ThreadRef {
  readonly platform: PlatformName;
  readonly threadId: string;
}

export async function discussionOf(
  { db, tables: { discussions } }: Database,
  place: Place,
  paperId: string,
): Promise<Discussion | undefined> {
  const [row] = await db
    .select()
    .from(discussions)
    .where(and(inChannel(discussions, place), eq(discussions.paperId, paperId)));
  return row;
}

/** The first discussion of a paper in a channel wins. */
export async function saveDiscussion(
  { db, tables: { discussions } }: Database,
  discussion: Discussion,
): Promise<void> {
  await db.insert(discussions).values(discussion).onConflictDoNothing();
}

/** In the workspace: a thread's channel is another one. */
export async function countDiscussionsBy(
  { db, tables: { discussions } }: Database,
  { place, voter, since }: { readonly place: Place; readonly voter: string; readonly since: Date },
): Promise<number> {
  return db.$count(
    discussions,
    and(
      inWorkspace(discussions, place),
      eq(discussions.openedBy, voter),
      gte(discussions.openedAt, since),
    ),
  );
}

export async function discussedIn(
  { db, tables: { discussions } }: Database,
  { platform, threadId }: ThreadRef,
): Promise<string[]> {
  const rows = await db
    .select({ paperId: discussions.paperId })
    .from(discussions)
    .where(and(eq(discussions.platform, platform), eq(discussions.threadId, threadId)));
  return rows.map(({ paperId }) => paperId);
}

export async function forgetDiscussion(
  { atomic, tables: { discussions, discussionReplies } }: Database,
  { platform, threadId }: ThreadRef,
): Promise<void> {
  await atomic((db) => [
    db
      .delete(discussionReplies)
      .where(
        and(eq(discussionReplies.platform, platform), eq(discussionReplies.threadId, threadId)),
      ),
    db
      .delete(discussions)
      .where(and(eq(discussions.platform, platform), eq(discussions.threadId, threadId))),
  ]);
}

/** Stores no text; returns whether the reply is new. */
export async function addReply(
  { db, tables: { discussionReplies } }: Database,
  reply: ThreadRef & { readonly messageId: string; readonly at: Date },
): Promise<boolean> {
  const { platform, threadId, messageId, at } = reply;
  const added = await db
    .insert(discussionReplies)
    .values({ platform, threadId, messageId, at })
    .onConflictDoNothing()
    .returning({ messageId: discussionReplies.messageId });
  return added.length > 0;
}

/** Returns whether the reply was counted. */
export async function removeReply(
  { db, tables: { discussionReplies } }: Database,
  reply: ThreadRef & { readonly messageId: string },
): Promise<boolean> {
  const { platform, threadId, messageId } = reply;
  const removed = await db
    .delete(discussionReplies)
    .where(
      and(
        eq(discussionReplies.platform, platform),
        eq(discussionReplies.threadId, threadId),
        eq(discussionReplies.messageId, messageId),
      ),
    )
    .returning({ messageId: discussionReplies.messageId });
  return removed.length > 0;
}

export interface Discussed {
  readonly threadId: string;
  readonly openedAt: Date;
  readonly replies: number;
}

export async function discussionsIn(
  database: Database,
  { platform, workspace, channel }: Place,
  paperIds: readonly string[],
): Promise<Map<string, Discussed>> {
  if (paperIds.length === 0) return new Map();
  const asked = { platform, workspace, channel, ...ids.values(paperIds) };
  const rows = await discussedHere(database, asked, paperIds.length);
  return new Map(rows.map(({ paperId, ...discussed }) => [paperId, discussed]));
}

const discussedHere = preparedQuery<Place, (Discussed & { readonly paperId: string })[]>(
  (store, slot, shape) => {
    const { discussions, discussionReplies } = store.tables;
    const { paperId, threadId, openedAt, platform, workspace, channel } = discussions;
    return store.db
      .select({ paperId, threadId, openedAt, replies: count(discussionReplies.messageId) })
      .from(discussions)
      .leftJoin(discussionReplies, isIn(store))
      .where(
        and(
          eq(platform, slot("platform", platform)),
          eq(workspace, slot("workspace", workspace)),
          eq(channel, slot("channel", channel)),
          inArray(paperId, ids.slots(paperId, shape)),
        ),
      )
      .groupBy(paperId, threadId, openedAt);
  },
);

export async function replyTotals(
  database: Database,
  paperIds: readonly string[],
): Promise<Map<string, number>> {
  if (paperIds.length === 0) return new Map();
  const { db, tables } = database;
  const { discussions, discussionReplies } = tables;
  const rows = await db
    .select({ paperId: discussions.paperId, replies: count(discussionReplies.messageId) })
    .from(discussions)
    .innerJoin(discussionReplies, isIn(database))
    .where(inArray(discussions.paperId, [...paperIds]))
    .groupBy(discussions.paperId);
  return new Map(rows.map(({ paperId, replies }) => [paperId, replies]));
}

function isIn({ tables: { discussions, discussionReplies } }: Pick<Database, "tables">) {
  return and(
    eq(discussionReplies.platform, discussions.platform),
    eq(discussionReplies.threadId, discussions.threadId),
  );
}
