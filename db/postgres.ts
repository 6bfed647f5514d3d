import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";
import { FatalError, reasonOf } from "../src/errors.ts";
import type { Database, Db, Statement } from "./database.ts";
import { migrationsFolder, NEWER_DATABASE, newestMigration } from "./migrations.ts";
import * as tables from "./schema.postgres.ts";

/** Any number, the same in every replica: only one of them migrates at a time. */
const MIGRATION_LOCK = 727_001;
const POOL_SIZE = 10;
const CONNECT_TIMEOUT_MS = 10_000;

/** Connects to PostgreSQL and migrates it under a lock, so that several replicas may start at once. */
export async function openPostgres(url: string): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max: POOL_SIZE,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: "paperboy",
  });
  // An idle connection dies when the server restarts; unheard, that would end the process. The next query reports it.
  pool.on("error", () => {});
  const real = drizzle({ client: pool, schema: tables, casing: "snake_case" });
  try {
    await migrateLocked(pool, () =>
      migrate(real, { migrationsFolder: migrationsFolder("postgres") }),
    );
  } catch (error) {
    await pool.end();
    if (error instanceof FatalError) throw error;
    throw new FatalError(`PostgreSQL cannot be used: ${withoutPassword(error)}`, 1, error);
  }
  return speakSqlite(real, () => pool.end());
}

async function migrateLocked(pool: pg.Pool, run: () => Promise<void>): Promise<void> {
  const connection = await pool.connect();
  try {
    await connection.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
    await refuseNewer(connection);
    await run();
  } finally {
    await connection.query("select pg_advisory_unlock($1)", [MIGRATION_LOCK]).catch(() => {});
    connection.release();
  }
}

async function refuseNewer(connection: pg.PoolClient): Promise<void> {
  const known = await connection.query(
    "select to_regclass('drizzle.__drizzle_migrations') as name",
  );
  if ((known.rows as { name: string | null }[])[0]?.name == null) return;
  const applied = await connection.query(
    "select coalesce(max(created_at), 0)::text as newest from drizzle.__drizzle_migrations",
  );
  const newest = Number((applied.rows as { newest: string }[])[0]?.newest ?? 0);
  if (newest > newestMigration("postgres")) throw new FatalError(NEWER_DATABASE);
}

function withoutPassword(error: unknown): string {
  return reasonOf(error).replaceAll(/postgres(?:ql)?:\/\/\S+/g, "postgres://…");
}

type Real = ReturnType<typeof drizzle<typeof tables, pg.Pool>>;

/** The one cast of the queries: PostgreSQL's builders answer to the same calls as SQLite's. */
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
    close,
  };
}
