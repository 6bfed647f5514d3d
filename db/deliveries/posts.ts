import { and, asc, desc, eq, gte, inArray, isNull } from "drizzle-orm";
import { MAIL, type Place, type PostRef } from "../../src/domain/place.ts";
import type { Database } from "../client/database.ts";
import type { NewDelivery } from "./delivery.ts";
import { addDeliveries } from "./queue.ts";
import type { Claim } from "./outcomes.ts";
import { preparedInsert, preparedWrite } from "../client/prepared-queries.ts";
import type { Post, ShownTally } from "../schema/schema.ts";
import { inChannel, isAbout, isPostOf } from "../client/conditions.ts";

export interface SentPost {
  readonly ref: PostRef;
  readonly claim: Claim;
  readonly papers: readonly { readonly paperId: string; readonly number: number }[];
  readonly shown: ShownTally;
  readonly now: Date;
  readonly next: readonly NewDelivery[];
}

/** Settles the delivery, stores the shown message and enqueues the next, in one transaction. */
export async function settleSent(database: Database, sent: SentPost): Promise<void> {
  const { ref, claim, now, shown } = sent;
  const { platform, workspace, channel, messageId } = ref;
  // A sent mail neither changes nor collects reactions.
  const isKept = platform !== MAIL.platform;
  const papers = isKept ? sent.papers : [];
  const rows = papers.map((paper) => ({ platform, channel, messageId, ...paper }));
  const deliveryId = claim.id;
  const post = { platform, workspace, channel, messageId, deliveryId, postedAt: now, shown };
  await database.atomic((db) => {
    const store = { ...database, db };
    return [
      settle(store, { id: claim.id, owner: claim.owner, messageId, now }),
      ...addPosts(store, isKept ? [post] : []),
      ...addPapers(store, rows),
      ...addDeliveries(store, sent.next),
    ];
  });
}

const settle = preparedWrite<
  Pick<Claim, "id" | "owner"> & { readonly messageId: string; readonly now: Date }
>(({ db, tables: { deliveries } }, slot) =>
  db
    .update(deliveries)
    .set({
      state: "sent",
      messageId: slot("messageId", deliveries.messageId),
      sentAt: slot("now", deliveries.sentAt),
      error: null,
      leaseOwner: null,
      leaseUntil: null,
    })
    .where(
      and(
        eq(deliveries.id, slot("id", deliveries.id)),
        eq(deliveries.leaseOwner, slot("owner", deliveries.leaseOwner)),
      ),
    ),
);

const addPosts = preparedInsert("posts");
const addPapers = preparedInsert("postPapers");

export async function papersOfPost(
  { db, tables: { postPapers } }: Database,
  ref: PostRef,
): Promise<{ paperId: string; number: number }[]> {
  return db
    .select({ paperId: postPapers.paperId, number: postPapers.number })
    .from(postPapers)
    .where(isAbout(postPapers, ref))
    .orderBy(asc(postPapers.number));
}

export async function recentPosts(
  { db, tables: { posts } }: Database,
  since: Date,
): Promise<Post[]> {
  return db
    .select()
    .from(posts)
    .where(and(gte(posts.postedAt, since), isNull(posts.goneAt)))
    .orderBy(desc(posts.postedAt));
}

export async function postsShowing(
  { db, tables }: Database,
  paperIds: readonly string[],
  since: Date,
): Promise<Post[]> {
  const { posts, postPapers } = tables;
  const rows = await db
    .selectDistinct({ post: posts })
    .from(postPapers)
    .innerJoin(posts, isPostOf(tables))
    .where(
      and(
        inArray(postPapers.paperId, [...paperIds]),
        gte(posts.postedAt, since),
        isNull(posts.goneAt),
      ),
    );
  return rows
    .map((row) => row.post)
    .toSorted((a, b) => b.postedAt.getTime() - a.postedAt.getTime());
}

/** Papers that were never posted are left out. */
export async function postedIn(
  { db, tables }: Database,
  place: Place,
  paperIds: readonly string[],
): Promise<Map<string, Date>> {
  if (paperIds.length === 0) return new Map();
  const { posts, postPapers, deliveries } = tables;
  const rows = await db
    .select({ paperId: postPapers.paperId, at: posts.postedAt })
    .from(postPapers)
    .innerJoin(posts, isPostOf(tables))
    // A thread or forum post has its own channel; the delivery names the one it was sent to.
    .innerJoin(deliveries, eq(deliveries.id, posts.deliveryId))
    .where(and(inArray(postPapers.paperId, [...paperIds]), inChannel(deliveries, place)))
    .orderBy(asc(posts.postedAt));
  return new Map(rows.map(({ paperId, at }) => [paperId, at]));
}

export async function savePostShown(
  { db, tables: { posts } }: Database,
  ref: PostRef,
  shown: ShownTally,
): Promise<void> {
  await db.update(posts).set({ shown }).where(isAbout(posts, ref));
}

export async function markPostGone(
  { db, tables: { posts } }: Database,
  ref: PostRef,
  now: Date,
): Promise<void> {
  await db.update(posts).set({ goneAt: now }).where(isAbout(posts, ref));
}

export async function ownPostOf(
  { db, tables }: Database,
  place: Place,
  paperId: string,
): Promise<string | undefined> {
  const { posts, postPapers, deliveries } = tables;
  const rows = await db
    .select({ messageId: posts.messageId, options: deliveries.options })
    .from(postPapers)
    .innerJoin(posts, isPostOf(tables))
    .innerJoin(deliveries, eq(deliveries.id, posts.deliveryId))
    .where(
      and(
        eq(postPapers.paperId, paperId),
        isNull(posts.goneAt),
        eq(deliveries.kind, "reply"),
        inChannel(deliveries, place),
      ),
    )
    .orderBy(desc(posts.postedAt));
  return rows.find(({ options }) => options?.layout === "forum-papers")?.messageId;
}
