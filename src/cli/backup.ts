import { Command } from "commander";
import { backUp } from "../../db/operations/backup.ts";
import { action, type Env } from "./core/verb.ts";

/** `paperboy backup`: copies and checks the store while the bot runs. */
export function backup(env: Env): Command {
  return new Command("backup")
    .description("copy the SQLite store into a new file while the bot runs")
    .argument("<file>", "the copy; it must not exist yet")
    .option("--json", "print one JSON object")
    .action(
      action<{ json?: boolean }>(env, async ({ config, output }, _options, file) => {
        const bytes = await backUp(config.databaseUrl, file);
        output.result({ file, bytes });
        output.say(`${file} holds everything, ${(bytes / 1e6).toFixed(1)} MB, and was checked.`);
        return 0;
      }),
    );
}
