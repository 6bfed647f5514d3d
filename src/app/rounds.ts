import { deleteOldEvents } from "../../db/operations/received-events.ts";
import { planDue } from "../jobs/digests/plan-due.ts";
import { reconcile } from "../jobs/votes/reconcile.ts";
import { HOUR_MS, MINUTE_MS } from "../lib/durations.ts";
import type { PlatformName } from "../domain/place.ts";
import { singleFlight } from "../lib/single-flight.ts";
import { englishError } from "../messages/failures.ts";
import type { Parts } from "./create-parts.ts";

export interface Rounds {
  run(): Promise<void>;
  /** Some reactions may have been missed. */
  reconcileNext(): void;
  /** Resolves when no reactions are being read. */
  settled(): Promise<void>;
}

/** Live events carry reactions between two reconciliations. */
const RECONCILE_EVERY_MS = HOUR_MS;
/** Not sooner after a connection that breaks again and again. */
const AFTER_OUTAGE_MS = 5 * MINUTE_MS;
/** Slack repeats an event for some minutes, and after an outage for up to a day. */
const EVENTS_KEPT_MS = 25 * HOUR_MS;

export function createRounds(parts: Parts, signal: AbortSignal): Rounds {
  const { database, clock, log, alerts, maintenance, worker, senders } = parts;
  let reconciledAt = -Infinity;
  let wasReady: readonly PlatformName[] = [];
  let mayHaveMissed = false;
  const reconciliations = singleFlight(() =>
    readReactions().catch((error: unknown) => {
      log.error({ err: error }, "reactions could not be reconciled");
    }),
  );

  async function readReactions(): Promise<void> {
    await deleteOldEvents(database, new Date(clock.now().getTime() - EVENTS_KEPT_MS));
    await reconcile({ ...parts, platforms: senders, signal });
    await parts.tallies.flush();
  }

  /** Not awaited: a thousand edits or reads must not delay the planning of the next digests. */
  function maintain(ready: readonly PlatformName[]): void {
    void parts.refresh.run();
    void parts.redraws.run();
    void parts.categories.run();
    void parts.uses.run();
    void parts.archive?.run(signal);
    void maintenance.rounds.run();
    mayHaveMissed ||= ready.some((name) => !wasReady.includes(name));
    wasReady = ready;
    const wait = mayHaveMissed ? AFTER_OUTAGE_MS : RECONCILE_EVERY_MS;
    if (performance.now() - reconciledAt < wait) return;
    reconciledAt = performance.now();
    mayHaveMissed = false;
    void reconciliations.run();
  }

  return {
    async run() {
      try {
        await alerts.save();
        const planned = await planDue(database, clock.now(), parts.metrics.missed);
        if (planned > 0) log.info({ planned }, "digests due");
        worker.wake();
        const ready = [...senders.values()].filter((platform) => platform.ready());
        if (ready.length > 0) maintain(ready.map(({ name }) => name));
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
    settled: () => reconciliations.settled(),
  };
}
