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
  /** All statements or none, in order, with no reads in between: SQLite's transactions are synchronous. */
  readonly atomic: (build: (db: Db) => readonly Statement[]) => Promise<void>;
  /** Locks the rows a query selects and passes over locked ones; SQLite has one writer and needs none. */
  readonly skipLocked: <Query>(query: Query) => Query;
  close(): Promise<void>;
}

/** Whether this address means PostgreSQL. */
export function isPostgres(url: string): boolean {
  return /^postgres(?:ql)?:/.test(url);
}

/** The path in `file:PATH`; `:memory:` stays what it is. */
export function sqliteFile(url: string): string {
  return url.replace(/^(?:file|sqlite):/, "");
}
