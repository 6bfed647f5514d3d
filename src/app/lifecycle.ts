import { englishError } from "../messages/failures.ts";
import { deleteOldButtonPayloads } from "../../db/operations/button-payloads.ts";
import { deleteOldEvents } from "../../db/operations/received-events.ts";
import type { Parts } from "./create-parts.ts";
import { FatalError, reasonOf } from "../domain/errors.ts";
import { leaseStatusLines, partsOf } from "./leader-election.ts";
import { createHealth } from "../http/health.ts";
import { recoverLeases } from "../jobs/cluster/process-owner.ts";
import type { LeaseName } from "../jobs/cluster/leases.ts";
import { planDue } from "../jobs/digests/plan-due.ts";
import { openPlayground } from "../jobs/subscriptions/open-playground.ts";
import { createEventReception } from "../jobs/cluster/event-reception.ts";
import { reconcile } from "../jobs/votes/reconcile.ts";
import { startScheduler, type Scheduler } from "../jobs/scheduler.ts";
import type { PlatformName } from "../domain/place.ts";
import { shutDown } from "./shutdown.ts";
import { HOUR_MS, MINUTE_MS } from "../lib/durations.ts";

/** The running bot. */
export interface App {
  /** Starts everything; rejects with a FatalError when a person has to do something first. */
  start(): Promise<URL>;
  /** Stops intake, lets posts under way end, gives the rest back, closes the store last. */
  stop(): Promise<void>;
  /** Resolves with the reason when the bot cannot go on. */
  readonly failure: Promise<Error>;
}

/** A tick that has not come through for this long means that the process hangs. */
const TICK_OVERDUE_MS = 3 * MINUTE_MS;
/** Reactions are read again this often; live events carry them meanwhile. */
const RECONCILE_EVERY_MS = HOUR_MS;
/** Slack repeats an event for some minutes, and after an outage for up to a day. */
const EVENTS_KEPT_MS = 25 * HOUR_MS;
/** A step of the shutdown is not waited for any longer: a post that hangs is repaired by the look-up. */
const PATIENCE = { eachMs: 4000, allMs: 8000 };

/** The bot as a process: what starts, in which order, and how it ends. */
export function createApp(parts: Parts): App {
  const { clock, log, database, http, platforms, senders: outgoing, worker, leases } = parts;
  const { alerts } = parts.maintenance;
  const reception = createEventReception({ platforms, leases, log, rested });
  const ending = new AbortController();
  let fail: (error: Error) => void = () => {};
  const failure = new Promise<Error>((resolve) => {
    fail = resolve;
  });
  let scheduler: Scheduler | undefined;
  let reconciled = -Infinity;

  async function tick(): Promise<void> {
    try {
      await beat();
    } catch (error) {
      // By the hour: a store that is full fails every minute.
      const hour = clock.now().toISOString().slice(0, 13);
      alerts.raise(
        "store",
        `tick ${reasonOf(error)} ${hour}`,
        `A round failed: ${englishError(error)}`,
      );
      throw error;
    }
  }

  async function beat(): Promise<void> {
    await alerts.save();
    const planned = await planDue(database, clock.now(), parts.metrics.missed);
    if (planned > 0) log.info({ planned }, "digests due");
    worker.wake();
    if (!connected() || !sends()) return;
    // Not waited for: a thousand edits must not hold up the planning of the next digests.
    void parts.refresh.run();
    void parts.categories.run();
    void parts.maintenance.rounds.run();
    if (performance.now() - reconciled < RECONCILE_EVERY_MS) return;
    reconciled = performance.now();
    await deleteOldEvents(database, new Date(clock.now().getTime() - EVENTS_KEPT_MS));
    await deleteOldButtonPayloads(database, clock.now());
    await reconcile({ ...parts, platforms: outgoing, signal: ending.signal });
    await parts.tallies.flush();
  }

  /** Whether all are connected that are not at rest, which nobody knows when they come back. */
  function connected(): boolean {
    const { size } = reception.resting();
    return size < platforms.size && missing().length <= size;
  }

  function missing(): PlatformName[] {
    return [...platforms.values()].flatMap((one) => (one.ready() ? [] : [one.name]));
  }

  function rested(name: PlatformName, because: string | null): void {
    const words =
      because === null ? `${name} is back.` : `${name} is at rest; the rest goes on. ${because}`;
    alerts.raise("platform", `platform ${name} ${clock.now().toISOString()}`, words);
    if (because === null) worker.wake();
  }

  /** Whether this replica is the one that looks after what is posted, for some platform at least. */
  function sends(): boolean {
    return [...outgoing.values()].some((platform) => platform.ready());
  }

  /** A duty that comes to this replica has lain idle: reactions may have been missed, and posts be due. */
  function takeOver(duty: LeaseName, held: boolean): void {
    const [platform, kind] = partsOf(duty);
    if (kind === "gateway") reception.follow(platform);
    if (!held) {
      const words = `A process no longer has the duty “${duty}”; another one takes it, or there is none.`;
      alerts.raise("lease", `lease ${duty} ${clock.now().toISOString()}`, words);
      return;
    }
    reconciled = -Infinity;
    worker.wake();
  }

  async function complaint(): Promise<string | null> {
    if (ending.signal.aborted) return "shutting down";
    const down = missing();
    const reasons = down.flatMap((name) => reception.resting().get(name) ?? []);
    if (down.length > 0) return [`not connected: ${down.join(", ")}`, ...reasons].join("\n");
    const { db, tables } = database;
    await db.select().from(tables.sources).limit(1);
    // Reading goes on when the disk is full.
    if (scheduler?.isAiling() === true || worker.isStoreFailing())
      return "the store could not be written; the log says why";
    return null;
  }

  function isAlive(): string | null {
    const late =
      scheduler !== undefined && performance.now() - scheduler.lastTick() > TICK_OVERDUE_MS;
    return late ? "the minute tick is overdue" : null;
  }

  return {
    failure,
    async start() {
      const health = createHealth({
        live: isAlive,
        ready: complaint,
        duties: () => leaseStatusLines(leases.held()),
      });
      http.app.route("/", health).all("/metrics", parts.metrics.page);
      const url = await http.listen();
      await recoverLeases(database, parts.owner, clock);
      const handlers = { ...parts.handlers, fatal: fail };
      await leases.start([...leases.held().keys()], takeOver);
      await reception.start(handlers);
      if (platforms.has("web")) void openPlayground(parts);
      worker.start();
      // Papers that came while the bot was away are indexed now, not with the first question.
      parts.search.ready().catch(() => {});
      scheduler = startScheduler(tick, log);
      return url;
    },
    async stop() {
      ending.abort();
      await shutDown(
        [
          ["scheduler", async () => scheduler?.stop()],
          ["worker", () => worker.stop()],
          ["refresh", () => parts.refresh.stop()],
          ["tallies", () => parts.tallies.stop()],
          ["admission", () => parts.maintenance.admission.stop()],
          ["platforms", () => reception.stop()],
          ["leases", () => leases.stop()],
          ["http", () => http.close()],
          ["search", () => parts.search.close()],
          ["outbound", () => parts.outbound.close()],
          ["store", () => database.close()],
        ],
        PATIENCE,
        (step, error) => log.warn({ step, reason: reasonOf(error) }, "shutdown step did not end"),
      );
    },
  };
}

/** The words for a failure that ends the process. */
export function lastWords(error: unknown): { readonly words: string; readonly exitCode: number } {
  if (error instanceof FatalError) return { words: error.message, exitCode: error.exitCode };
  return { words: `Paperboy stopped: ${englishError(error)}`, exitCode: 1 };
}
