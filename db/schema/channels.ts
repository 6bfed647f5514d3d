import type { PlatformName } from "../../src/domain/place.ts";
import type { Kit } from "./column-types.ts";

export const ROLES = ["admin", "curator", "member"] as const;
export type Role = (typeof ROLES)[number];

/** What is set for channels and workspaces as a whole, and by whom. */
export function defineRooms(k: Kit) {
  /** A channel, or a person's direct messages. */
  const rooms = k.table(
    "rooms",
    {
      platform: k.text().$type<PlatformName>().notNull(),
      workspace: k.text().notNull(),
      channel: k.text().notNull(),
      /** A pasted link to a paper gets a card. */
      linkCards: k.bool().notNull().default(false),
      /** Papers submitted here wait for a curator. */
      moderated: k.bool().notNull().default(false),
      /** A BCP 47 language; null for the platform's own. */
      language: k.text(),
      /** When the bot said hello here; it does so once. */
      greetedAt: k.time(),
    },
    (t) => [k.primaryKey({ name: "rooms_pk", columns: [t.platform, t.workspace, t.channel] })],
  );

  /** A workspace that the bot was removed from: what it left behind is purged after a grace. */
  const departures = k.table(
    "departures",
    {
      platform: k.text().$type<PlatformName>().notNull(),
      workspace: k.text().notNull(),
      leftAt: k.time().notNull(),
    },
    (t) => [k.primaryKey({ name: "departures_pk", columns: [t.platform, t.workspace] })],
  );

  /** Rights given inside Paperboy, beside those that the platform's own roles give. */
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

  /** Every change of a setting: who, when, what. */
  const changes = k.table(
    "changes",
    {
      seq: k.serial(),
      platform: k.text().$type<PlatformName>().notNull(),
      workspace: k.text().notNull(),
      channel: k.text().notNull(),
      voter: k.text().notNull(),
      at: k.time().notNull(),
      /** As src/domain/subscription/setting-change.ts writes it down; before, it was in words. */
      what: k.text().notNull(),
      /** Whom it is about, where it is somebody else. */
      about: k.text(),
    },
    (t) => [k.index("changes_place").on(t.platform, t.workspace, t.channel, t.at)],
  );

  /** What somebody filled into a form and has not saved yet. */
  const drafts = k.table(
    "drafts",
    {
      id: k.text().primaryKey(),
      platform: k.text().$type<PlatformName>().notNull(),
      workspace: k.text().notNull(),
      channel: k.text().notNull(),
      /** Nobody else may look into it or save it. */
      voter: k.text().notNull(),
      /** As they were filled in: what is wrong with them is shown, and mended, in the form. */
      values: k.json<Readonly<Record<string, string>>>().notNull(),
      at: k.time().notNull(),
    },
    (t) => [k.index("drafts_at").on(t.at)],
  );

  return { rooms, departures, roles, changes, drafts };
}
