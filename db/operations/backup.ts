import { existsSync, renameSync, rmSync, statSync } from "node:fs";
import Sqlite from "better-sqlite3";
import { reasonOf, UserError } from "../../src/domain/errors.ts";
import { isPostgres, sqliteFile } from "../client/database.ts";
import { createPrivateFile } from "../client/private-files.ts";

/** Makes a checked copy while others use the store and returns its size in bytes; throws UserError when it cannot. */
export async function backUp(url: string, target: string): Promise<number> {
  const source = fileToCopy(url);
  if (existsSync(target))
    throw new UserError(`${target} is already there. Name a file that does not exist yet.`);
  // Only a complete copy gets the final name.
  const unfinished = `${target}.unfinished`;
  try {
    rmSync(unfinished, { force: true });
    createPrivateFile(unfinished);
    copyDatabase(source, unfinished);
    renameSync(unfinished, target);
    return statSync(target).size;
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw new UserError(`${source} could not be copied to ${target}: ${reasonOf(error)}.`);
  }
}

function fileToCopy(url: string): string {
  if (isPostgres(url))
    throw new UserError(
      'PostgreSQL brings its own tool for this: pg_dump --format=custom --file=FILE "$DATABASE_URL"',
    );
  const file = sqliteFile(url);
  if (file === ":memory:")
    throw new UserError("The store is in memory, so there is nothing to keep. Set DATABASE_URL.");
  if (!existsSync(file))
    throw new UserError(`There is no database ${file} yet. Check DATABASE_URL.`);
  return file;
}

/** A separate read-only connection neither stops nor migrates a running bot's store. */
function copyDatabase(source: string, target: string): void {
  const original = new Sqlite(source, { readonly: true, fileMustExist: true });
  try {
    original.prepare("vacuum into ?").run(target);
  } finally {
    original.close();
  }
  const copy = new Sqlite(target, { readonly: true });
  try {
    const verdict = copy.pragma("integrity_check", { simple: true });
    if (verdict !== "ok") throw new Error(`the copy is damaged: ${String(verdict)}`);
  } finally {
    copy.close();
  }
}
