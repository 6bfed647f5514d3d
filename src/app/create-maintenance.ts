import type { Database } from "../../db/client/database.ts";
import { departed } from "../../db/channels/departures.ts";
import type { Clock } from "../lib/clock.ts";
import {
  createStoppedSubscriptions,
  type StoppedSubscriptions,
} from "../jobs/subscriptions/resume-stopped.ts";
import { createAlerts, type Alerts } from "../jobs/operations/alerts.ts";
import { createMaintenanceRounds, type MaintenanceRounds } from "../jobs/operations/maintenance.ts";
import type { Log } from "../lib/log.ts";
import { english } from "../i18n/catalogue/english.ts";
import type { Place, PlatformName } from "../domain/place.ts";
import type { Handlers, Platform } from "../platforms/port.ts";

/** What looks after subscriptions and their owners, beside the posting itself. */
export interface Maintenance {
  readonly admission: StoppedSubscriptions;
  readonly rounds: MaintenanceRounds;
  readonly alerts: Alerts;
  readonly removed: Handlers["workspaceLeft"];
}

export function createMaintenance(parts: {
  readonly database: Database;
  readonly platforms: ReadonlyMap<PlatformName, Platform>;
  /** Those that this process sends on. */
  readonly outgoing: ReadonlyMap<PlatformName, Platform>;
  readonly clock: Clock;
  readonly log: Log;
  readonly wake: () => void;
  /** Where an operator hears of trouble. */
  readonly alertChannel: Place | null;
}): Maintenance {
  const { database, outgoing, clock } = parts;
  const admission = createStoppedSubscriptions(parts);
  const alerts = createAlerts({ database, channel: parts.alertChannel, clock });
  return {
    admission,
    alerts,
    rounds: createMaintenanceRounds({ ...parts, platforms: outgoing, admission, alerts }),
    async removed(where) {
      await admission.workspaceLeft(where);
      // Why nothing is planned there, until it lets the bot in again.
      const reason = english.reasons.removed;
      await departed(database, where, { now: clock.now(), reason });
    },
  };
}
