import { claimDeliveries, nextDueAt, type DeliveryQueue } from "../../../db/deliveries/queue.ts";
import { breathe } from "../../../db/papers/papers.ts";
import { createWakeableSleep } from "../../lib/wakeable-sleep.ts";
import { deliver, type DeliverParts } from "./deliver.ts";

/** Posts the deliveries of one queue: a slow workspace holds up only itself. */
export interface QueueWorker {
  /** Posts until it is stopped; never rejects. */
  run(): Promise<void>;
  /** Claims and starts what fits; returns how many rows. */
  claim(): Promise<number>;
  /** Polls now. */
  wake(): void;
  nextDue(): Promise<Date | undefined>;
  running(): ReadonlySet<Promise<void>>;
  /** Whether the store refused the last claim. */
  isStoreFailing(): boolean;
}

export interface QueueWorkerParts extends DeliverParts {
  readonly queue: () => DeliveryQueue;
  /** Deliveries at once: more would only hold memory. */
  readonly capacity: number;
  readonly signal: AbortSignal;
  /** Reclaims expired leases now and then. */
  readonly reclaim: () => Promise<void>;
  readonly onDone: () => void;
}

/** Without a wake-up: another replica may have enqueued something. */
export const POLL_EVERY_MS = 15_000;
/** After the store refused. */
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

  async function claim(): Promise<number> {
    if (isFull() || !isPlatformReady()) return 0;
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
      // The embedded store answers in microtasks: without a pause all of these would be composed in one go.
      await breathe();
    }
    return rows.length;
  }

  async function nextDue(): Promise<Date | undefined> {
    return isPlatformReady() ? nextDueAt(database, queue()) : undefined;
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
          // Posts end in crowds: one poll serves all of them.
          await pause.sleep(MIN_POLL_MS);
        }
      }
    },
  };
}
