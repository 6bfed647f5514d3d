import { Command } from "commander";
import { runBot } from "../app/process.ts";
import type { Env } from "./core/verb.ts";

/** `paperboy start`: runs the bot. */
export function start(env: Env): Command {
  return new Command("start")
    .description("run the bot until it is told to stop")
    .action(async () => {
      process.exitCode = await runBot(env);
    });
}
