import { setTimeout as sleep } from "node:timers/promises";
import Sqlite from "better-sqlite3";
import pg from "pg";
import { sqliteFile, type Database } from "../../db/client/database.ts";
import { openDatabase } from "../../db/client/open.ts";
import { postgresStore, sqliteStore } from "../support/stores.ts";

/** A store of its own for one run, and what can be done to it. */
export interface BrokenStore {
  /** What the bot is told. */
  readonly url: string;
  /** Our own view of it, which nothing is done to. */
  readonly database: Database;
  /** Ends the connections of the bot, or locks its file for longer than it waits. */
  break(): Promise<void>;
  /** Takes the duties away from whoever holds them, as if they had run out. */
  loosenDuties(): Promise<void>;
  /** Makes the lists look as if they had been read this long ago. */
  ageLists(ms: number): Promise<void>;
  remove(): Promise<void>;
}

/** A little longer than the bot waits for a lock. */
const LOCKED_MS = 5500;

export async function openStore(kind: "sqlite" | "postgres"): Promise<BrokenStore> {
  return kind === "sqlite" ? openFile() : openServer();
}

async function openFile(): Promise<BrokenStore> {
  const store = await sqliteStore();
  const database = await store.open();
  const file = new Sqlite(sqliteFile(store.url), { timeout: 2000 });
  return {
    url: store.url,
    database,
    async break() {
      if (!unlessLocked(() => file.exec("begin immediate"))) return;
      await sleep(LOCKED_MS);
      file.exec("commit");
    },
    async loosenDuties() {
      unlessLocked(() => file.exec("delete from leases"));
    },
    async ageLists(ms) {
      file.prepare("update lists set fetched_at = fetched_at - ?").run(ms);
    },
    async remove() {
      file.close();
      await database.close();
      await store.remove();
    },
  };
}

/** Whoever is suspended in the middle of a write holds the file for as long, which is trouble enough. */
function unlessLocked(work: () => void): boolean {
  try {
    work();
    return true;
  } catch (error) {
    if (error instanceof Sqlite.SqliteError && error.code.startsWith("SQLITE_BUSY")) return false;
    throw error;
  }
}

async function openServer(): Promise<BrokenStore> {
  const store = await postgresStore();
  const mine = new URL(store.url);
  mine.searchParams.set("application_name", "chaos");
  const database = await openDatabase(mine.href);
  const client = new pg.Client({ connectionString: mine.href });
  await client.connect();
  return {
    url: store.url,
    database,
    async break() {
      await client.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'paperboy'",
      );
    },
    async loosenDuties() {
      await client.query("delete from leases");
    },
    async ageLists(ms) {
      await client.query("update lists set fetched_at = fetched_at - $1 * interval '1 ms'", [ms]);
    },
    async remove() {
      await client.end();
      await database.close();
      await store.remove();
    },
  };
}
