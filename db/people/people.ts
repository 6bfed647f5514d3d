import { inArray, and, asc, eq } from "drizzle-orm";
import type { Database } from "../client/database.ts";
import type { Workspace } from "../../src/domain/place.ts";
import type { Schema } from "../schema/schema.ts";
import type { Role } from "../schema/channels.ts";
import { inWorkspace } from "../client/conditions.ts";

/** Replaces a deleted person in rows that others need. */
export const NOBODY = "nobody";

export async function rememberPerson(
  { db, tables: { people } }: Database,
  { workspace }: Workspace,
  person: { readonly voter: string; readonly name: string; readonly seenAt: Date },
): Promise<void> {
  const { name, seenAt } = person;
  await db
    .insert(people)
    .values({ workspace, ...person })
    .onConflictDoUpdate({ target: [people.voter, people.workspace], set: { name, seenAt } });
}

/** As they are called in the workspace. */
export async function namesOf(
  { db, tables: { people } }: Database,
  { workspace }: Workspace,
  voters: readonly string[],
): Promise<Map<string, string>> {
  if (voters.length === 0) return new Map();
  const rows = await db
    .select()
    .from(people)
    .where(
      and(inArray(people.voter, [...new Set(voters)]), inArray(people.workspace, ["", workspace])),
    )
    // The workspace's own name replaces one of an earlier version.
    .orderBy(asc(people.workspace));
  return new Map(rows.map(({ voter, name }) => [voter, name]));
}

export { ROLES, type Role } from "../schema/channels.ts";
export type RoleGrant = Schema["roles"]["$inferSelect"];

/** The role given in Paperboy, not by the platform. */
export async function roleOf(
  { db, tables: { roles } }: Database,
  workspace: Workspace,
  voter: string,
): Promise<Role> {
  const [row] = await db
    .select({ role: roles.role })
    .from(roles)
    .where(and(inWorkspace(roles, workspace), eq(roles.voter, voter)));
  return row?.role ?? "member";
}

/** `member` removes the role. */
export async function giveRole(
  { db, tables: { roles } }: Database,
  given: Pick<RoleGrant, "platform" | "workspace" | "voter" | "role" | "givenBy" | "givenAt">,
): Promise<void> {
  const { role, givenBy, givenAt } = given;
  await db
    .insert(roles)
    .values(given)
    .onConflictDoUpdate({
      target: [roles.platform, roles.workspace, roles.voter],
      set: { role, givenBy, givenAt },
    });
}

export async function rolesIn(
  { db, tables: { roles } }: Database,
  workspace: Workspace,
): Promise<RoleGrant[]> {
  const rows = await db
    .select()
    .from(roles)
    .where(inWorkspace(roles, workspace))
    .orderBy(asc(roles.givenAt));
  return rows.filter(({ role }) => role !== "member");
}
