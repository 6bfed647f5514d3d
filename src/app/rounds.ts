import { deleteOldButtonPayloads } from "../../db/operations/button-payloads.ts";
import { deleteOldEvents } from "../../db/operations/received-events.ts";
import { planDue } from "../jobs/digests/plan-due.ts";
import { reconcile } from "../jobs/votes/reconcile.ts";
import { HOUR_MS } from "../lib/durations.ts";
import { englishError } from "../messages/failures.ts";
import type { Parts } from "./create-parts.ts";

export interface Rounds {
  run(): Promise<void>;
  /** Some reactions may have been missed. */
  reconcileNext(): void;
}

/** Live events carry reactions between two reconciliations. */
const RECONCILE_EVERY_MS = HOUR_MS;
/** Slack repeats an event for some minutes, and after an outage for up to a day. */
const EVENTS_KEPT_MS = 25 * HOUR_MS;

export function createRounds(parts: Parts, isActive: () => boolean, signal: AbortSignal): Rounds {
  const { database, clock, log, alerts, maintenance, worker, senders } = parts;
  let reconciledAt = -Infinity;

  async function maintain(): Promise<void> {
    // Not awaited: a thousand edits must not delay the planning of the next digests.
    void parts.refresh.run();
    void parts.categories.run();
    void maintenance.rounds.run();
    if (performance.now() - reconciledAt < RECONCILE_EVERY_MS) return;
    reconciledAt = performance.now();
    await deleteOldEvents(database, new Date(clock.now().getTime() - EVENTS_KEPT_MS));
    await deleteOldButtonPayloads(database, clock.now());
    await reconcile({ ...parts, platforms: senders, signal });
    await parts.tallies.flush();
  }

  return {
    async run() {
      try {
        await alerts.save();
        const planned = await planDue(database, clock.now(), parts.metrics.missed);
        if (planned > 0) log.info({ planned }, "digests due");
        worker.wake();
        if (isActive()) await maintain();
      } catch (error) {
        const reason = englishError(error);
        // One alert an hour: a full disk fails every minute.
        const hour = clock.now().toISOString().slice(0, 13);
        alerts.raise("store", `tick ${reason} ${hour}`, `A round failed: ${reason}`);
        throw error;
      }
    },
    reconcileNext() {
      reconciledAt = -Infinity;
    },
  };
}
