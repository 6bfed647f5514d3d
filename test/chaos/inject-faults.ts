import { setTimeout as sleep } from "node:timers/promises";
import { leaseOwners } from "../../db/deliveries/queue.ts";
import type { Random } from "./seeded-random.ts";
import type { Fault } from "./combinations.ts";
import { isUp, type BotProcesses, type Slot } from "./bot-processes.ts";
import type { BrokenStore } from "./stores.ts";

export interface FaultParts {
  readonly fault: Fault;
  readonly fleet: BotProcesses;
  readonly store: BrokenStore;
  readonly chance: Random;
  readonly kills: number;
  readonly stops: number;
  /** Which part of the posts is out, from 0 to 1. */
  readonly progress: () => number;
  /** The slot of the process that posts now. */
  readonly sender: () => number | undefined;
}

/** What was done. */
export interface InjectedFaults {
  kills: number;
  stops: number;
  breaks: number;
  dismissals: number;
  /** Processes that were stopped in good order, which left something or took too long. */
  readonly badStops: string[];
}

/** So long without progress, and the next blow comes all the same. */
const IMPATIENCE_MS = 12_000;
/** The last blow falls before everything is out. */
const LAST_BLOW_AT = 0.92;
/** As short as it may be set. */
export const LEASE_SECONDS = 60;
/** Longer than the lease of a delivery by this, so that another process takes it over. */
const OVER_MS = 1500;
const STORE_BREAKS = 4;
/** After so many kills another process is stopped in good order. */
const DISMISSED = 0.15;

/** Kills, suspends and breaks at random moments while the posts go out; resolves when all is done. */
export async function injectFaults(parts: FaultParts): Promise<InjectedFaults> {
  const { fault, store } = parts;
  const done: InjectedFaults = { kills: 0, stops: 0, breaks: 0, dismissals: 0, badStops: [] };
  await Promise.all([
    blows(parts, fault.kills === true ? parts.kills : 0, async () => {
      await kill(parts, aim(parts, parts.fleet.slots));
      done.kills += 1;
      const slot = aim(parts, parts.fleet.slots);
      if (!isUp(slot) || !parts.chance.happens(DISMISSED)) return;
      done.badStops.push(...(await dismiss(parts, slot)));
      done.dismissals += 1;
    }),
    blows(parts, fault.stops === true ? parts.stops : 0, async () => {
      done.stops += await suspend(parts);
    }),
    blows(parts, fault.store === true ? STORE_BREAKS : 0, async () => {
      await store.break();
      done.breaks += 1;
    }),
  ]);
  return done;
}

/** So many blows, spread over the posting with some chance. */
async function blows(
  { progress, chance }: FaultParts,
  count: number,
  strike: () => Promise<void>,
): Promise<void> {
  for (let blow = 0; blow < count; blow += 1) {
    const at = ((blow + chance.real()) / count) * LAST_BLOW_AT;
    const deadline = performance.now() + IMPATIENCE_MS;
    while (progress() < at && performance.now() < deadline) await sleep(20);
    await sleep(chance.between(0, 150));
    await strike();
  }
}

/** Mostly the one that posts. */
function aim({ fleet, chance, sender }: FaultParts, slots: readonly Slot[]): Slot {
  const posting = fleet.slots.find(({ index }) => index === sender());
  return posting !== undefined && slots.includes(posting) && chance.happens(0.6)
    ? posting
    : chance.pick(slots);
}

/** One that is stopped in good order must have let go of all that it had claimed. */
async function dismiss({ fleet, store, fault }: FaultParts, slot: Slot): Promise<string[]> {
  const { pid } = slot.bot;
  const bad = await fleet.dismiss(slot);
  await untilUp(slot);
  const owners = await leaseOwners(store.database);
  const left = owners.filter((owner) => owner.includes(`:${pid}:`));
  // A store that is away takes nothing back.
  if (fault.store === true || (bad === undefined && left.length === 0)) return [];
  return [`${bad ?? "stopped"}, leaving ${left.length === 0 ? "nothing" : "claims"}`];
}

/** Now and then one is killed again while it starts. */
async function kill({ fleet, chance }: FaultParts, slot: Slot): Promise<void> {
  await fleet.kill(slot);
  if (chance.happens(0.8)) await untilUp(slot);
  else await sleep(chance.between(0, 800));
}

/** Suspends one process, or half of them; the answer is how many. Another takes its duties over at once, or later. */
async function suspend(parts: FaultParts): Promise<number> {
  const { fleet, store, chance, fault } = parts;
  const up = (): Slot[] => fleet.slots.filter((slot) => isUp(slot));
  for (let waited = 0; waited < 60_000 && up().length === 0; waited += 50) await sleep(50);
  const running = up();
  if (running.length === 0) return 0;
  const first = aim(parts, running);
  const others = running.filter((slot) => slot !== first && chance.happens(0.4));
  const victims = fault.bursts === true ? [first, ...others] : [first];
  const ms = LEASE_SECONDS * 1000 + OVER_MS;
  const suspended = victims.map((slot) => fleet.suspend(slot, ms));
  if (fault.bursts === true || chance.happens(0.5)) await store.loosenDuties();
  await Promise.all(suspended);
  return victims.length;
}

async function untilUp(slot: Slot): Promise<void> {
  for (let waited = 0; waited < 60_000 && !isUp(slot); waited += 50) await sleep(50);
}
