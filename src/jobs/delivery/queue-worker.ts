import { claimDeliveries, nextDueAt, type DeliveryQueue } from "../../../db/deliveries/queue.ts";
import { breathe } from "../../../db/papers/papers.ts";
import { createWakeableSleep } from "../../lib/wakeable-sleep.ts";
import { deliver, type DeliverParts } from "./deliver.ts";

/** A slow workspace delays only its own queue. */
export interface QueueWorker {
  run(): Promise<void>;
  claim(): Promise<number>;
  wake(): void;
  nextDue(): Promise<Date | undefined>;
  running(): ReadonlySet<Promise<void>>;
  isStoreFailing(): boolean;
}

export interface QueueWorkerParts extends DeliverParts {
  readonly queue: () => DeliveryQueue;
  readonly capacity: number;
  readonly signal: AbortSignal;
  readonly reclaim: () => Promise<void>;
  readonly onDone: () => void;
}

/** Another replica may enqueue rows without a wake-up. */
export const POLL_EVERY_MS = 15_000;
const FAILING_POLL_MS = 5000;
export const MIN_POLL_MS = 250;

export function createQueueWorker(parts: QueueWorkerParts): QueueWorker {
  const { database, clock, owner, leaseMs, platforms, queue, capacity, signal, onDone, log } =
    parts;
  const running = new Set<Promise<void>>();
  const batch = Math.ceil(capacity / 4);
  let isFailing = false;
  let idle = createWakeableSleep();
  let pause = createWakeableSleep();

  const isFull = (): boolean => capacity - running.size < batch;
  const isPlatformReady = (): boolean => platforms.get(queue().platform)?.ready() === true;
  const pausedMs = (): number =>
    platforms.get(queue().platform)?.pausedMs?.(queue().workspace) ?? 0;

  async function claim(): Promise<number> {
    if (isFull() || !isPlatformReady() || pausedMs() > 0) return 0;
    await parts.reclaim();
    const limit = capacity - running.size;
    const lease = { owner, now: clock.now(), leaseMs };
    const rows = await claimDeliveries(database, { ...lease, limit, queue: queue() });
    for (const row of rows) {
      const work: Promise<void> = deliver(parts, row).finally(() => {
        running.delete(work);
        idle.wake();
        onDone();
      });
      running.add(work);
      // The embedded store answers in microtasks: a pause lets the event loop run between compositions.
      await breathe();
    }
    return rows.length;
  }

  async function nextDue(): Promise<Date | undefined> {
    if (!isPlatformReady()) return undefined;
    const paused = pausedMs();
    if (paused > 0) return new Date(clock.now().getTime() + paused);
    return nextDueAt(database, queue());
  }

  async function nextPollMs(): Promise<number> {
    if (isFailing) return FAILING_POLL_MS;
    const next = await nextDue().catch(() => undefined);
    const wait = next === undefined ? POLL_EVERY_MS : next.getTime() - clock.now().getTime();
    return Math.min(POLL_EVERY_MS, Math.max(MIN_POLL_MS, wait));
  }

  return {
    claim,
    nextDue,
    running: () => running,
    isStoreFailing: () => isFailing,
    wake() {
      idle.wake();
      pause.wake();
    },
    async run() {
      while (!signal.aborted) {
        idle = createWakeableSleep();
        pause = createWakeableSleep();
        const claimed = await claim().catch((error: unknown) => {
          log.error({ err: error }, "deliveries could not be claimed");
          return undefined;
        });
        isFailing = claimed === undefined;
        if (claimed !== undefined && claimed > 0) continue;
        if (isFull()) await idle.sleep(POLL_EVERY_MS);
        else {
          await idle.sleep(await nextPollMs());
          // Posts finish in bursts: one poll serves all of them. The playground's have no pace to keep.
          if (queue().platform !== "web") await pause.sleep(MIN_POLL_MS);
        }
      }
    },
  };
}
