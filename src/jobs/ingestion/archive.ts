import { setTimeout as sleep } from "node:timers/promises";
import type { Database } from "../../../db/client/database.ts";
import { archiveMonths, saveArchivePage } from "../../../db/papers/archive.ts";
import { reasonOf, SourceError } from "../../domain/errors.ts";
import { archiveMonthsUntil, huggingFaceDay } from "../../domain/schedule/list-days.ts";
import type { Clock } from "../../lib/clock.ts";
import { DAY_MS, MINUTE_MS } from "../../lib/durations.ts";
import type { Log } from "../../lib/log.ts";
import { singleFlight } from "../../lib/single-flight.ts";
import type { HuggingFace } from "../../sources/huggingface/huggingface.ts";

/** Reads all of Hugging Face's past lists for search, newest first, a page at a time. */
export interface Archive {
  /** Reads for less than a minute; never rejects. */
  run(signal: AbortSignal): Promise<void>;
}

/** Hugging Face allows 500 requests in five minutes without a token; this is a fifth of it. */
const PACE_MS = 3000;
const PAGES_IN_A_RUN = 15;
const FAILURE_PAUSE_MS = 10 * MINUTE_MS;

export function createArchive(parts: {
  readonly database: Database;
  readonly source: Pick<HuggingFace, "monthPage">;
  readonly clock: Clock;
  readonly log: Log;
  readonly paceMs?: number;
}): Archive {
  const { database, source, clock, log, paceMs = PACE_MS } = parts;
  let failedAt = -Infinity;

  async function readNextPage(signal: AbortSignal): Promise<boolean> {
    const next = await findNextPage(database, clock.now());
    if (next === undefined) return false;
    const { papers, isLast } = await source.monthPage(next.month, next.page, signal);
    await saveArchivePage(database, { ...next, papers, isLast, now: clock.now() });
    if (isLast) log.info({ month: next.month, pages: next.page + 1 }, "archive month read");
    return true;
  }

  async function readPages(signal: AbortSignal): Promise<void> {
    for (let page = 0; page < PAGES_IN_A_RUN; page += 1) {
      if (page > 0) await sleep(paceMs, undefined, { signal });
      if (!(await readNextPage(signal))) return;
    }
  }

  const runs = singleFlight(async (signal: AbortSignal) => {
    try {
      await readPages(signal);
    } catch (error) {
      if (signal.aborted) return;
      failedAt = performance.now();
      if (!(error instanceof SourceError)) log.error({ err: error }, "archive could not be stored");
      else log.info({ reason: reasonOf(error) }, "archive waits for its source");
    }
  });

  return {
    async run(signal) {
      if (performance.now() - failedAt < FAILURE_PAUSE_MS) return;
      await runs.run(signal);
    },
  };
}

/** Undefined while every month is read. */
async function findNextPage(
  database: Database,
  now: Date,
): Promise<{ readonly month: string; readonly page: number } | undefined> {
  const known = new Map((await archiveMonths(database)).map((row) => [row.month, row]));
  const month = archiveMonthsUntil(now).find(
    (one) => !isRead(one, known.get(one)?.readAt ?? null, now),
  );
  return month === undefined ? undefined : { month, page: known.get(month)?.nextPage ?? 0 };
}

/** A month that has not ended is read again after a day: lists may have been missed. */
function isRead(month: string, readAt: Date | null, now: Date): boolean {
  if (readAt === null) return false;
  const isEnded = huggingFaceDay(readAt).slice(0, 7) > month;
  return isEnded || now.getTime() - readAt.getTime() < DAY_MS;
}
