import { Command } from "commander";
import type { Database } from "../../db/client/database.ts";
import { departedBefore } from "../../db/channels/departures.ts";
import { holdingsOf, purgeWorkspace } from "../../db/channels/purge.ts";
import { systemClock } from "../lib/clock.ts";
import { UserError } from "../domain/errors.ts";
import { GRACE_DAYS } from "../jobs/operations/purge.ts";
import { PLATFORMS, type Workspace } from "../domain/place.ts";
import { wholeNumber } from "./core/values.ts";
import { action, withDatabase, type Env, type Session } from "./core/verb.ts";
import { DAY_MS } from "../lib/durations.ts";

interface Options {
  readonly days: number;
  readonly workspace?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** `paperboy purge`: deletes the data of workspaces that removed Paperboy, or of a named one. */
export function purge(env: Env): Command {
  return new Command("purge")
    .description("delete what is kept of workspaces that removed Paperboy; the bot does so daily")
    .option("--days <n>", "those that did so many days ago", wholeNumber(0, 3650), GRACE_DAYS)
    .option("--workspace <name>", "this one, whenever it did: slack:T0123 or discord:1234")
    .option("--dry-run", "only tell what would go")
    .option("--json", "print one JSON object")
    .action(
      action<Options>(env, (session, options) =>
        withDatabase(session, async (database) => {
          await run(session, database, options);
          return 0;
        }),
      ),
    );
}

async function run({ output }: Session, database: Database, options: Options): Promise<void> {
  const { days, workspace: named, dryRun = false } = options;
  const before = new Date(systemClock.now().getTime() - days * DAY_MS);
  const meant =
    named === undefined ? await departedBefore(database, before) : [readWorkspace(named)];
  const purged: object[] = [];
  for (const where of meant) {
    const { platform, workspace } = where;
    const holdings = await holdingsOf(database, where);
    if (!dryRun) await purgeWorkspace(database, where);
    purged.push({ platform, workspace, ...holdings });
    const { subscriptions, deliveries, posts } = holdings;
    const what = `${subscriptions} subscriptions, ${deliveries} deliveries, ${posts} posts`;
    output.say(`${platform}:${workspace}  ${dryRun ? "would go" : "is gone"}: ${what}`);
  }
  output.result({ dryRun, purged });
  if (meant.length === 0) output.say(`No workspace removed Paperboy ${days} days ago or earlier.`);
}

function readWorkspace(name: string): Workspace {
  const [word, workspace = ""] = name.split(":");
  const platform = PLATFORMS.find((one) => one === word);
  if (platform === undefined || workspace === "")
    throw new UserError(`${name} names no workspace: write slack:T0123 or discord:1234.`);
  return { platform, workspace };
}
