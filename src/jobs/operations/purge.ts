import type { Database } from "../../../db/client/database.ts";
import { departedBefore } from "../../../db/channels/departures.ts";
import { purgeWorkspace } from "../../../db/channels/purge.ts";
import type { Clock } from "../../lib/clock.ts";
import type { Log } from "../../lib/log.ts";
import { DAY_MS } from "../../lib/durations.ts";

/** An invitation within this time restores everything. */
export const GRACE_DAYS = 30;

export async function purgeDeparted(parts: {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
}): Promise<void> {
  const { database, clock, log } = parts;
  const before = new Date(clock.now().getTime() - GRACE_DAYS * DAY_MS);
  for (const departure of await departedBefore(database, before)) {
    await purgeWorkspace(database, departure);
    const { platform, workspace, leftAt } = departure;
    log.info({ platform, workspace, leftAt }, "workspace purged");
  }
}
