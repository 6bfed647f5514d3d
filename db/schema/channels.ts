import type { PlatformName } from "../../src/domain/place.ts";
import type { Kit } from "./column-types.ts";

export const ROLES = ["admin", "curator", "member"] as const;
export type Role = (typeof ROLES)[number];

export function defineRooms(k: Kit) {
  const rooms = k.table(
    "rooms",
    {
      platform: k.text().$type<PlatformName>().notNull(),
      workspace: k.text().notNull(),
      channel: k.text().notNull(),
      linkCards: k.bool().notNull().default(false),
      moderated: k.bool().notNull().default(false),
      /** A BCP 47 language; null for the platform's own. */
      language: k.text(),
      greetedAt: k.time(),
    },
    (t) => [k.primaryKey({ name: "rooms_pk", columns: [t.platform, t.workspace, t.channel] })],
  );

  /** Data of these workspaces is purged after a grace period. */
  const departures = k.table(
    "departures",
    {
      platform: k.text().$type<PlatformName>().notNull(),
      workspace: k.text().notNull(),
      leftAt: k.time().notNull(),
    },
    (t) => [k.primaryKey({ name: "departures_pk", columns: [t.platform, t.workspace] })],
  );

  /** Roles given in Paperboy, in addition to the platform's own. */
  const roles = k.table(
    "roles",
    {
      platform: k.text().$type<PlatformName>().notNull(),
      workspace: k.text().notNull(),
      voter: k.text().notNull(),
      role: k.text().$type<Role>().notNull(),
      givenBy: k.text().notNull(),
      givenAt: k.time().notNull(),
    },
    (t) => [k.primaryKey({ name: "roles_pk", columns: [t.platform, t.workspace, t.voter] })],
  );

  const changes = k.table(
    "changes",
    {
      seq: k.serial(),
      platform: k.text().$type<PlatformName>().notNull(),
      workspace: k.text().notNull(),
      channel: k.text().notNull(),
      voter: k.text().notNull(),
      at: k.time().notNull(),
      /** As src/domain/subscription/setting-change.ts writes it; older rows hold sentences. */
      what: k.text().notNull(),
      /** The person affected, unless it is the one who made the change. */
      about: k.text(),
    },
    (t) => [k.index("changes_place").on(t.platform, t.workspace, t.channel, t.at)],
  );

  const drafts = k.table(
    "drafts",
    {
      id: k.text().primaryKey(),
      platform: k.text().$type<PlatformName>().notNull(),
      workspace: k.text().notNull(),
      channel: k.text().notNull(),
      /** Only this person may read or save it. */
      voter: k.text().notNull(),
      /** Unvalidated: the form shows the problems. */
      values: k.json<Readonly<Record<string, string>>>().notNull(),
      at: k.time().notNull(),
    },
    (t) => [k.index("drafts_at").on(t.at)],
  );

  return { rooms, departures, roles, changes, drafts };
}
