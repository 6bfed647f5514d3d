import { setTimeout as sleep } from "node:timers/promises";
import { Command } from "commander";
import { settledDays } from "../../db/papers/lists.ts";
import { systemClock } from "../lib/clock.ts";
import { SourceError, UserError } from "../domain/errors.ts";
import { createIngester, type Ingester } from "../jobs/ingestion/ingest-list.ts";
import { huggingFaceDay } from "../domain/schedule/list-days.ts";
import { createHuggingFace } from "../sources/huggingface/huggingface.ts";
import { calendarDay, daysBetween } from "./core/values.ts";
import { action, withDatabase, type Env } from "./core/verb.ts";

/** Hugging Face allows 500 requests in five minutes without a token; a long list takes two. */
const PACE_MS = 1000;
const MAX_ATTEMPTS = 5;
const RETRY_MS = 30_000;

/** `paperboy backfill`: stores the lists of past days, except those that are stored. */
export function backfill(env: Env): Command {
  return new Command("backfill")
    .description("read the lists of past days into the store")
    .requiredOption("--from <day>", "the first day", calendarDay)
    .option("--to <day>", "the last day; today without it", calendarDay)
    .option("--json", "print one JSON object")
    .action(
      action<{ from: string; to?: string; json?: boolean }>(env, async (session, options) =>
        withDatabase(session, async (database) => {
          const { from, to = huggingFaceDay(systemClock.now()) } = options;
          if (from > to) throw new UserError(`--from ${from} is after --to ${to}.`);
          const { log, config, output } = session;
          const source = createHuggingFace({ ...config.huggingFace, log });
          const ingester = createIngester({ source, database, clock: systemClock, log });
          const days = daysBetween(from, to);
          const settled = await settledDays(database, source.name, days);
          const progress = output.progress(days.length, "days");
          progress.advance(settled.size);
          let papers = 0;
          try {
            for (const day of days.filter((one) => !settled.has(one))) {
              papers += await readDay(ingester, day);
              progress.advance(1);
            }
          } finally {
            progress.end();
          }
          const read = days.length - settled.size;
          output.result({ days: read, skipped: settled.size, papers });
          output.say(
            `${papers} papers of ${read} days read; ${settled.size} days were already here.`,
          );
          return 0;
        }),
      ),
    );
}

/** Fetches one day and returns its number of papers; waits as long as the source asks. */
async function readDay(ingester: Ingester, day: string): Promise<number> {
  for (let attempt = 1; ; attempt += 1) {
    const pace = sleep(PACE_MS);
    try {
      const papers = await ingester.refresh(day);
      await pace;
      return papers.length;
    } catch (error) {
      if (!(error instanceof SourceError) || attempt === MAX_ATTEMPTS) throw error;
      await sleep(error.retryAfterMs ?? RETRY_MS);
    }
  }
}
