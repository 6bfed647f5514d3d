import { setTimeout as sleep } from "node:timers/promises";
import {
  claimDelivery,
  reclaimExpired,
  releaseClaims,
  type DeliveryQueue,
} from "../../../db/deliveries/queue.ts";
import { deliveryById } from "../../../db/deliveries/queries.ts";
import type { Delivery } from "../../../db/deliveries/delivery.ts";
import type { Platform } from "../../platforms/port.ts";
import { createWakeableSleep } from "../../lib/wakeable-sleep.ts";
import { deliver, type DeliverParts } from "./deliver.ts";
import { createQueueWorker, POLL_EVERY_MS, MIN_POLL_MS, type QueueWorker } from "./queue-worker.ts";

export interface DeliveryWorker {
  start(): void;
  wake(): void;
  deliverNow(id: string): Promise<Delivery | undefined>;
  /** Delivers until nothing is due within the next `patienceMs`, for `paperboy once`. */
  drain(patienceMs: number): Promise<void>;
  isStoreFailing(): boolean;
  /** Finishes the rows in progress and returns the rest. */
  stop(): Promise<void>;
}

/** A platform takes about 50 posts a second, one workspace about five. */
const CAPACITY = 32;
const WORKSPACE_CAPACITY = 12;
const RECLAIM_EVERY_MS = 2000;
const REQUEST_PATIENCE_MS = 10_000;

export function createDeliveryWorker(workerParts: Omit<DeliverParts, "startedAt">): DeliveryWorker {
  const parts = { ...workerParts, startedAt: workerParts.clock.now() };
  const { database, clock, owner, leaseMs, platforms } = parts;
  const stopping = new AbortController();
  const { signal } = stopping;
  const queues = new Map<string, QueueWorker>();
  const loops: Promise<void>[] = [];
  let isRunning = false;
  let reclaimedAt = -Infinity;
  let idle = createWakeableSleep();

  /** One queue for each workspace with a pace of its own, and one for the rest. */
  function openQueues(): void {
    for (const platform of platforms.values()) {
      const { name } = platform;
      const workspaces = platform.workspaces?.();
      if (workspaces === undefined) open(name, CAPACITY, () => ({ platform: name }));
      else {
        for (const workspace of workspaces)
          open(`${name} ${workspace}`, WORKSPACE_CAPACITY, () => ({ platform: name, workspace }));
        open(name, WORKSPACE_CAPACITY, () => otherWorkspaces(platform));
      }
    }
  }

  function open(name: string, capacity: number, queue: () => DeliveryQueue): void {
    if (queues.has(name)) return;
    const onDone = (): void => idle.wake();
    const queueWorker = createQueueWorker({ ...parts, queue, capacity, signal, reclaim, onDone });
    queues.set(name, queueWorker);
    if (isRunning) loops.push(queueWorker.run());
  }

  async function reclaim(): Promise<void> {
    const now = clock.now();
    if (Math.abs(now.getTime() - reclaimedAt) < RECLAIM_EVERY_MS) return;
    reclaimedAt = now.getTime();
    await reclaimExpired(database, now);
  }

  function wake(): void {
    openQueues();
    for (const queue of queues.values()) queue.wake();
  }

  function deliveriesInProgress(): Promise<void>[] {
    return [...queues.values()].flatMap((queue) => [...queue.running()]);
  }

  async function claimAll(): Promise<number> {
    let claimed = 0;
    for (const queue of queues.values()) claimed += await queue.claim();
    return claimed;
  }

  /** Infinite when no row is pending. */
  async function untilNextDue(): Promise<number> {
    const all = await Promise.all([...queues.values()].map((queue) => queue.nextDue()));
    const times = all.flatMap((due) => (due === undefined ? [] : [due.getTime()]));
    return Math.min(...times) - clock.now().getTime();
  }

  /** Milliseconds; undefined when the row is settled for now. */
  function nextLookMs(row: Delivery | undefined): number | undefined {
    if (row?.state === "sending") return MIN_POLL_MS;
    if (row?.state !== "pending") return undefined;
    // A digest without content waits for its list.
    if (row.kind === "digest" && row.content === null) return undefined;
    return Math.max(MIN_POLL_MS, row.dueAt.getTime() - clock.now().getTime());
  }

  return {
    wake,
    start() {
      if (isRunning) return;
      openQueues();
      isRunning = true;
      for (const queue of queues.values()) loops.push(queue.run());
    },
    async deliverNow(id) {
      for (let left = REQUEST_PATIENCE_MS; ;) {
        const row = await claimDelivery(database, id, { owner, now: clock.now(), leaseMs });
        if (row !== undefined) await deliver(parts, row);
        wake();
        const outcome = await deliveryById(database, id);
        const wait = nextLookMs(outcome);
        if (wait === undefined || (left -= wait) < 0) return outcome;
        await sleep(wait);
      }
    },
    async drain(patienceMs) {
      openQueues();
      for (;;) {
        idle = createWakeableSleep();
        if ((await claimAll()) > 0) continue;
        const isIdle = deliveriesInProgress().length === 0;
        const wait = await untilNextDue();
        if (isIdle && wait > patienceMs) return;
        const longest = isIdle ? Math.max(MIN_POLL_MS, wait) : POLL_EVERY_MS;
        await idle.sleep(Math.min(POLL_EVERY_MS, longest));
      }
    },
    isStoreFailing: () => [...queues.values()].some((queue) => queue.isStoreFailing()),
    async stop() {
      stopping.abort();
      wake();
      await Promise.all(loops);
      await Promise.allSettled(deliveriesInProgress());
      await releaseClaims(database, owner);
    },
  };
}

function otherWorkspaces(platform: Platform): DeliveryQueue {
  return { platform: platform.name, notIn: platform.workspaces?.() ?? [] };
}
