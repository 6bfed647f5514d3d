import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import type { Schema } from "../schema/schema.ts";

/**
 * Everything above this file sees one type, SQLite's. Builders are awaited, never `.run()`, `.all()` or
 * `.get()`: those exist on one engine only.
 */
export type Db = BetterSQLite3Database<Schema>;

/** A built statement that has not run yet. */
export type Statement = PromiseLike<unknown> & { run(): unknown };

export interface Database {
  readonly dialect: "sqlite" | "postgres";
  readonly db: Db;
  readonly tables: Schema;
  /** Runs all statements or none, in order, without reads: SQLite's transactions are synchronous. */
  readonly atomic: (build: (db: Db) => readonly Statement[]) => Promise<void>;
  /** Locks the selected rows and skips locked ones; SQLite has one writer and needs no lock. */
  readonly skipLocked: <Query>(query: Query) => Query;
  close(): Promise<void>;
}

export function isPostgres(url: string): boolean {
  return /^postgres(?:ql)?:/.test(url);
}

/** The path in `file:PATH`, or `:memory:`. */
export function sqliteFile(url: string): string {
  return url.replace(/^(?:file|sqlite):/, "");
}
