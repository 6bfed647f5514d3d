import type { Database } from "../db/database.ts";
import { departed } from "../db/rooms/departures.ts";
import type { Clock } from "./clock.ts";
import { createAdmission, type Admission } from "./jobs/care/admission.ts";
import { createAlerts, type Alerts } from "./jobs/care/alerts.ts";
import { createRounds, type Rounds } from "./jobs/care/rounds.ts";
import type { Log } from "./log.ts";
import { english } from "./message/catalogue/english.ts";
import type { Place, PlatformName } from "./papers/place.ts";
import type { Handlers, Platform } from "./platforms/platform.ts";

/** What looks after subscriptions and their owners, beside the posting itself. */
export interface Care {
  readonly admission: Admission;
  readonly rounds: Rounds;
  readonly alerts: Alerts;
  readonly removed: Handlers["removed"];
}

export function createCare(parts: {
  readonly database: Database;
  readonly platforms: ReadonlyMap<PlatformName, Platform>;
  /** Those that this process sends on. */
  readonly outgoing: ReadonlyMap<PlatformName, Platform>;
  readonly clock: Clock;
  readonly log: Log;
  readonly wake: () => void;
  /** Where an operator hears of trouble. */
  readonly alertChannel: Place | null;
}): Care {
  const { database, outgoing, clock } = parts;
  const admission = createAdmission(parts);
  const alerts = createAlerts({ database, channel: parts.alertChannel, clock });
  return {
    admission,
    alerts,
    rounds: createRounds({ ...parts, platforms: outgoing, admission, alerts }),
    async removed(where) {
      await admission.left(where);
      // Why nothing is planned there, until it lets the bot in again.
      const reason = english.reasons.removed;
      await departed(database, where, { now: clock.now(), reason });
    },
  };
}
