import type { Database } from "../../../db/client/database.ts";
import { papersWithoutCategories, savePapers } from "../../../db/papers/papers.ts";
import type { Clock } from "../../lib/clock.ts";
import { reasonOf, SourceError } from "../../domain/errors.ts";
import type { Log } from "../../lib/log.ts";
import type { Paper } from "../../domain/paper/paper.ts";
import { DAY_MS, MINUTE_MS } from "../../lib/durations.ts";
import { singleFlight } from "../../lib/single-flight.ts";

export interface CategoryLookup {
  /** Asks for a hundred papers in one request; without an answer they stay unknown. */
  complete(papers: readonly Paper[]): Promise<void>;
  /** Never rejects. */
  run(): Promise<void>;
}

const AT_ONCE = 100;
const RECENT_MS = 60 * DAY_MS;
/** Categories are not urgent, so arXiv gets a long pause after a failure. */
const FAILURE_PAUSE_MS = 10 * MINUTE_MS;

export function createCategoryLookup(parts: {
  readonly database: Database;
  readonly lookUp: (ids: readonly string[]) => Promise<readonly Paper[]>;
  readonly clock: Clock;
  readonly log: Log;
}): CategoryLookup {
  const { database, lookUp, clock, log } = parts;
  /** Keeps this process from repeated requests for papers that arXiv does not know. */
  const asked = new Set<string>();
  let failedAt = -Infinity;

  async function ask(ids: readonly string[]): Promise<void> {
    if (ids.length === 0 || clock.now().getTime() - failedAt < FAILURE_PAUSE_MS) return;
    try {
      const found = await lookUp(ids);
      for (const id of ids) asked.add(id);
      await savePapers(database, found, clock.now(), { hasFigures: false });
      log.info({ asked: ids.length, found: found.length }, "categories read");
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      failedAt = clock.now().getTime();
      log.info({ reason: reasonOf(error) }, "categories could not be read");
    }
  }

  async function next(): Promise<void> {
    const since = new Date(clock.now().getTime() - RECENT_MS);
    const ids = await papersWithoutCategories(database, since, AT_ONCE + asked.size);
    await ask(ids.filter((id) => !asked.has(id)).slice(0, AT_ONCE));
  }

  const runs = singleFlight(() =>
    next().catch((error: unknown) => log.error({ err: error }, "categories could not be stored")),
  );

  return {
    async complete(papers) {
      const lacking = papers.filter(
        ({ id, categories }) => categories.length === 0 && !asked.has(id),
      );
      for (let start = 0; start < lacking.length; start += AT_ONCE)
        await ask(lacking.slice(start, start + AT_ONCE).map(({ id }) => id));
    },
    run: () => runs.run(),
  };
}
