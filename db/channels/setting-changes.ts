import { desc } from "drizzle-orm";
import {
  readChange,
  writtenChange,
  type Change,
} from "../../src/domain/subscription/setting-change.ts";
import type { Place } from "../../src/domain/place.ts";
import type { Database } from "../client/database.ts";
import type { Schema } from "../schema/schema.ts";
import { inChannel } from "../client/conditions.ts";

type Row = Schema["changes"]["$inferSelect"];
type Kept = Omit<Row, "what"> & { readonly what: Change | string };

export async function recordChange(
  { db, tables }: Database,
  {
    what,
    ...made
  }: Omit<Row, "seq" | "what" | "about"> & {
    readonly what: Change;
    readonly about?: string | undefined;
  },
): Promise<void> {
  await db.insert(tables.changes).values({ ...made, what: writtenChange(what) });
}

export async function lastChanges(
  { db, tables: { changes } }: Database,
  place: Place,
  limit: number,
): Promise<Kept[]> {
  const rows = await db
    .select()
    .from(changes)
    .where(inChannel(changes, place))
    .orderBy(desc(changes.at), desc(changes.seq))
    .limit(limit);
  return rows.map((row) => ({ ...row, what: readChange(row.what) }));
}
