import type { Database } from "../../../db/client/database.ts";
import { papersWithOldUses, saveUses } from "../../../db/papers/paper-uses.ts";
import { reasonOf, SourceError } from "../../domain/errors.ts";
import type { Clock } from "../../lib/clock.ts";
import { DAY_MS, MINUTE_MS } from "../../lib/durations.ts";
import type { Log } from "../../lib/log.ts";
import { singleFlight } from "../../lib/single-flight.ts";
import type { PaperSource } from "../../sources/port.ts";

/** Counts the models, datasets and Spaces that use papers which people see now. */
export interface PaperUses {
  /** Never rejects. */
  run(): Promise<void>;
}

/** In a run, which comes once a minute. */
const AT_ONCE = 3;
const SHOWN_WITHIN_MS = 3 * DAY_MS;
const READ_EVERY_MS = DAY_MS;
const FAILURE_PAUSE_MS = 30 * MINUTE_MS;

export function createPaperUses(parts: {
  readonly database: Database;
  readonly source: Pick<PaperSource, "paper">;
  readonly clock: Clock;
  readonly log: Log;
}): PaperUses {
  const { database, source, clock, log } = parts;
  let failedAt = -Infinity;

  async function next(): Promise<void> {
    const now = clock.now();
    if (Math.abs(now.getTime() - failedAt) < FAILURE_PAUSE_MS) return;
    const times = {
      shownAfter: new Date(now.getTime() - SHOWN_WITHIN_MS),
      readBefore: new Date(now.getTime() - READ_EVERY_MS),
    };
    const ids = await papersWithOldUses(database, times, AT_ONCE);
    for (const id of ids) {
      const found = await source.paper(id);
      const { models = null, datasets = null, spaces = null } = found ?? {};
      const uses = found === undefined ? null : { models, datasets, spaces };
      await saveUses(database, id, uses, clock.now());
    }
  }

  const runs = singleFlight(() =>
    next().catch((error: unknown) => {
      failedAt = clock.now().getTime();
      if (error instanceof SourceError)
        log.info({ reason: reasonOf(error) }, "uses of papers could not be read");
      else log.error({ err: error }, "uses of papers could not be stored");
    }),
  );
  return { run: () => runs.run() };
}
