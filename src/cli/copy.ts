import { Command } from "commander";
import { copyStore } from "../../db/operations/copy-store.ts";
import type { Progress } from "./core/output.ts";
import { action, type Env } from "./core/verb.ts";

/** `paperboy copy`: copies the SQLite store to PostgreSQL; a second run adds what is new. */
export function copy(env: Env): Command {
  return new Command("copy")
    .description("carry the SQLite store over to PostgreSQL, or catch up with it")
    .requiredOption("--to <url>", "postgres://user:password@host/database, empty or copied before")
    .option("--json", "print one JSON object")
    .action(
      action<{ to: string; json?: boolean }>(env, async ({ config, output }, { to }) => {
        let bar: Progress | undefined;
        const progress = {
          begin: (rows: number) => void (bar = output.progress(rows, "rows")),
          advance: (rows: number) => bar?.advance(rows),
        };
        const from = config.databaseUrl;
        const { tables, running } = await copyStore({ from, to }, progress).finally(() =>
          bar?.end(),
        );
        output.result({ tables, running });
        for (const { table, rows } of tables) output.say(`${String(rows).padStart(9)}  ${table}`);
        output.say("All of it arrived, and was counted there.");
        output.say(
          running
            ? "A Paperboy still writes to the old store: stop it, run this once more, and start with the new DATABASE_URL."
            : "Start Paperboy with the new DATABASE_URL; its search reads the papers by itself.",
        );
        return 0;
      }),
    );
}
