import { claimDeliveries, nextDueAt, type DeliveryQueue } from "../../../db/deliveries/queue.ts";
import { breathe } from "../../../db/papers/papers.ts";
import { createWakeableSleep } from "../../lib/wakeable-sleep.ts";
import { deliver, type DeliverParts } from "./deliver.ts";

/** Carries the deliveries of one lane, so that a slow workspace holds up only itself. */
export interface QueueWorker {
  /** Carries until it is stopped; never rejects. */
  run(): Promise<void>;
  /** Claims what fits and starts it; the answer is how many rows there were. */
  take(): Promise<number>;
  /** Looks for due rows now instead of at the next look. */
  wake(): void;
  /** When the next row is due, as far as is known. */
  nextDue(): Promise<Date | undefined>;
  underway(): ReadonlySet<Promise<void>>;
  /** Whether the store refused the last claim. */
  isStoreFailing(): boolean;
}

export interface QueueWorkerParts extends DeliverParts {
  readonly lane: () => DeliveryQueue;
  /** So many at once: more only wait for their turn and hold memory. */
  readonly room: number;
  readonly signal: AbortSignal;
  /** Lets go what others hold who have died, now and then. */
  readonly takeBack: () => Promise<void>;
  /** Told when one has been dealt with. */
  readonly onDone: () => void;
}

/** Without a wake-up the ledger is looked at this often: another replica may have put something in. */
export const LOOK_EVERY_MS = 15_000;
/** A store that refused is left alone for so long. */
const AILING_LOOK_MS = 5000;
/** Looks that found nothing are at least so far apart. */
export const SHORTEST_LOOK_MS = 250;

export function createQueueWorker(parts: QueueWorkerParts): QueueWorker {
  const { database, clock, owner, leaseMs, platforms, lane, room, signal, onDone, log } = parts;
  const underway = new Set<Promise<void>>();
  /** Rows are claimed a handful at a time, not one by one. */
  const handful = Math.ceil(room / 4);
  let ailing = false;
  let alarm = createWakeableSleep();
  let call = createWakeableSleep();

  const isFull = (): boolean => room - underway.size < handful;
  const isReady = (): boolean => platforms.get(lane().platform)?.ready() === true;

  async function take(): Promise<number> {
    if (isFull() || !isReady()) return 0;
    await parts.takeBack();
    const limit = room - underway.size;
    const claim = { owner, now: clock.now(), limit, leaseMs, queue: lane() };
    const rows = await claimDeliveries(database, claim);
    for (const row of rows) {
      const work: Promise<void> = deliver(parts, row).finally(() => {
        underway.delete(work);
        alarm.wake();
        onDone();
      });
      underway.add(work);
      // The embedded store answers in microtasks: without a pause all of these would be drawn in one go.
      await breathe();
    }
    return rows.length;
  }

  async function nextDue(): Promise<Date | undefined> {
    return isReady() ? nextDueAt(database, lane()) : undefined;
  }

  async function untilNextLook(): Promise<number> {
    if (ailing) return AILING_LOOK_MS;
    const next = await nextDue().catch(() => undefined);
    const wait = next === undefined ? LOOK_EVERY_MS : next.getTime() - clock.now().getTime();
    return Math.min(LOOK_EVERY_MS, Math.max(SHORTEST_LOOK_MS, wait));
  }

  return {
    take,
    nextDue,
    underway: () => underway,
    isStoreFailing: () => ailing,
    wake() {
      alarm.wake();
      call.wake();
    },
    async run() {
      while (!signal.aborted) {
        alarm = createWakeableSleep();
        call = createWakeableSleep();
        const taken = await take().catch((error: unknown) => {
          log.error({ err: error }, "deliveries could not be claimed");
          return undefined;
        });
        ailing = taken === undefined;
        if (taken !== undefined && taken > 0) continue;
        if (isFull()) await alarm.sleep(LOOK_EVERY_MS);
        else {
          await alarm.sleep(await untilNextLook());
          // Posts that end come in crowds: one look is for all of them.
          await call.sleep(SHORTEST_LOOK_MS);
        }
      }
    },
  };
}
