import { and, eq, lt } from "drizzle-orm";
import type { Database } from "../client/database.ts";
import type { Schema } from "../schema/schema.ts";
import { DAY_MS } from "../../src/lib/durations.ts";

export type Draft = Schema["drafts"]["$inferSelect"];

const KEPT_MS = DAY_MS;

export async function saveDraft(database: Database, draft: Draft): Promise<void> {
  const { drafts } = database.tables;
  const { values, at } = draft;
  await database.atomic((db) => [
    db.delete(drafts).where(lt(drafts.at, new Date(at.getTime() - KEPT_MS))),
    db.insert(drafts).values(draft).onConflictDoUpdate({ target: drafts.id, set: { values, at } }),
  ]);
}

/** Undefined when the draft was saved, is too old or belongs to another person. */
export async function draftOf(
  { db, tables: { drafts } }: Database,
  id: string,
  voter: string,
): Promise<Draft | undefined> {
  const [draft] = await db
    .select()
    .from(drafts)
    .where(and(eq(drafts.id, id), eq(drafts.voter, voter)));
  return draft;
}

export async function removeDraft({ db, tables }: Database, id: string): Promise<void> {
  await db.delete(tables.drafts).where(eq(tables.drafts.id, id));
}
