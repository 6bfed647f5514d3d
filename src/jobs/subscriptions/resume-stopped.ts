import { failureOf } from "../../domain/errors.ts";
import type { Database } from "../../../db/client/database.ts";
import { newPersonalNotice } from "../../../db/deliveries/new-delivery.ts";
import { enqueueDeliveries } from "../../../db/deliveries/queue.ts";
import { hastenReplies } from "../../../db/deliveries/threads.ts";
import { reviveDelivery } from "../../../db/deliveries/outcomes.ts";
import { returned } from "../../../db/channels/departures.ts";
import type { Subscription } from "../../../db/schema/schema.ts";
import {
  resumeStopped,
  markBlocked,
  refusedSince,
  stoppedSubscriptions,
} from "../../../db/channels/stopped-subscriptions.ts";
import type { Clock } from "../../lib/clock.ts";
import type { Log } from "../../lib/log.ts";
import { nextRun } from "../../domain/schedule/schedule.ts";
import type { PlatformName, Workspace } from "../../domain/place.ts";
import type { Platform } from "../../platforms/port.ts";
import { HOUR_MS } from "../../lib/durations.ts";

export interface StoppedSubscriptions {
  /** The bot joined a workspace or got rights there; the check follows a moment later. */
  readonly accessGranted: (where: Workspace) => void;
  /** Drops a pending check. */
  workspaceLeft(where: Workspace): Promise<void>;
  probe(): Promise<void>;
  stop(): Promise<void>;
}

/** Rights often change one by one, and a start brings an event for every server. */
const GATHERED_MS = 1500;
/** Older digests are skipped, as after any outage. */
const CATCH_UP_MS = 6 * HOUR_MS;

export function createStoppedSubscriptions(parts: {
  readonly database: Database;
  readonly platforms: ReadonlyMap<PlatformName, Platform>;
  readonly clock: Clock;
  readonly log: Log;
  readonly wake: () => void;
}): StoppedSubscriptions {
  const { database, platforms, clock, log, wake } = parts;
  const granted = new Map<string, Workspace>();
  let timer: NodeJS.Timeout | undefined;
  let working: Promise<void> = Promise.resolve();

  function gather(workspace: Workspace): void {
    granted.set(keyOf(workspace), workspace);
    timer ??= setTimeout(() => {
      timer = undefined;
      const workspaces = [...granted.values()];
      granted.clear();
      working = working
        .then(() => recheck(workspaces))
        .catch((error: unknown) => log.error({ err: error }, "stopped subscriptions not checked"));
    }, GATHERED_MS);
  }

  async function recheck(workspaces: readonly Workspace[]): Promise<void> {
    await returned(database, workspaces);
    if ((await hastenReplies(database, workspaces, clock.now())) > 0) wake();
    // A change of rights may also remove an obstacle that no event reported.
    for (const subscription of await stoppedSubscriptions(database, workspaces))
      await check(subscription, true);
  }

  async function check(subscription: Subscription, changed: boolean): Promise<void> {
    const { id, platform: name, workspace, channel, blockedAt } = subscription;
    const platform = platforms.get(name);
    if (platform === undefined || !platform.ready()) return;
    const problems = await platform
      .accessProblems({ platform: name, workspace, channel })
      .catch((error: unknown) => [failureOf(error)]);
    if (problems.length > 0) return markBlocked(database, id, clock.now());
    if (changed || blockedAt !== null) await resume(subscription);
  }

  async function resume(subscription: Subscription): Promise<void> {
    const { id, channel, stoppedAt } = subscription;
    const now = clock.now();
    const since = new Date(now.getTime() - CATCH_UP_MS);
    await returned(database, [subscription]);
    if (!(await resumeStopped(database, subscription, nextRun(subscription, since).at))) return;
    log.info({ subscription: id, platform: subscription.platform }, "subscription resumed");
    const refused = await refusedSince(database, id, since);
    if (refused !== undefined) await reviveDelivery(database, refused, now);
    const next = refused === undefined ? nextRun(subscription, now).at : now;
    const notice = newPersonalNotice(subscription, subscription.createdBy, {
      topic: { kind: "resumed", subscription: id, stoppedAt },
      notice: { kind: "resumed", channel, next: next.getTime() },
      now,
    });
    if (notice !== null) await enqueueDeliveries(database, [notice]);
    wake();
  }

  return {
    accessGranted: gather,
    async workspaceLeft(where) {
      granted.delete(keyOf(where));
      await working;
    },
    async probe() {
      for (const subscription of await stoppedSubscriptions(database, "everywhere"))
        await check(subscription, false);
    },
    async stop() {
      clearTimeout(timer);
      await working;
    },
  };
}

function keyOf({ platform, workspace }: Workspace): string {
  return `${platform} ${workspace}`;
}
