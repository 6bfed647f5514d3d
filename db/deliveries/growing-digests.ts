import { and, asc, eq, gte, inArray, isNull } from "drizzle-orm";
import { DAY_MS } from "../../src/lib/durations.ts";
import type { Day } from "../../src/domain/paper/paper.ts";
import type { PlatformName, PostRef } from "../../src/domain/place.ts";
import { batches } from "../client/batches.ts";
import { isAbout } from "../client/conditions.ts";
import type { Database } from "../client/database.ts";
import type { Post, ShownTally } from "../schema/schema.ts";
import {
  storedDigestContent,
  storedReplyContent,
  type DigestContent,
  type ReplyContent,
} from "./content.ts";
import { toDelivery, toDigest, type DigestDelivery, type ReplyDelivery } from "./delivery.ts";

export async function sentDigests(
  { db, tables: { deliveries } }: Database,
  day: Day,
  platforms: readonly PlatformName[],
): Promise<DigestDelivery[]> {
  const rows = await db
    .select()
    .from(deliveries)
    .where(
      and(
        eq(deliveries.state, "sent"),
        // No list is posted more than a day before its date; this condition uses the index.
        gte(deliveries.dueAt, new Date(Date.parse(day) - DAY_MS)),
        eq(deliveries.kind, "digest"),
        eq(deliveries.day, day),
        inArray(deliveries.platform, [...platforms]),
      ),
    );
  return rows.map(toDigest);
}

export async function sentReplies(
  { db, tables: { deliveries, posts } }: Database,
  ids: readonly string[],
): Promise<{ readonly reply: ReplyDelivery; readonly post: Post }[]> {
  const found: { readonly reply: ReplyDelivery; readonly post: Post }[] = [];
  for (const batch of batches(ids)) {
    const rows = await db
      .select({ delivery: deliveries, post: posts })
      .from(deliveries)
      .innerJoin(posts, and(eq(posts.deliveryId, deliveries.id), isNull(posts.goneAt)))
      .where(and(inArray(deliveries.id, batch), eq(deliveries.state, "sent")))
      .orderBy(asc(deliveries.part));
    for (const { delivery, post } of rows) {
      const reply = toDelivery(delivery);
      if (reply.kind === "reply") found.push({ reply, post });
    }
  }
  return found;
}

/** The index of the first id without a delivery; the number of ids when all exist. */
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
  const index = ids.findIndex((id) => !known.has(id));
  return index === -1 ? ids.length : index;
}

type Changed =
  | (Pick<DigestDelivery, "kind" | "id" | "revision"> & { readonly content: DigestContent })
  | (Pick<ReplyDelivery, "kind" | "id" | "revision" | "paperId"> & {
      readonly content: ReplyContent;
    });

function storedContent(changed: Changed): unknown {
  return changed.kind === "digest"
    ? storedDigestContent(changed.content)
    : storedReplyContent(changed.content, changed.paperId);
}

function isUnchanged({ tables: { deliveries } }: Database, { id, revision }: Changed) {
  return and(
    eq(deliveries.id, id),
    eq(deliveries.state, "sent"),
    eq(deliveries.revision, revision),
  );
}

/** False when another process changed the content since it was read. */
export async function changeContent(database: Database, changed: Changed): Promise<boolean> {
  const { deliveries } = database.tables;
  const rows = await database.db
    .update(deliveries)
    .set({ content: storedContent(changed), revision: changed.revision + 1 })
    .where(isUnchanged(database, changed))
    .returning({ id: deliveries.id });
  return rows.length === 1;
}

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

export async function settleEdited(
  database: Database,
  edited: Changed,
  shown: {
    readonly ref: PostRef;
    readonly papers: readonly { readonly paperId: string; readonly number: number }[];
    readonly shown: ShownTally;
  },
): Promise<void> {
  const { deliveries, posts, postPapers } = database.tables;
  const { platform, channel, messageId } = shown.ref;
  const rows = shown.papers.map((paper) => ({ platform, channel, messageId, ...paper }));
  await database.atomic((db) => [
    db
      .update(deliveries)
      .set({ content: storedContent(edited), revision: edited.revision + 1 })
      .where(isUnchanged(database, edited)),
    db.update(posts).set({ shown: shown.shown }).where(isAbout(posts, shown.ref)),
    ...batches(rows).map((batch) => db.insert(postPapers).values(batch).onConflictDoNothing()),
  ]);
}
