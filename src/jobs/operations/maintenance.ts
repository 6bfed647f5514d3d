import type { Alerts } from "./alerts.ts";
import type { StoppedSubscriptions } from "../subscriptions/resume-stopped.ts";
import { cleanUp } from "./clean-up.ts";
import { purgeDeparted } from "./purge.ts";
import {
  notifyOwners,
  notifyMissedPlans,
  type WatchParts,
} from "../subscriptions/owner-notices.ts";
import { DAY_MS, HOUR_MS } from "../../lib/durations.ts";
import { singleFlight } from "../../lib/single-flight.ts";

export interface MaintenanceRounds {
  /** Never runs concurrently; a failed task runs again in the next minute. */
  run(): Promise<void>;
}

/** Some obstacles disappear without an event. */
const PROBE_EVERY_MS = 4 * HOUR_MS;
const PLAN_WATCHED_EVERY_MS = HOUR_MS;
const PURGE_EVERY_MS = DAY_MS;

export function createMaintenanceRounds(
  parts: WatchParts & {
    readonly admission: Pick<StoppedSubscriptions, "probe">;
    readonly alerts: Pick<Alerts, "run">;
  },
): MaintenanceRounds {
  const { admission, alerts, log } = parts;
  const isPlanDue = everySo(PLAN_WATCHED_EVERY_MS);
  const isProbeDue = everySo(PROBE_EVERY_MS);
  const isCleanUpDue = everySo(HOUR_MS);
  const isPurgeDue = everySo(PURGE_EVERY_MS);

  async function round(): Promise<void> {
    await notifyOwners(parts);
    await alerts.run();
    if (isPlanDue()) await notifyMissedPlans(parts);
    if (isProbeDue()) await admission.probe();
    if (isCleanUpDue()) await cleanUp(parts);
    if (isPurgeDue()) await purgeDeparted(parts);
  }

  return singleFlight(() =>
    round().catch((error: unknown) => log.error({ err: error }, "round failed")),
  );
}

function everySo(ms: number): () => boolean {
  let last = -Infinity;
  return () => {
    const isDue = performance.now() - last >= ms;
    if (isDue) last = performance.now();
    return isDue;
  };
}
