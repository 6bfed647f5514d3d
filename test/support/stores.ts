import { randomBytes } from "node:crypto";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import type { Database } from "../../db/client/database.ts";
import { sqliteFile } from "../../db/client/database.ts";
import { openDatabase } from "../../db/client/open.ts";

/** A store of one engine, made for one test file and thrown away after it. */
export interface TestStore {
  readonly url: string;
  open(): Promise<Database>;
  remove(): Promise<void>;
}

const SERVER = process.env["TEST_POSTGRES_URL"] ?? "postgres://postgres@127.0.0.1:5432/postgres";

async function postgresAnswers(): Promise<boolean> {
  const client = new pg.Client({ connectionString: SERVER, connectionTimeoutMillis: 1000 });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch (error) {
    if (process.env["REQUIRE_POSTGRES"] !== undefined) throw error;
    return false;
  }
}

/** Whether a PostgreSQL server may be used; where REQUIRE_POSTGRES is set, its absence is a failure. */
export const postgresAvailable = await postgresAnswers();

/** The engines that the contract suites run on here. */
export const engines = [
  { name: "SQLite", make: sqliteStore, skip: false },
  {
    name: postgresAvailable ? "PostgreSQL" : "PostgreSQL (skipped: no server answers)",
    make: postgresStore,
    skip: !postgresAvailable,
  },
] as const;

/** A SQLite file in a folder of its own, migrated where the run has a template. */
export async function sqliteStore(): Promise<TestStore> {
  const store = await emptySqliteStore();
  const template = process.env["TEST_SQLITE_TEMPLATE"];
  if (template !== undefined) copyFileSync(template, sqliteFile(store.url));
  return store;
}

/** The address of a SQLite file in a folder of its own, which does not exist yet. */
export async function emptySqliteStore(): Promise<TestStore> {
  const folder = mkdtempSync(path.join(tmpdir(), "paperboy-test-"));
  const url = `file:${path.join(folder, "paperboy.db")}`;
  return {
    url,
    open: () => openDatabase(url),
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A database of its own on the PostgreSQL server, migrated where the run has a template. */
export async function postgresStore(): Promise<TestStore> {
  const template = process.env["TEST_POSTGRES_TEMPLATE"];
  return createPostgresStore(template === undefined ? "" : `template ${template}`);
}

/** A database without tables on the PostgreSQL server. */
export async function emptyPostgresStore(): Promise<TestStore> {
  return createPostgresStore("");
}

async function createPostgresStore(options: string): Promise<TestStore> {
  const name = `paperboy_test_${randomBytes(6).toString("hex")}`;
  await asAdmin(`create database ${name} ${options}`);
  // Nobody pulls this server's plug, so that no test has to wait for its disk.
  await asAdmin(`alter database ${name} set synchronous_commit to off`);
  const url = new URL(SERVER);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    open: () => openDatabase(url.href),
    remove: () => asAdmin(`drop database if exists ${name} with (force)`),
  };
}

async function asAdmin(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: SERVER });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
