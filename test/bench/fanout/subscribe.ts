import { openDatabase } from "../../../db/database.ts";
import { saveSubscription } from "../../../db/rooms/subscriptions.ts";
import type { Place } from "../../../src/papers/place.ts";

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

/** The start of the minute in which this instant lies, so many minutes on. */
export function minuteOf(instant: number, later = 0): Date {
  return new Date((Math.floor(instant / MINUTE_MS) + later) * MINUTE_MS);
}
