import Sqlite from "better-sqlite3";
import type { Database } from "../client/database.ts";
import { CACHE_KIB, SEARCH_CACHE_KIB } from "../client/sqlite-settings.ts";
import { whenUnlocked } from "../client/when-unlocked.ts";
import type { SearchConnection, SearchWrite, SqlValue } from "./connection.ts";

/** Read-only; the first write opens a second connection. */
export function connectSqlite(file: string): SearchConnection {
  const reader = new Sqlite(file, { readonly: true, timeout: 0 });
  reader.pragma(`cache_size = -${SEARCH_CACHE_KIB}`);
  let writer: Sqlite.Database | undefined;
  const openWriter = (): Sqlite.Database => {
    writer ??= new Sqlite(file, { fileMustExist: true, timeout: 0 });
    writer.pragma("synchronous = NORMAL");
    writer.pragma(`cache_size = -${CACHE_KIB}`);
    return writer;
  };
  return connect(reader, openWriter, () => {
    writer?.close();
    reader.close();
  });
}

/** Leaves the store's connection open. */
export function shareSqlite(database: Database): SearchConnection {
  const client: unknown = Reflect.get(database.db, "$client");
  if (!(client instanceof Sqlite)) throw new Error("not an embedded database");
  return connect(
    client,
    () => client,
    () => {},
  );
}

function connect(
  reader: Sqlite.Database,
  writer: () => Sqlite.Database,
  close: () => void,
): SearchConnection {
  const prepared = new Map<string, Sqlite.Statement>();
  const prepare = (sql: string): Sqlite.Statement => {
    const known = prepared.get(sql);
    if (known !== undefined) return known;
    const statement = reader.prepare(sql);
    prepared.set(sql, statement);
    return statement;
  };
  return {
    dialect: "sqlite",
    all: <Row>(sql: string, values: readonly SqlValue[] = []) =>
      whenUnlocked(() => rows<Row>(prepare(sql), values)),
    write: (writes) => whenUnlocked(() => writeAll(writer(), writes)),
    close: async () => close(),
  };
}

function rows<Row>(statement: Sqlite.Statement, values: readonly SqlValue[]): Row[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the statement beside the type names its columns
  return statement.all(...values) as Row[];
}

function writeAll(client: Sqlite.Database, writes: readonly SearchWrite[]): boolean {
  try {
    client
      .transaction(() => {
        for (const { sql, rows: values, expect } of writes) {
          const statement = client.prepare(sql);
          let changes = 0;
          for (const row of values) changes += statement.run(...row).changes;
          if (expect !== undefined && changes !== expect) throw new Unexpected();
        }
      })
      .immediate();
    return true;
  } catch (error) {
    if (error instanceof Unexpected) return false;
    throw error;
  }
}

class Unexpected extends Error {}
