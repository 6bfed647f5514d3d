import { openDatabase } from "../../../db/client/open.ts";
import { saveSubscription } from "../../../db/channels/subscriptions.ts";
import type { Place } from "../../../src/domain/place.ts";

/** Subscribes these places, each for the first time at its own instant. */
export async function subscribe(
  databaseUrl: string,
  places: readonly (Place & { readonly due: Date })[],
): Promise<void> {
  const database = await openDatabase(databaseUrl);
  for (const { due, platform, workspace, channel } of places)
    await saveSubscription(database, {
      id: channel,
      platform,
      workspace,
      channel,
      name: "daily",
      hour: due.getUTCHours(),
      minute: due.getUTCMinutes(),
      weekdays: [1, 2, 3, 4, 5, 6, 7],
      timezone: "UTC",
      papers: 10,
      minUpvotes: 0,
      nextRunAt: due,
      createdBy: "bench",
      createdAt: due,
    });
  await database.close();
}

const MINUTE_MS = 60_000;

/** A bot has been up for at least so long when a morning comes: what only a start costs is measured elsewhere. */
const UP_MS = 30_000;

/** The first full minute after an instant that leaves a bot the time to be up. */
export function morningAfter(instant: number): Date {
  return new Date(Math.ceil((instant + UP_MS) / MINUTE_MS) * MINUTE_MS);
}
