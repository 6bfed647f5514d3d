import { inArray } from "drizzle-orm";
import type { Database } from "../client/database.ts";

/** Stores a person's display name. */
export async function rememberPerson(
  { db, tables: { people } }: Database,
  person: { readonly voter: string; readonly name: string; readonly seenAt: Date },
): Promise<void> {
  const { name, seenAt } = person;
  await db
    .insert(people)
    .values(person)
    .onConflictDoUpdate({ target: people.voter, set: { name, seenAt } });
}

/** The known display names of these people. */
export async function namesOf(
  { db, tables: { people } }: Database,
  voters: readonly string[],
): Promise<Map<string, string>> {
  if (voters.length === 0) return new Map();
  const rows = await db
    .select()
    .from(people)
    .where(inArray(people.voter, [...new Set(voters)]));
  return new Map(rows.map(({ voter, name }) => [voter, name]));
}
