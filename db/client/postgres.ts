import { drizzle } from "drizzle-orm/node-postgres";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";
import { FatalError, reasonOf } from "../../src/domain/errors.ts";
import type { Database, Db, Statement } from "./database.ts";
import {
  FOREIGN_DATABASE,
  migrationsFolder,
  NEWER_DATABASE,
  newestMigration,
} from "./migrations.ts";
import * as tables from "../schema/schema.postgres.ts";

/** Any number that all replicas share: one migrates at a time. */
const MIGRATION_LOCK = 727_001;
const POOL_SIZE = 10;
const CONNECT_TIMEOUT_MS = 10_000;

export async function openPostgres(url: string): Promise<Database> {
  const { pool, real } = await connect(url);
  return speakSqlite(real, () => pool.end());
}

export async function withinPostgres<Result>(
  url: string,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const { pool, real } = await connect(url);
  try {
    const database = speakSqlite(real, async () => {});
    return await real.transaction((transaction) =>
      work({ ...database, db: transaction as unknown as Db }),
    );
  } finally {
    await pool.end();
  }
}

async function connect(url: string): Promise<{ readonly pool: pg.Pool; readonly real: Real }> {
  const pool = new pg.Pool({
    connectionString: url,
    max: POOL_SIZE,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: "paperboy",
  });
  // A server restart breaks idle connections; without a listener the error would end the process.
  pool.on("error", () => {});
  const real = drizzle({ client: pool, schema: tables, casing: "snake_case" });
  try {
    await migrateLocked(pool, () =>
      migrate(real, { migrationsFolder: migrationsFolder("postgres") }),
    );
  } catch (error) {
    await pool.end();
    throw unusable(error);
  }
  return { pool, real };
}

async function migrateLocked(pool: pg.Pool, run: () => Promise<void>): Promise<void> {
  const connection = await pool.connect();
  try {
    await connection.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
    await refuseOthers(connection);
    await run();
  } finally {
    await connection.query("select pg_advisory_unlock($1)", [MIGRATION_LOCK]).catch(() => {});
    connection.release();
  }
}

/** Refuses a database of a newer Paperboy or another program. */
async function refuseOthers(connection: pg.PoolClient): Promise<void> {
  const known = await connection.query(
    "select to_regclass('drizzle.__drizzle_migrations') as name",
  );
  const isKnown = (known.rows as { name: string | null }[])[0]?.name != null;
  const applied = isKnown
    ? await connection.query(
        "select hash, created_at::text as at from drizzle.__drizzle_migrations order by created_at",
      )
    : { rows: [] };
  const migrations = applied.rows as { hash: string; at: string }[];
  if (migrations.some(({ at }) => Number(at) > newestMigration("postgres")) && isOurs(migrations))
    throw new FatalError(NEWER_DATABASE);
  const present = await connection.query(
    "select 1 from pg_tables where schemaname = current_schema() limit 1",
  );
  if (present.rows.length > 0 && !isOurs(migrations)) throw new FatalError(FOREIGN_DATABASE);
}

function isOurs([first]: readonly { readonly hash: string }[]): boolean {
  const folder = migrationsFolder("postgres");
  return first?.hash === readMigrationFiles({ migrationsFolder: folder })[0]?.hash;
}

/** Leaves out the address, which contains a password. */
function unusable(error: unknown): FatalError {
  if (error instanceof FatalError) return error;
  return new FatalError(`PostgreSQL cannot be used: ${withoutPassword(error)}`, 1, error);
}

function withoutPassword(error: unknown): string {
  return reasonOf(error).replaceAll(/postgres(?:ql)?:\/\/\S+/g, "postgres://…");
}

type Real = ReturnType<typeof drizzle<typeof tables, pg.Pool>>;

/** The only cast: PostgreSQL's builders take the same calls as SQLite's. */
function speakSqlite(real: Real, close: () => Promise<void>): Database {
  return {
    dialect: "postgres",
    db: real as unknown as Db,
    tables,
    skipLocked: <Query>(query: Query): Query =>
      (query as { for(mode: "update", options: { skipLocked: true }): Query }).for("update", {
        skipLocked: true,
      }),
    atomic: (build) =>
      real.transaction(async (transaction) => {
        const statements: readonly Statement[] = build(transaction as unknown as Db);
        for (const statement of statements) await statement;
      }),
    // PostgreSQL removes deleted rows by its own vacuum.
    scrub: async () => {},
    close,
  };
}
