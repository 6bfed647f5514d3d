import Sqlite from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { FatalError } from "../../src/domain/errors.ts";
import type { Database, Db } from "./database.ts";
import { makePrivate } from "./private-files.ts";
import { migrationsFolder, NEWER_DATABASE, newestMigration } from "./migrations.ts";
import * as tables from "../schema/schema.sqlite.ts";
import { patientDrizzle } from "./patient-session.ts";
import { CACHE_KIB, START_PATIENCE_MS } from "./sqlite-settings.ts";
import { emptyLog } from "./sqlite-log.ts";
import { whenUnlocked } from "./when-unlocked.ts";

export async function openSqlite(file: string): Promise<Database> {
  try {
    if (file !== ":memory:") makePrivate(file);
    const client = new Sqlite(file);
    try {
      return prepare(client, file);
    } catch (error) {
      client.close();
      throw error;
    }
  } catch (error) {
    throw explain(error, file);
  }
}

function prepare(client: Sqlite.Database, file: string): Database {
  client.pragma(`busy_timeout = ${START_PATIENCE_MS}`);
  client.pragma(`cache_size = -${CACHE_KIB}`);
  client.pragma("journal_mode = WAL");
  // Only a power cut can lose commits; looking the message up in the channel repairs that.
  client.pragma("synchronous = NORMAL");
  // Deleted rows are overwritten with zeros.
  client.pragma("secure_delete = ON");
  migrateSafely(client, drizzle({ client, schema: tables, casing: "snake_case" }));
  // From here on nothing blocks the process: what is locked is tried again.
  client.pragma("busy_timeout = 0");
  const db = patientDrizzle(client);
  return {
    dialect: "sqlite",
    db,
    tables,
    skipLocked: (query) => query,
    atomic: (build) => {
      const transaction = client.transaction(() => {
        for (const statement of build(db)) statement.run();
      });
      return whenUnlocked(() => transaction.immediate());
    },
    scrub: async () => {
      if (file !== ":memory:") await emptyLog(file);
    },
    close: async () => {
      try {
        client.pragma("optimize");
      } finally {
        // On a full disk the planner's statistics are not written.
        client.close();
      }
    },
  };
}

/** With foreign keys on, a table rebuild's DROP would cascade into the child tables. */
function migrateSafely(client: Sqlite.Database, db: Db): void {
  refuseNewer(client);
  client.pragma("foreign_keys = OFF");
  migrate(db, { migrationsFolder: migrationsFolder("sqlite") });
  const broken = client.pragma("foreign_key_check");
  if (Array.isArray(broken) && broken.length > 0)
    throw new FatalError(
      `The database has ${broken.length} rows that point at nothing. Restore a backup.`,
    );
  client.pragma("foreign_keys = ON");
}

function refuseNewer(client: Sqlite.Database): void {
  const known = client.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'");
  if (known.get() === undefined) return;
  const applied = client.prepare("select max(created_at) from __drizzle_migrations").pluck().get();
  if (Number(applied) > newestMigration("sqlite")) throw new FatalError(NEWER_DATABASE);
}

const REMEDIES: Readonly<Record<string, string>> = {
  SQLITE_BUSY:
    "is locked by another process. Stop the other Paperboy, or give this one its own DATABASE_URL.",
  SQLITE_LOCKED:
    "is locked by another process. Stop the other Paperboy, or give this one its own DATABASE_URL.",
  SQLITE_READONLY:
    "cannot be written. Give the user who runs Paperboy write access to the file and its folder.",
  SQLITE_CANTOPEN: "cannot be opened. Check that its folder exists and may be written.",
  SQLITE_FULL: "cannot grow: the disk is full. Free some space; nothing stored was damaged.",
  SQLITE_IOERR: "cannot be read or written. Check the disk.",
  SQLITE_NOTADB: "is not an SQLite database. Point DATABASE_URL at another file.",
  SQLITE_CORRUPT: "is damaged. Restore a backup.",
  EACCES: "cannot be created: permission denied. Choose a folder Paperboy may write.",
  EROFS: "cannot be created on a read-only disk. Choose a folder Paperboy may write.",
  ENOSPC: "cannot be created: the disk is full.",
  ENOTDIR: "cannot be created: part of its path is a file. Correct DATABASE_URL.",
  EEXIST: "cannot be created: part of its path is a file. Correct DATABASE_URL.",
  ENOENT: "cannot be created: its folder cannot be made. Correct DATABASE_URL.",
};

function explain(error: unknown, file: string): unknown {
  if (error instanceof FatalError || !(error instanceof Error)) return error;
  const cause = error.cause instanceof Error && "code" in error.cause ? error.cause : error;
  const errorCode = "code" in cause ? String(cause.code) : "";
  const known = Object.keys(REMEDIES).find((name) => errorCode.startsWith(name));
  return known === undefined
    ? error
    : new FatalError(`The database ${file} ${REMEDIES[known]}`, 1, error);
}
