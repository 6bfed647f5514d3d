import { createHash, createHmac, randomBytes } from "node:crypto";
import { eq, inArray, lt } from "drizzle-orm";
import type { PostRef } from "../../src/domain/place.ts";
import { DAY_MS } from "../../src/lib/durations.ts";
import { batches } from "../client/batches.ts";
import { isAbout } from "../client/conditions.ts";
import type { Database } from "../client/database.ts";

const SALT = "forgotten people";
/** Reactions on older posts are not read again. */
const KEPT_MS = 30 * DAY_MS;

/** A hash that only this store can compute. */
export async function markOf(database: Database, voter: string): Promise<string> {
  return hash(await saltOf(database), voter);
}

/** Their reactions on the message must not become votes again. */
export async function deletedPeopleSince(
  database: Database,
  ref: PostRef,
  voters: readonly string[],
): Promise<Set<string>> {
  const { db, tables } = database;
  const { forgotten, posts } = tables;
  if ((await db.$count(forgotten)) === 0) return new Set();
  const salt = await saltOf(database);
  const names = new Map(
    voters.flatMap((voter) => [
      [hash(salt, voter), voter],
      [unsalted(voter), voter],
    ]),
  );
  const found: { voter: string; at: Date }[] = [];
  for (const batch of batches([...names.keys()]))
    found.push(...(await db.select().from(forgotten).where(inArray(forgotten.voter, batch))));
  if (found.length === 0) return new Set();
  const [post] = await db
    .select({ postedAt: posts.postedAt })
    .from(posts)
    .where(isAbout(posts, ref));
  const since = post?.postedAt ?? new Date(0);
  return new Set(found.flatMap(({ voter, at }) => (at >= since ? (names.get(voter) ?? []) : [])));
}

export async function deleteOldMarks(
  { db, tables: { forgotten } }: Database,
  now: Date,
): Promise<void> {
  await db.delete(forgotten).where(lt(forgotten.at, new Date(now.getTime() - KEPT_MS)));
}

async function saltOf({ db, tables: { secrets } }: Database): Promise<string> {
  const read = () => db.select().from(secrets).where(eq(secrets.name, SALT));
  const [known] = await read();
  if (known !== undefined) return known.value;
  const value = randomBytes(32).toString("base64url");
  await db.insert(secrets).values({ name: SALT, value }).onConflictDoNothing();
  return (await read())[0]?.value ?? value;
}

function hash(salt: string, voter: string): string {
  return createHmac("sha256", salt).update(voter).digest("base64url");
}

/** As earlier versions stored it. */
function unsalted(voter: string): string {
  return createHash("sha256").update(voter).digest("base64url");
}
