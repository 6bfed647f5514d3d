import { existsSync } from "node:fs";
import { sql, asc, count, getTableColumns, gt } from "drizzle-orm";
import { UserError } from "../../src/domain/errors.ts";
import { isPostgres, sqliteFile, type Database } from "../client/database.ts";
import { openDatabase } from "../client/open.ts";
import { breathe } from "../papers/papers.ts";
import type { Schema } from "../schema/schema.ts";

export interface Copied {
  readonly tables: readonly CopiedTable[];
  readonly running: boolean;
}

/** Copies SQLite to PostgreSQL in one transaction, even while a bot writes; can be repeated. Throws UserError or FatalError. */
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
      // The transaction hides the bot's later writes.
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

export interface CopiedTable {
  readonly table: string;
  readonly rows: number;
}

export interface CopyProgress {
  readonly begin: (rows: number) => void;
  readonly advance: (rows: number) => void;
}

type Name = keyof Schema;

const BATCH = 500;
/** Leases belong to the processes of one store. */
const NOT_COPIED: ReadonlySet<Name> = new Set(["leases"]);
/** Never deleted, so an unknown row was created by a bot on the target. */
const NEVER_DELETED: Partial<Record<Name, readonly string[]>> = {
  papers: ["seq", "id"],
  deliveries: ["id"],
  voteMarks: ["voter", "paperId", "origin", "emoji"],
};

/** Runs inside a transaction on each side; throws UserError when the target was in use or the counts differ. */
export async function copyTables(
  from: Database,
  to: Database,
  progress: CopyProgress,
): Promise<CopiedTable[]> {
  await refuseBusy(to);
  await refuseUsed(from, to);
  const names = tableNames(from);
  const counts = await Promise.all(names.map((name) => countRows(from, name)));
  progress.begin(counts.reduce((sum, rows) => sum + rows, 0));
  // Children first, so that no cascade deletes rows; papers are updated in place, so that only changed ones are reindexed.
  for (const name of names.toReversed()) if (name !== "papers") await to.db.delete(to.tables[name]);
  const copied: CopiedTable[] = [];
  for (const [index, name] of names.entries()) {
    await copyTable(from, to, name, progress.advance);
    const rows = await countRows(to, name);
    if (rows !== counts[index])
      throw new UserError(
        `${name}: ${counts[index]} rows were read but ${rows} arrived, so nothing was kept. Please try again.`,
      );
    copied.push({ table: name, rows });
  }
  return copied;
}

export async function isRunning({ db, dialect, tables: { leases } }: Database): Promise<boolean> {
  const now =
    dialect === "sqlite"
      ? sql`cast(unixepoch('subsec') * 1000 as integer)`
      : sql`clock_timestamp()`;
  const rows = await db
    .select({ name: leases.name })
    .from(leases)
    .where(gt(leases.until, now))
    .limit(1);
  return rows.length > 0;
}

async function refuseBusy(to: Database): Promise<void> {
  if (await isRunning(to))
    throw new UserError(
      "A Paperboy is running on the target. Stop it first: what it writes would be lost.",
    );
}

async function refuseUsed(from: Database, to: Database): Promise<void> {
  for (const name of tableNames(from)) {
    const columns = NEVER_DELETED[name];
    if (columns === undefined || (await countRows(to, name)) === 0) continue;
    const known = new Set(await keysOf(from, name, columns));
    const strange = (await keysOf(to, name, columns)).filter((key) => !known.has(key)).length;
    if (strange > 0)
      throw new UserError(
        `The target has been in use by itself: ${strange} rows of its ${name} are not in this store, and would be lost. Name an empty database.`,
      );
  }
}

/** Parents before children: the schema's order. */
function tableNames({ tables }: Database): Name[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the schema are its names
  return (Object.keys(tables) as Name[]).filter((name) => !NOT_COPIED.has(name));
}

async function countRows({ db, tables }: Database, name: Name): Promise<number> {
  const [row] = await db.select({ rows: count() }).from(tables[name]);
  return row?.rows ?? 0;
}

async function keysOf(
  { db, tables }: Database,
  name: Name,
  columns: readonly string[],
): Promise<string[]> {
  const all = getTableColumns(tables[name]);
  const chosen = Object.fromEntries(Object.entries(all).filter(([key]) => columns.includes(key)));
  const rows: Record<string, unknown>[] = await db.select(chosen).from(tables[name]);
  return rows.map((row) => JSON.stringify(columns.map((column) => row[column])));
}

async function copyTable(
  from: Database,
  to: Database,
  name: Name,
  advance: (rows: number) => void,
): Promise<void> {
  const table = to.tables[name];
  for (let start = 0; ; start += BATCH) {
    const rows = await from.db
      .select()
      .from(from.tables[name])
      .orderBy(asc(sql`rowid`))
      .limit(BATCH)
      .offset(start);
    if (rows.length === 0) break;
    const insert = to.db.insert(table).values(rows);
    await (name === "papers"
      ? insert.onConflictDoUpdate({ target: to.tables.papers.seq, set: replaced(to.tables.papers) })
      : insert);
    advance(rows.length);
    await breathe();
  }
  if ("seq" in getTableColumns(table)) await continueNumbers(to, name);
}

function replaced(papers: Schema["papers"]) {
  return Object.fromEntries(
    Object.keys(getTableColumns(papers)).map((key) => [
      key,
      sql.raw(`excluded.${key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`),
    ]),
  );
}

async function continueNumbers({ db, tables }: Database, name: Name): Promise<void> {
  const table = tables[name];
  await db
    .select({
      next: sql`setval(pg_get_serial_sequence(${sql.raw(`'${tableNameOf(name)}'`)}, 'seq'), coalesce(max(seq), 0) + 1, false)`,
    })
    .from(table);
}

function tableNameOf(name: Name): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
