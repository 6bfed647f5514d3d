import { and, asc, eq } from "drizzle-orm";
import type { Workspace } from "../../src/domain/place.ts";
import type { Database } from "../client/database.ts";
import type { Schema } from "../schema/schema.ts";
import type { Role } from "../schema/channels.ts";
import { inWorkspace } from "../client/conditions.ts";

export { ROLES, type Role } from "../schema/channels.ts";
export type RoleGrant = Schema["roles"]["$inferSelect"];

/** The role a person was given in a workspace, apart from the platform's own roles. */
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

/** Gives a person a role in a workspace; `member` removes it. */
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

/** The people of a workspace with a given role. */
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
