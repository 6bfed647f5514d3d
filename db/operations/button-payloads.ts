import { createHash } from "node:crypto";
import { and, eq, gte, lt } from "drizzle-orm";
import type { Database } from "../client/database.ts";
import { DAY_MS } from "../../src/lib/durations.ts";

const KEPT_MS = 30 * DAY_MS;
const KEY_LENGTH = 16;

/** For texts too long for a button; the key is a hash of the text. */
export async function saveButtonPayload(
  { db, tables: { longInputs } }: Database,
  text: string,
  now: Date,
): Promise<string> {
  const key = createHash("sha256").update(text).digest("base64url").slice(0, KEY_LENGTH);
  await db
    .insert(longInputs)
    .values({ key, text, at: now })
    .onConflictDoUpdate({ target: longInputs.key, set: { at: now } });
  return key;
}

export async function buttonPayload(
  { db, tables: { longInputs } }: Database,
  key: string,
  now: Date,
): Promise<string | undefined> {
  const [row] = await db
    .select({ text: longInputs.text })
    .from(longInputs)
    .where(and(eq(longInputs.key, key), gte(longInputs.at, keptSince(now))));
  return row?.text;
}

export async function deleteOldButtonPayloads(
  { db, tables: { longInputs } }: Database,
  now: Date,
): Promise<void> {
  await db.delete(longInputs).where(lt(longInputs.at, keptSince(now)));
}

function keptSince(now: Date): Date {
  return new Date(now.getTime() - KEPT_MS);
}
