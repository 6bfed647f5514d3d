import type { SearchConnection } from "../search/connection.ts";
import { type Database, isPostgres, sqliteFile } from "./database.ts";

/** Opens and migrates `file:PATH`, `:memory:` or `postgres://…`; throws FatalError when the database is unusable. */
export async function openDatabase(url: string): Promise<Database> {
  if (isPostgres(url)) return (await import("./postgres.ts")).openPostgres(url);
  return (await import("./sqlite.ts")).openSqlite(sqliteFile(url));
}

export async function openSearchConnection(url: string): Promise<SearchConnection> {
  if (isPostgres(url))
    return (await import("../search/postgres-connection.ts")).connectPostgres(url);
  return (await import("../search/sqlite-connection.ts")).connectSqlite(sqliteFile(url));
}

/** A database in memory has only one connection. */
export async function shareSearchConnection(database: Database): Promise<SearchConnection> {
  return (await import("../search/sqlite-connection.ts")).shareSqlite(database);
}
