import type { SearchConnection } from "../search/connection.ts";
import { type Database, isPostgres, sqliteFile } from "./database.ts";

/**
 * Opens and migrates the store: `file:PATH`, `:memory:` or `postgres://…`. Rejects with a FatalError that
 * says in one line what is wrong with the database and what to do.
 */
export async function openDatabase(url: string): Promise<Database> {
  if (isPostgres(url)) return (await import("./postgres.ts")).openPostgres(url);
  return (await import("./sqlite.ts")).openSqlite(sqliteFile(url));
}

/** Opens the search worker's connection to a migrated database. */
export async function openSearchConnection(url: string): Promise<SearchConnection> {
  if (isPostgres(url))
    return (await import("../search/postgres-connection.ts")).connectPostgres(url);
  return (await import("../search/sqlite-connection.ts")).connectSqlite(sqliteFile(url));
}

/** Searches on the store's connection: a database in memory has no other. */
export async function shareSearchConnection(database: Database): Promise<SearchConnection> {
  return (await import("../search/sqlite-connection.ts")).shareSqlite(database);
}
