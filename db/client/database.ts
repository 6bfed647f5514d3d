import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import type { Schema } from "../schema/schema.ts";

/** Both engines appear as SQLite. Builders are awaited: `.run()`, `.all()` and `.get()` exist on one engine only. */
export type Db = BetterSQLite3Database<Schema>;

export type Statement = PromiseLike<unknown> & { run(): unknown };

export interface Database {
  readonly dialect: "sqlite" | "postgres";
  readonly db: Db;
  readonly tables: Schema;
  /** All statements or none, in order, without reads: SQLite's transactions are synchronous. */
  readonly atomic: (build: (db: Db) => readonly Statement[]) => Promise<void>;
  /** SQLite has one writer and needs no lock. */
  readonly skipLocked: <Query>(query: Query) => Query;
  /** Takes deleted words out of the write-ahead log too, as soon as nobody reads it. */
  readonly scrub: () => Promise<void>;
  close(): Promise<void>;
}

export function isPostgres(url: string): boolean {
  return /^postgres(?:ql)?:/.test(url);
}

export function sqliteFile(url: string): string {
  return url.replace(/^(?:file|sqlite):/, "");
}
