import { Command } from "commander";
import { backfill } from "./verbs/backfill.ts";
import { backup } from "./verbs/backup.ts";
import { copy } from "./verbs/copy.ts";
import { deliveries } from "./verbs/deliveries.ts";
import { discordRegister } from "./verbs/discord-register.ts";
import { doctor } from "./verbs/doctor.ts";
import { importPapers } from "./verbs/import.ts";
import { once } from "./verbs/once.ts";
import { post } from "./verbs/post.ts";
import { purge } from "./verbs/purge.ts";
import { reindex } from "./verbs/reindex.ts";
import { search } from "./verbs/search.ts";
import { slackManifest } from "./verbs/slack-manifest.ts";
import { start } from "./verbs/start.ts";
import type { Env } from "./verb.ts";

/** Every verb, in the order of `--help`. */
export const VERBS = [
  start,
  post,
  once,
  search,
  reindex,
  importPapers,
  backfill,
  deliveries,
  backup,
  copy,
  purge,
  doctor,
  discordRegister,
  slackManifest,
] as const;

/** The `paperboy` command line. */
export function createProgram(env: Env): Command {
  const program = new Command("paperboy")
    .description("Delivers the daily papers to Slack and Discord.")
    .showHelpAfterError("Try: paperboy --help")
    .showSuggestionAfterError();
  for (const verb of VERBS) program.addCommand(verb(env));
  return program;
}
