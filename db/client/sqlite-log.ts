import { setTimeout as sleep } from "node:timers/promises";
import Sqlite from "better-sqlite3";

const ATTEMPTS = 20;
const PAUSE_MS = 100;
/** Milliseconds for which an attempt may block. */
const PATIENCE_MS = 20;

/** Moves the write-ahead log into the database and cuts it off: it holds earlier states of changed pages. */
export async function emptyLog(file: string): Promise<void> {
  const client = new Sqlite(file, { timeout: PATIENCE_MS });
  try {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      if (isEmptied(client)) return;
      await sleep(PAUSE_MS);
    }
  } finally {
    client.close();
  }
}

/** False while another connection reads or writes. */
function isEmptied(client: Sqlite.Database): boolean {
  try {
    return client.pragma("wal_checkpoint(TRUNCATE)", { simple: true }) === 0;
  } catch {
    return false;
  }
}
