import { and, desc, eq, gte, lt, notInArray } from "drizzle-orm";
import type { Database } from "../client/database.ts";
import type { Schema } from "../schema/schema.ts";
import { DAY_MS } from "../../src/lib/durations.ts";

export type Draft = Schema["drafts"]["$inferSelect"];

const KEPT_MS = DAY_MS;

/** Drops the person's oldest drafts above `most`. */
export async function saveDraft(database: Database, draft: Draft, most: number): Promise<void> {
  const { drafts } = database.tables;
  const { values, at, voter } = draft;
  await database.atomic((db) => [
    db.insert(drafts).values(draft).onConflictDoUpdate({ target: drafts.id, set: { values, at } }),
    db
      .delete(drafts)
      .where(
        and(
          eq(drafts.voter, voter),
          notInArray(
            drafts.id,
            db
              .select({ id: drafts.id })
              .from(drafts)
              .where(eq(drafts.voter, voter))
              .orderBy(desc(drafts.at), desc(drafts.id))
              .limit(most),
          ),
        ),
      ),
  ]);
}

export async function deleteOldDrafts(
  { db, tables: { drafts } }: Database,
  now: Date,
): Promise<void> {
  await db.delete(drafts).where(lt(drafts.at, keptSince(now)));
}

function keptSince(now: Date): Date {
  return new Date(now.getTime() - KEPT_MS);
}

/** Undefined when the draft was saved, is too old or belongs to another person. */
export async function draftOf(
  { db, tables: { drafts } }: Database,
  id: string,
  { voter, now }: { readonly voter: string; readonly now: Date },
): Promise<Draft | undefined> {
  const [draft] = await db
    .select()
    .from(drafts)
    .where(and(eq(drafts.id, id), eq(drafts.voter, voter), gte(drafts.at, keptSince(now))));
  return draft;
}

export async function removeDraft({ db, tables }: Database, id: string): Promise<void> {
  await db.delete(tables.drafts).where(eq(tables.drafts.id, id));
}
