import { Command } from "commander";
import { backfill } from "../backfill.ts";
import { backup } from "../backup.ts";
import { copy } from "../copy.ts";
import { deliveries } from "../deliveries.ts";
import { discordRegister } from "../discord-register.ts";
import { doctor } from "../doctor.ts";
import { importPapers } from "../import.ts";
import { explain } from "../explain.ts";
import { once } from "../once.ts";
import { post } from "../post.ts";
import { purge } from "../purge.ts";
import { reindex } from "../reindex.ts";
import { search } from "../search.ts";
import { slackManifest } from "../slack-manifest.ts";
import { start } from "../start.ts";
import type { Env } from "./verb.ts";

export const VERBS = [
  start,
  post,
  once,
  search,
  reindex,
  importPapers,
  backfill,
  deliveries,
  explain,
  backup,
  copy,
  purge,
  doctor,
  discordRegister,
  slackManifest,
] as const;

export function createProgram(env: Env): Command {
  const program = new Command("paperboy")
    .description("Delivers the daily papers to Slack and Discord.")
    .showHelpAfterError("Try: paperboy --help")
    .showSuggestionAfterError();
  for (const verb of VERBS) program.addCommand(verb(env));
  return program;
}
