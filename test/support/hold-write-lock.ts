import { spawn } from "node:child_process";
import { once } from "node:events";

const PROGRAM = `
  const Sqlite = require("better-sqlite3");
  const client = new Sqlite(process.argv[1]);
  client.pragma("busy_timeout = 5000");
  client.exec("begin immediate");
  console.log("held");
  setTimeout(() => client.exec("rollback"), Number(process.argv[2]));
`;

/** Another program takes SQLite's write lock and keeps it for `ms`; resolves once it has it, with its end. */
export async function holdWriteLock(
  file: string,
  ms: number,
): Promise<{ readonly isHeld: () => boolean; readonly released: Promise<unknown> }> {
  const other = spawn(process.execPath, ["-e", PROGRAM, file, String(ms)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const released = once(other, "exit");
  await once(other.stdout, "data");
  return { isHeld: () => other.exitCode === null, released };
}
