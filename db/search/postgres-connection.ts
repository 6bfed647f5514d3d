import pg from "pg";
import type { SearchConnection, SearchWrite, SqlValue } from "./connection.ts";

/** Queries come one at a time from one thread; the second connection is for the index's own writes. */
const POOL_SIZE = 2;
/** Values of one statement; PostgreSQL takes 65,535. */
const MAX_VALUES = 20_000;

/** Connects the search thread to PostgreSQL. */
export function connectPostgres(url: string): SearchConnection {
  const pool = new pg.Pool({
    connectionString: url,
    max: POOL_SIZE,
    application_name: "paperboy search",
  });
  // An idle connection dies when the server restarts; unheard, that would end the thread. The next query reports it.
  pool.on("error", () => {});
  return {
    dialect: "postgres",
    all: async <Row>(sql: string, values: readonly SqlValue[] = []) => {
      const result = await pool.query(numbered(sql), [...values]);
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the statement beside the type names its columns
      return result.rows as Row[];
    },
    write: (writes) => writeAll(pool, writes),
    close: () => pool.end(),
  };
}

/** `?` as PostgreSQL's `$1`, `$2` …; the statements hold no question mark in a text. */
function numbered(sql: string): string {
  let count = 0;
  return sql.replaceAll("?", () => `$${(count += 1)}`);
}

async function writeAll(pool: pg.Pool, writes: readonly SearchWrite[]): Promise<boolean> {
  const connection = await pool.connect();
  try {
    await connection.query("begin");
    for (const write of writes) {
      const changes = await runRows(connection, write);
      if (write.expect === undefined || changes === write.expect) continue;
      await connection.query("rollback");
      return false;
    }
    await connection.query("commit");
    return true;
  } catch (error) {
    await connection.query("rollback").catch(() => {});
    throw error;
  } finally {
    connection.release();
  }
}

/** Statements that insert are run with many rows at a time. */
async function runRows(connection: pg.PoolClient, { sql, rows }: SearchWrite): Promise<number> {
  const [, head, tuple, tail] = /^(insert.*? values )(\([?, ]+\))(.*)$/s.exec(sql) ?? [];
  let changes = 0;
  if (head === undefined || tuple === undefined) {
    for (const row of rows)
      changes += (await connection.query(numbered(sql), [...row])).rowCount ?? 0;
    return changes;
  }
  const size = Math.max(1, Math.floor(MAX_VALUES / Math.max(1, rows[0]?.length ?? 1)));
  for (let start = 0; start < rows.length; start += size) {
    const batch = rows.slice(start, start + size);
    const text = numbered(`${head}${batch.map(() => tuple).join(", ")}${tail ?? ""}`);
    changes += (await connection.query(text, batch.flat())).rowCount ?? 0;
  }
  return changes;
}
