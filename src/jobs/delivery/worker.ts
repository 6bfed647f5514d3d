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
import {
  createQueueWorker,
  LOOK_EVERY_MS,
  SHORTEST_LOOK_MS,
  type QueueWorker,
} from "./queue-worker.ts";

/** Carries due deliveries to their platforms, many at a time. */
export interface DeliveryWorker {
  start(): void;
  /** Looks for due rows now instead of at the next look. */
  wake(): void;
  /** Delivers one row at once, out of turn; the answer is what became of it. */
  deliverNow(id: string): Promise<Delivery | undefined>;
  /** Delivers until nothing is due within the next `patienceMs`, for `paperboy once`. */
  drain(patienceMs: number): Promise<void>;
  /** Whether the store refused the last claim of a lane: its disk is full, or it is away. */
  isStoreFailing(): boolean;
  /** Takes no more rows, lets the ones under way end, and gives the rest back. */
  stop(): Promise<void>;
}

/** A platform's pace lets about 50 a second through, one workspace's about five. */
const ROOM = 32;
const WORKSPACE_ROOM = 12;
/** Leases that have run out are looked for this often: after a kill nothing else brings their posts back. */
const LET_GO_EVERY_MS = 2000;
/** A person who asked for a post is not kept waiting for longer, by another process that sends it or by a platform. */
const PATIENCE_MS = 10_000;

export function createDeliveryWorker(parts: DeliverParts): DeliveryWorker {
  const { database, clock, owner, leaseMs, platforms } = parts;
  const stopping = new AbortController();
  const { signal } = stopping;
  const lanes = new Map<string, QueueWorker>();
  const running: Promise<void>[] = [];
  let isRunning = false;
  let letGoAt = -Infinity;
  let alarm = createWakeableSleep();

  /** One lane for all of a platform, or one for each workspace with a pace of its own and one for the rest. */
  function openLanes(): void {
    for (const platform of platforms.values()) {
      const { name } = platform;
      const workspaces = platform.workspaces?.();
      if (workspaces === undefined) open(name, ROOM, () => ({ platform: name }));
      else {
        for (const workspace of workspaces)
          open(`${name} ${workspace}`, WORKSPACE_ROOM, () => ({ platform: name, workspace }));
        open(name, WORKSPACE_ROOM, () => restOf(platform));
      }
    }
  }

  function open(name: string, room: number, lane: () => DeliveryQueue): void {
    if (lanes.has(name)) return;
    const onDone = (): void => alarm.wake();
    const carrier = createQueueWorker({ ...parts, lane, room, signal, takeBack: letGo, onDone });
    lanes.set(name, carrier);
    if (isRunning) running.push(carrier.run());
  }

  async function letGo(): Promise<void> {
    const now = clock.now();
    if (Math.abs(now.getTime() - letGoAt) < LET_GO_EVERY_MS) return;
    letGoAt = now.getTime();
    await reclaimExpired(database, now);
  }

  function wake(): void {
    openLanes();
    for (const lane of lanes.values()) lane.wake();
  }

  function underway(): Promise<void>[] {
    return [...lanes.values()].flatMap((lane) => [...lane.underway()]);
  }

  async function takeSome(): Promise<number> {
    let taken = 0;
    for (const lane of lanes.values()) taken += await lane.take();
    return taken;
  }

  /** How long until a row is due; a long time when none waits. */
  async function untilNextDue(): Promise<number> {
    const all = await Promise.all([...lanes.values()].map((lane) => lane.nextDue()));
    const times = all.flatMap((due) => (due === undefined ? [] : [due.getTime()]));
    return Math.min(...times) - clock.now().getTime();
  }

  /** How long to wait before a row that somebody waits for is looked at again; nothing when that is all for now. */
  function again(row: Delivery | undefined): number | undefined {
    if (row?.state === "sending") return SHORTEST_LOOK_MS;
    if (row?.state !== "pending") return undefined;
    // A digest without content waits for its list.
    if (row.kind === "digest" && row.content === null) return undefined;
    return Math.max(SHORTEST_LOOK_MS, row.dueAt.getTime() - clock.now().getTime());
  }

  return {
    wake,
    start() {
      if (isRunning) return;
      openLanes();
      isRunning = true;
      for (const lane of lanes.values()) running.push(lane.run());
    },
    async deliverNow(id) {
      for (let left = PATIENCE_MS; ;) {
        const row = await claimDelivery(database, id, { owner, now: clock.now(), leaseMs });
        if (row !== undefined) await deliver(parts, row);
        wake();
        const outcome = await deliveryById(database, id);
        const wait = again(outcome);
        if (wait === undefined || (left -= wait) < 0) return outcome;
        await sleep(wait);
      }
    },
    async drain(patienceMs) {
      openLanes();
      for (;;) {
        alarm = createWakeableSleep();
        if ((await takeSome()) > 0) continue;
        const isIdle = underway().length === 0;
        const wait = await untilNextDue();
        if (isIdle && wait > patienceMs) return;
        const longest = isIdle ? Math.max(SHORTEST_LOOK_MS, wait) : LOOK_EVERY_MS;
        await alarm.sleep(Math.min(LOOK_EVERY_MS, longest));
      }
    },
    isStoreFailing: () => [...lanes.values()].some((lane) => lane.isStoreFailing()),
    async stop() {
      stopping.abort();
      wake();
      await Promise.all(running);
      await Promise.allSettled(underway());
      await releaseClaims(database, owner);
    },
  };
}

/** Rows of workspaces that are not known (yet): what becomes of them, the platform says. */
function restOf(platform: Platform): DeliveryQueue {
  return { platform: platform.name, notIn: platform.workspaces?.() ?? [] };
}
