import { setTimeout as sleep } from "node:timers/promises";
import { claimDeliveries, claimDelivery } from "../../db/deliveries.ts";
import { releaseClaims } from "../../db/delivery-outcomes.ts";
import { deliveryById, nextDueAt } from "../../db/delivery-queries.ts";
import { breathe } from "../../db/papers.ts";
import type { Delivery } from "../../db/schema.ts";
import type { PlatformName } from "../papers/place.ts";
import { deliver, type DeliverParts } from "./deliver.ts";

/** Carries due deliveries to their platforms, many at a time. */
export interface Courier {
  start(): void;
  /** Looks for due rows now instead of at the next look. */
  wake(): void;
  /** Delivers one row at once, out of turn; the answer is what became of it. */
  deliverNow(id: string): Promise<Delivery | undefined>;
  /** Delivers until nothing is due within the next `patienceMs`, for `paperboy once`. */
  drain(patienceMs: number): Promise<void>;
  /** Takes no more rows, lets the ones under way end, and gives the rest back. */
  stop(): Promise<void>;
}

/** More than this many posts under way at once only wait in the pacer and hold memory. */
const CONCURRENCY = 32;
/** Without a wake-up the ledger is looked at this often: another replica may have put something in. */
const LOOK_EVERY_MS = 15_000;
/** Rows that are due but cannot be taken (their platform is not connected) are not asked for in a tight loop. */
const SHORTEST_LOOK_MS = 250;
/** A person who asked for a post is not kept waiting for longer, by another process that sends it or by a platform. */
const PATIENCE_MS = 10_000;

export function createCourier(parts: DeliverParts): Courier {
  const { database, clock, owner, leaseMs, platforms } = parts;
  const underway = new Set<Promise<void>>();
  const stopping = new AbortController();
  let running: Promise<void> | null = null;
  let alarm = newAlarm();

  function connected(): PlatformName[] {
    const ready = [...platforms.values()].filter((platform) => platform.ready());
    return ready.map((platform) => platform.name);
  }

  function claim(limit: number): Promise<Delivery[]> {
    if (connected().length === 0 || limit <= 0) return Promise.resolve([]);
    return claimDeliveries(database, {
      owner,
      now: clock.now(),
      limit,
      leaseMs,
      platforms: connected(),
    });
  }

  /** Claims what fits and starts it; the answer is how many rows there were. */
  async function takeSome(): Promise<number> {
    const rows = await claim(CONCURRENCY - underway.size);
    for (const row of rows) {
      const work: Promise<void> = deliver(parts, row).finally(() => {
        underway.delete(work);
        alarm.ring();
      });
      underway.add(work);
      // The embedded store answers in microtasks: without a pause all of these would be drawn in one go.
      await breathe();
    }
    return rows.length;
  }

  async function untilNextLook(): Promise<number> {
    const next = await nextDueAt(database, connected()).catch(() => undefined);
    if (next === undefined) return LOOK_EVERY_MS;
    return Math.min(
      LOOK_EVERY_MS,
      Math.max(SHORTEST_LOOK_MS, next.getTime() - clock.now().getTime()),
    );
  }

  /** How long to wait before a row that somebody waits for is looked at again; nothing when that is all for now. */
  function again(row: Delivery | undefined): number | undefined {
    if (row?.state === "sending") return SHORTEST_LOOK_MS;
    // The platform asked for a moment's patience; a row without content waits for its list.
    if (row?.state !== "pending" || row.content === null) return undefined;
    return Math.max(SHORTEST_LOOK_MS, row.dueAt.getTime() - clock.now().getTime());
  }

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      alarm = newAlarm();
      const taken = await takeSome().catch((error: unknown) => {
        parts.log.error({ err: error }, "deliveries could not be claimed");
        return 0;
      });
      if (taken > 0 && underway.size < CONCURRENCY) continue;
      const full = underway.size >= CONCURRENCY;
      await alarm.sleep(full ? LOOK_EVERY_MS : await untilNextLook());
    }
  }

  return {
    start() {
      running ??= run();
    },
    wake() {
      alarm.ring();
    },
    async deliverNow(id) {
      for (let left = PATIENCE_MS; ;) {
        const row = await claimDelivery(database, id, { owner, now: clock.now(), leaseMs });
        if (row !== undefined) await deliver(parts, row);
        alarm.ring();
        const outcome = await deliveryById(database, id);
        const wait = again(outcome);
        if (wait === undefined || (left -= wait) < 0) return outcome;
        await sleep(wait);
      }
    },
    async drain(patienceMs) {
      for (;;) {
        alarm = newAlarm();
        if ((await takeSome()) > 0) continue;
        const now = clock.now();
        const next = await nextDueAt(database, connected());
        const soon = next !== undefined && next.getTime() <= now.getTime() + patienceMs;
        if (underway.size === 0 && !soon) return;
        await alarm.sleep(underway.size > 0 ? LOOK_EVERY_MS : await untilNextLook());
      }
    },
    async stop() {
      stopping.abort();
      alarm.ring();
      await running;
      await Promise.allSettled(underway);
      await releaseClaims(database, owner);
    },
  };
}

/** A sleep that a ring ends early; a ring before the sleep counts too. */
function newAlarm(): { ring(): void; sleep(ms: number): Promise<void> } {
  let wakeUp: (() => void) | undefined;
  const rung = new Promise<void>((resolve) => {
    wakeUp = resolve;
  });
  return {
    ring: () => wakeUp?.(),
    async sleep(ms) {
      let timer: NodeJS.Timeout | undefined;
      const time = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, ms);
      });
      await Promise.race([rung, time]);
      clearTimeout(timer);
    },
  };
}
