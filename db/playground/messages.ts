import { and, asc, count, desc, eq, inArray, isNull, max } from "drizzle-orm";
import type { Database } from "../client/database.ts";
import type { Schema } from "../schema/schema.ts";

export type PlaygroundMessage = Schema["playgroundMessages"]["$inferSelect"];
export type PlaygroundReaction = Schema["playgroundReactions"]["$inferSelect"];

export type NewPlaygroundMessage = Pick<
  PlaygroundMessage,
  "channel" | "key" | "threadSeq" | "html" | "postedAt"
> &
  Partial<Pick<PlaygroundMessage, "title" | "tags" | "visitor">>;

/** Returns the existing message when its key is known. */
export async function addPlaygroundMessage(
  { db, tables: { playgroundMessages } }: Database,
  message: NewPlaygroundMessage,
): Promise<PlaygroundMessage> {
  const [row] = await db
    .insert(playgroundMessages)
    .values(message)
    // An empty update, because "do nothing" returns no row.
    .onConflictDoUpdate({ target: playgroundMessages.key, set: { key: message.key } })
    .returning();
  if (row === undefined) throw new Error("an upsert returned no row");
  return row;
}

export async function editPlaygroundMessage(
  { db, tables: { playgroundMessages } }: Database,
  edit: { readonly seq: number; readonly html: string; readonly editedAt: Date },
): Promise<boolean> {
  const edited = await db
    .update(playgroundMessages)
    .set({ html: edit.html, editedAt: edit.editedAt })
    .where(eq(playgroundMessages.seq, edit.seq))
    .returning({ seq: playgroundMessages.seq });
  return edited.length > 0;
}

export async function playgroundMessage(
  { db, tables: { playgroundMessages } }: Database,
  seq: number,
): Promise<PlaygroundMessage | undefined> {
  const [row] = await db.select().from(playgroundMessages).where(eq(playgroundMessages.seq, seq));
  return row;
}

export async function playgroundMessageByKey(
  { db, tables: { playgroundMessages } }: Database,
  key: string,
): Promise<PlaygroundMessage | undefined> {
  const [row] = await db.select().from(playgroundMessages).where(eq(playgroundMessages.key, key));
  return row;
}

export async function latestPlaygroundMessages(
  { db, tables: { playgroundMessages } }: Database,
  channel: string,
  limit: number,
): Promise<PlaygroundMessage[]> {
  const rows = await db
    .select()
    .from(playgroundMessages)
    .where(and(eq(playgroundMessages.channel, channel), isNull(playgroundMessages.threadSeq)))
    .orderBy(desc(playgroundMessages.seq))
    .limit(limit);
  return rows.toReversed();
}

export async function playgroundThread(
  { db, tables: { playgroundMessages } }: Database,
  seq: number,
): Promise<PlaygroundMessage[]> {
  return db
    .select()
    .from(playgroundMessages)
    .where(eq(playgroundMessages.threadSeq, seq))
    .orderBy(asc(playgroundMessages.seq));
}

export async function playgroundReplyCounts(
  { db, tables: { playgroundMessages } }: Database,
  seqs: readonly number[],
): Promise<Map<number, number>> {
  const { threadSeq } = playgroundMessages;
  const rows = await db
    .select({ threadSeq, replies: count() })
    .from(playgroundMessages)
    .where(inArray(threadSeq, [...seqs]))
    .groupBy(threadSeq);
  return new Map(rows.map((row) => [row.threadSeq ?? 0, row.replies]));
}

export async function playgroundReactions(
  { db, tables }: Database,
  seqs: readonly number[],
): Promise<PlaygroundReaction[]> {
  const { messageSeq, emoji, visitor } = tables.playgroundReactions;
  return db
    .select()
    .from(tables.playgroundReactions)
    .where(inArray(messageSeq, [...seqs]))
    .orderBy(asc(messageSeq), asc(emoji), asc(visitor));
}

export async function togglePlaygroundReaction(
  { db, tables }: Database,
  reaction: PlaygroundReaction,
): Promise<boolean> {
  const { messageSeq, emoji, visitor } = tables.playgroundReactions;
  const withdrawn = await db
    .delete(tables.playgroundReactions)
    .where(
      and(
        eq(messageSeq, reaction.messageSeq),
        eq(emoji, reaction.emoji),
        eq(visitor, reaction.visitor),
      ),
    )
    .returning({ emoji });
  if (withdrawn.length > 0) return false;
  await db.insert(tables.playgroundReactions).values(reaction).onConflictDoNothing();
  return true;
}

/** Changes when any process changes the channel's messages. */
export async function playgroundStamp(
  { db, tables: { playgroundMessages } }: Database,
  channel: string,
): Promise<string> {
  const [row] = await db
    .select({
      seq: max(playgroundMessages.seq),
      editedAt: max(playgroundMessages.editedAt),
      messages: count(),
    })
    .from(playgroundMessages)
    .where(eq(playgroundMessages.channel, channel));
  return `${row?.seq ?? 0}.${row?.editedAt?.getTime() ?? 0}.${row?.messages ?? 0}`;
}
