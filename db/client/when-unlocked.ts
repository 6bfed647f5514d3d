import { setTimeout as sleep } from "node:timers/promises";
import Sqlite from "better-sqlite3";

/** Milliseconds between two tries, varied so that not all who wait try at once. */
const PAUSE_MS = { least: 10, most: 50 };
const PATIENCE_MS = 60_000;

/** Another connection has the write lock, or recovers the log. */
export function isLocked(error: unknown): boolean {
  return error instanceof Sqlite.SqliteError && /^SQLITE_(?:BUSY|LOCKED)/.test(error.code);
}

/** Tries again, without blocking, while another connection has the lock; after a minute the error is the caller's. */
export async function whenUnlocked<Result>(attempt: () => Result): Promise<Result> {
  for (const end = performance.now() + PATIENCE_MS; ;) {
    try {
      return attempt();
    } catch (error) {
      if (!isLocked(error) || performance.now() > end) throw error;
    }
    await sleep(PAUSE_MS.least + Math.random() * (PAUSE_MS.most - PAUSE_MS.least));
  }
}
