import { existsSync } from "node:fs";
import { sql } from "drizzle-orm";
import { UserError } from "../../src/domain/errors.ts";
import { copyTables, isRunning, type CopiedTable, type CopyProgress } from "./copy-tables.ts";
import { isPostgres, sqliteFile } from "../client/database.ts";
import { openDatabase } from "../client/open.ts";

export interface Copied {
  readonly tables: readonly CopiedTable[];
  /** A bot still writes to the copied store. */
  readonly running: boolean;
}

/**
 * Carries a SQLite store over to PostgreSQL as it is at one moment, also while a bot writes to it. All of it arrives or
 * nothing; run again, it catches up. Rejects with a UserError or FatalError that says what to do.
 */
export async function copyStore(
  addresses: { readonly from: string; readonly to: string },
  progress: CopyProgress,
): Promise<Copied> {
  refuseAddresses(addresses);
  const { withinPostgres } = await import("../client/postgres.ts");
  const source = await openDatabase(addresses.from);
  try {
    return await withinPostgres(addresses.to, async (target) => {
      const running = await isRunning(source);
      // Later writes of the bot are not seen.
      source.db.run(sql`begin`);
      return { tables: await copyTables(source, target, progress), running };
    });
  } finally {
    await source.close();
  }
}

function refuseAddresses({ from, to }: { readonly from: string; readonly to: string }): void {
  if (!isPostgres(to))
    throw new UserError(
      "copy carries a store over to PostgreSQL: --to postgres://user:password@host/database. For a copy in a file there is: paperboy backup FILE",
    );
  if (isPostgres(from))
    throw new UserError(
      "DATABASE_URL is PostgreSQL already. Between two of those pg_dump and pg_restore copy.",
    );
  if (!existsSync(sqliteFile(from)))
    throw new UserError("There is no SQLite store at DATABASE_URL to copy.");
}
