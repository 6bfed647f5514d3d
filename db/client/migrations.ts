import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";

const Journal = z.object({ entries: z.array(z.object({ when: z.number() })) });

export function migrationsFolder(dialect: "sqlite" | "postgres"): string {
  return fileURLToPath(new URL(`../migrations/${dialect}`, import.meta.url));
}

/** A database with a newer time stamp must not be opened. */
export function newestMigration(dialect: "sqlite" | "postgres"): number {
  const file = `${migrationsFolder(dialect)}/meta/_journal.json`;
  const { entries } = Journal.parse(JSON.parse(readFileSync(file, "utf8")));
  return Math.max(0, ...entries.map((entry) => entry.when));
}

export const NEWER_DATABASE =
  "The database was written by a newer Paperboy. Start that version, or restore a backup made by this one.";

export const FOREIGN_DATABASE =
  "The database holds tables of another program. Give Paperboy a database of its own.";
