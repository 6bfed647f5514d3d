import pg from "pg";
import type { SearchConnection, SearchWrite, SqlValue } from "./connection.ts";

/** One for queries, one for writes of the index. */
const POOL_SIZE = 2;
/** PostgreSQL's limit is 65,535 values a statement. */
const MAX_VALUES = 20_000;

export function connectPostgres(url: string): SearchConnection {
  const pool = new pg.Pool({
    connectionString: url,
    max: POOL_SIZE,
    application_name: "paperboy search",
  });
  // Without a listener, an idle connection's error would end the worker. The next query reports it.
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
