import { FatalError, reasonOf } from "../domain/errors.ts";
import type { PlatformName } from "../domain/place.ts";
import { createHealth } from "../http/health.ts";
import { ownHostOnly } from "../http/own-host.ts";
import { createEventReception } from "../jobs/cluster/event-reception.ts";
import type { Platform } from "../platforms/port.ts";
import type { LeaseName } from "../jobs/cluster/leases.ts";
import { recoverLeases } from "../jobs/cluster/process-owner.ts";
import { english } from "../i18n/languages.ts";
import { startScheduler, type Scheduler } from "../jobs/scheduler.ts";
import { openPlayground } from "../jobs/subscriptions/open-playground.ts";
import { MINUTE_MS } from "../lib/durations.ts";
import { englishError } from "../messages/failures.ts";
import type { Parts } from "./create-parts.ts";
import { leaseStatusLines, partsOf } from "./leader-election.ts";
import { createRounds } from "./rounds.ts";
import { shutDown } from "./run-shutdown-steps.ts";

export interface App {
  /** Rejects with a FatalError when a person has to act first. */
  start(): Promise<URL>;
  /** What the playground shows, in English, once it shows something. */
  playgroundStatus(): Promise<string>;
  /** Stops intake, waits for running posts, and closes the store last. */
  stop(): Promise<void>;
  /** Resolves with the reason when the bot cannot continue. */
  readonly failure: Promise<Error>;
}

/** Without a tick for this long the process counts as hanging. */
const TICK_OVERDUE_MS = 3 * MINUTE_MS;
/** The look-up after the next start repairs a post that hangs during shutdown. */
const SHUTDOWN_LIMITS = { eachMs: 4000, allMs: 8000 };

export function createApp(parts: Parts): App {
  const { clock, log, database, http, platforms, worker, leases } = parts;
  const { alerts } = parts;
  const reception = createEventReception({ platforms, leases, log, rested: reportConnection });
  const ending = new AbortController();
  const rounds = createRounds(parts, ending.signal);
  let fail: (error: Error) => void = () => {};
  const failure = new Promise<Error>((resolve) => {
    fail = resolve;
  });
  let scheduler: Scheduler | undefined;
  let opening: Promise<void> | undefined;

  function disconnected(): PlatformName[] {
    return [...platforms.values()].flatMap((platform) => (platform.ready() ? [] : [platform.name]));
  }

  function reportConnection(name: PlatformName, reason: string | null): void {
    const text =
      reason === null
        ? `${name} is connected again.`
        : `${name} is disconnected; other platforms keep working. ${reason}`;
    alerts.raise("platform", `platform ${name} ${clock.now().toISOString()}`, text);
    if (reason === null) worker.wake();
  }

  function followLease(lease: LeaseName, held: boolean): void {
    const [platform, kind] = partsOf(lease);
    if (kind === "gateway") reception.follow(platform);
    if (held) {
      rounds.reconcileNext();
      worker.wake();
      return;
    }
    const text = `A process lost the lease “${lease}”; another replica takes it, if there is one.`;
    alerts.raise("lease", `lease ${lease} ${clock.now().toISOString()}`, text);
  }

  /** Problems of a single workspace leave the others ready. */
  function reasonsOf(platform: Platform): readonly string[] {
    const resting = reception.resting().get(platform.name);
    if (resting !== undefined) return [resting];
    const isOfAll = !platform.ready() || platform.workspaces === undefined;
    return isOfAll ? (platform.problems?.() ?? []) : [];
  }

  async function whyNotReady(): Promise<string | null> {
    if (ending.signal.aborted) return "shutting down";
    const missing = disconnected();
    const reasons = [...platforms.values()].flatMap(reasonsOf);
    if (missing.length > 0) return [`not connected: ${missing.join(", ")}`, ...reasons].join("\n");
    if (reasons.length > 0) return reasons.join("\n");
    const { db, tables } = database;
    await db.select().from(tables.sources).limit(1);
    // Reads still work on a full disk.
    if (scheduler?.isAiling() === true || worker.isStoreFailing())
      return "the store could not be written; the log says why";
    return null;
  }

  function whyNotLive(): string | null {
    const isLate =
      scheduler !== undefined && performance.now() - scheduler.lastTick() > TICK_OVERDUE_MS;
    return isLate ? "the minute tick is overdue" : null;
  }

  return {
    failure,
    async start() {
      const health = createHealth({
        live: whyNotLive,
        ready: whyNotReady,
        duties: () => leaseStatusLines(leases.held()),
      });
      const { host, names } = parts.config.http;
      http.app.use("/metrics", ownHostOnly([host, ...names]));
      http.app.route("/", health).all("/metrics", parts.metrics.page);
      const url = await http.listen();
      await recoverLeases(database, parts.owner, clock);
      await leases.start([...leases.held().keys()], followLease);
      await reception.start({ ...parts.handlers, fatal: fail });
      if (platforms.has("web")) opening = openPlayground(parts);
      worker.start();
      // Indexes papers that arrived while the bot was down before the first search.
      parts.search.ready().catch(() => {});
      scheduler = startScheduler(() => rounds.run(), log);
      return url;
    },
    async playgroundStatus() {
      await opening;
      return parts.playgroundStatus(english);
    },
    async stop() {
      ending.abort();
      await shutDown(
        [
          ["scheduler", async () => scheduler?.stop()],
          ["rounds", () => rounds.settled()],
          ["worker", () => worker.stop()],
          ["refresh", () => parts.refresh.stop()],
          ["redraws", () => parts.redraws.stop()],
          ["tallies", () => parts.tallies.stop()],
          ["admission", () => parts.maintenance.admission.stop()],
          ["platforms", () => reception.stop()],
          ["leases", () => leases.stop()],
          ["http", () => http.close()],
          ["search", () => parts.search.close()],
          ["outbound", () => parts.outbound.close()],
          ["store", () => database.close()],
        ],
        SHUTDOWN_LIMITS,
        (step, error) => log.warn({ step, reason: reasonOf(error) }, "shutdown step did not end"),
      );
    },
  };
}

export function describeExit(error: unknown): {
  readonly message: string;
  readonly exitCode: number;
} {
  if (error instanceof FatalError) return { message: error.message, exitCode: error.exitCode };
  return { message: `Paperboy stopped: ${englishError(error)}`, exitCode: 1 };
}
