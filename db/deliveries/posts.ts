import { and, asc, desc, eq, gte, inArray, isNull } from "drizzle-orm";
import type { Place, PostRef } from "../../src/domain/place.ts";
import type { Database } from "../client/database.ts";
import { addDeliveries, type NewDelivery } from "./queue.ts";
import type { Claim } from "./outcomes.ts";
import { preparedInsert, preparedWrite } from "../client/prepared-queries.ts";
import type { Post } from "../schema/schema.ts";
import { inChannel, isAbout, isPostOf } from "../client/conditions.ts";

export interface SentPost {
  readonly ref: PostRef;
  readonly holder: Claim;
  /** In the order of their numbers, which start at `firstNumber`. */
  readonly papers: readonly { readonly paperId: string; readonly number: number }[];
  /** The tally the message shows. */
  readonly shown: Readonly<Record<string, number>>;
  readonly now: Date;
  /** What follows it in its thread. */
  readonly next: readonly NewDelivery[];
}

/** Settles a delivery as sent, remembers what the message shows, and lets the next follow: all or nothing. */
export async function settleSent(database: Database, sent: SentPost): Promise<void> {
  const { ref, holder, now, shown } = sent;
  const { platform, workspace, channel, messageId } = ref;
  const rows = sent.papers.map((paper) => ({ platform, channel, messageId, ...paper }));
  await database.atomic((db) => {
    const store = { ...database, db };
    return [
      settle(store, { id: holder.id, owner: holder.owner, messageId, now }),
      ...addPosts(store, [
        {
          platform,
          workspace,
          channel,
          messageId,
          deliveryId: holder.id,
          postedAt: now,
          shown,
        },
      ]),
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

/** Which papers a message shows; empty for a message that is not a post of ours. */
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

/** Posts that are still there and were posted since an instant, newest first. */
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

/** Recent posts that show one of these papers, newest first. */
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

/** When a channel was last given each of these papers; those it never was are left out. */
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
    // A reply may stand in a thread and a forum's post in a channel of its own; what they were sent to is in the ledger.
    .innerJoin(deliveries, eq(deliveries.id, posts.deliveryId))
    .where(and(inArray(postPapers.paperId, [...paperIds]), inChannel(deliveries, place)))
    .orderBy(asc(posts.postedAt));
  return new Map(rows.map(({ paperId, at }) => [paperId, at]));
}

/** Remembers the tally that a post shows since its last edit. */
export async function savePostShown(
  { db, tables: { posts } }: Database,
  ref: PostRef,
  shown: Readonly<Record<string, number>>,
): Promise<void> {
  await db.update(posts).set({ shown }).where(isAbout(posts, ref));
}

/** Remembers that a post was deleted in the chat: it is neither edited nor read again. */
export async function markPostGone(
  { db, tables: { posts } }: Database,
  ref: PostRef,
  now: Date,
): Promise<void> {
  await db.update(posts).set({ goneAt: now }).where(isAbout(posts, ref));
}
