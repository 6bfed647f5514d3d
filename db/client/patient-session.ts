import type Sqlite from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { BetterSQLiteSession } from "drizzle-orm/better-sqlite3/session";
import * as tables from "../schema/schema.sqlite.ts";
import type { Db } from "./database.ts";
import { isLocked, whenUnlocked } from "./when-unlocked.ts";

/** Drizzle on a connection whose awaited queries wait for another's lock without blocking the process. */
export function patientDrizzle(client: Sqlite.Database): Db {
  const db = drizzle({ client, schema: tables, casing: "snake_case" });
  const session: unknown = Reflect.get(db, "session");
  if (!(session instanceof BetterSQLiteSession)) throw new Error("not Drizzle's session");
  const prepare = session.prepareQuery.bind(session);
  Reflect.set(session, "prepareQuery", (...parts: Parameters<typeof prepare>) => {
    const query = prepare(...parts);
    const [run, all, get] = [query.run.bind(query), query.all.bind(query), query.get.bind(query)];
    query.run = (values) => patiently(client, () => run(values));
    query.all = (values) => patiently(client, () => all(values));
    query.get = (values) => patiently(client, () => get(values));
    return query;
  });
  return db;
}

/** A transaction has the lock already, and is tried again as a whole. */
function patiently<Result>(client: Sqlite.Database, attempt: () => Result): Result {
  try {
    return attempt();
  } catch (error) {
    if (client.inTransaction || !isLocked(error)) throw error;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- all queries of `Db` are awaited
    return whenUnlocked(attempt) as Result;
  }
}
