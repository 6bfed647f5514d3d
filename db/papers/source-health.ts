import type { Failure } from "../../src/domain/failure.ts";
import { eq, sql } from "drizzle-orm";
import type { Database } from "../client/database.ts";
import type { Schema } from "../schema/schema.ts";

export type SourceState = Schema["sources"]["$inferSelect"];

export async function sourceAnswered(
  { db, tables }: Database,
  name: string,
  now: Date,
): Promise<void> {
  const state = { answeredAt: now, failingSince: null, failure: null };
  await db
    .insert(tables.sources)
    .values({ name, ...state })
    .onConflictDoUpdate({ target: tables.sources.name, set: state });
}

export async function sourceFailed(
  { db, tables }: Database,
  name: string,
  failure: Failure,
  now: Date,
): Promise<void> {
  await db
    .insert(tables.sources)
    .values({ name, answeredAt: null, failingSince: now, failure })
    .onConflictDoUpdate({
      target: tables.sources.name,
      set: {
        failure,
        failingSince: sql`coalesce(${tables.sources.failingSince}, excluded.failing_since)`,
      },
    });
}

export async function sourceStates({ db, tables }: Database): Promise<SourceState[]> {
  return db.select().from(tables.sources);
}

export async function sourceState(
  { db, tables }: Database,
  name: string,
): Promise<SourceState | undefined> {
  const [row] = await db
    .select()
    .from(tables.sources)
    .where(eq(tables.sources.name, name))
    .limit(1);
  return row;
}
