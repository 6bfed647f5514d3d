import { chmodSync, closeSync, existsSync, mkdirSync, openSync } from "node:fs";
import path from "node:path";

const FILE_MODE = 0o600;
const FOLDER_MODE = 0o700;

/** Creates an empty file for its owner alone; SQLite gives its log and index the same mode. */
export function createPrivateFile(file: string): void {
  closeSync(openSync(file, "a", FILE_MODE));
}

/** Creates the file and its folder where they are missing, for their owner alone. */
export function makePrivate(file: string): void {
  mkdirSync(path.dirname(path.resolve(file)), { recursive: true, mode: FOLDER_MODE });
  if (!existsSync(file)) createPrivateFile(file);
  // Earlier versions left these readable for everyone.
  for (const one of [file, `${file}-wal`, `${file}-shm`]) if (existsSync(one)) restrict(one);
}

function restrict(file: string): void {
  try {
    chmodSync(file, FILE_MODE);
  } catch {
    // A file of another user, or a file system without modes.
  }
}
