import type { Database } from "../../../db/client/database.ts";
import { releaseLeases, takeLeases } from "../../../db/operations/leases.ts";
import { reasonOf } from "../../domain/errors.ts";
import type { Log } from "../../lib/log.ts";
import type { PlatformName } from "../../domain/place.ts";
import { singleFlight } from "../../lib/single-flight.ts";
import { resultWithin } from "../../lib/with-timeout.ts";

/** What one process alone does for a bot token: hold its connection for events, or send at its pace. */
export type LeaseName = `${PlatformName} ${"gateway" | "sender"}`;

/** Which duties are this process's; with several replicas on one store, each duty has one holder. */
export interface Leases {
  /** Takes what is free now, then keeps it and goes on asking for the rest; `changed` hears of every change. */
  start(
    wanted: readonly LeaseName[],
    changed: (duty: LeaseName, held: boolean) => void,
  ): Promise<void>;
  /** Whether this process has the duty now; one that needs no lease is everybody's. */
  readonly holds: (duty: LeaseName) => boolean;
  /** Every duty that needs a lease, and whether it is held here. */
  readonly held: () => ReadonlyMap<LeaseName, boolean>;
  /** Gives everything back, so that another takes over at once. */
  stop(): Promise<void>;
}

/** A holder that died is replaced after this long at most, and the beat: a pause of the machine may be as long. */
const LEASE_MS = 15_000;
/** How often leases are renewed and asked for; a clean stop hands them over as quickly. */
const BEAT_MS = 2000;

export function createLeases(parts: {
  readonly database: Database;
  readonly owner: string;
  /** The duties that need a lease, each with the name of its lease. */
  readonly names: ReadonlyMap<LeaseName, string>;
  readonly log: Log;
  readonly leaseMs?: number;
  readonly beatMs?: number;
}): Leases {
  const { database, owner, log, leaseMs = LEASE_MS, beatMs = BEAT_MS } = parts;
  /** Until when a duty is certainly ours, by this process's own clock, which never jumps. */
  const until = new Map<LeaseName, number>();
  const told = new Map<LeaseName, boolean>();
  let wanted: readonly LeaseName[] = [];
  let tell: (duty: LeaseName, held: boolean) => void = () => {};
  let timer: NodeJS.Timeout | undefined;

  const nameOf = (duty: LeaseName): string => parts.names.get(duty) ?? duty;
  const isHeld = (duty: LeaseName): boolean => performance.now() < (until.get(duty) ?? -Infinity);

  async function renew(): Promise<void> {
    const asked = performance.now();
    try {
      const names = wanted.map(nameOf);
      const taking = takeLeases(database, { holder: owner, names, forMs: leaseMs });
      // A connection that hangs must not keep the next beat from trying another.
      const taken = await resultWithin(taking, leaseMs / 2);
      if (taken === undefined) throw new Error("the store does not answer");
      for (const duty of wanted)
        until.set(duty, taken.includes(nameOf(duty)) ? asked + leaseMs : -Infinity);
    } catch (error) {
      log.warn({ reason: reasonOf(error) }, "leases could not be renewed");
      // Whoever cannot write to the embedded store is not replaced either: nobody else can.
      if (database.dialect === "sqlite")
        for (const duty of wanted.filter(isHeld)) until.set(duty, asked + leaseMs);
    }
  }

  function announce(): void {
    for (const duty of wanted) {
      const held = isHeld(duty);
      if (told.get(duty) === held) continue;
      told.set(duty, held);
      log.info({ duty, held }, held ? "lease taken" : "lease held elsewhere");
      tell(duty, held);
    }
  }

  const renewals = singleFlight(() => renew().then(announce));

  function beat(): void {
    announce();
    void renewals.run();
  }

  return {
    async start(duties, changed) {
      wanted = duties.filter((duty) => parts.names.has(duty));
      if (wanted.length === 0) return;
      await renew();
      announce();
      tell = changed;
      timer = setInterval(beat, beatMs).unref();
    },
    holds: (duty) => !parts.names.has(duty) || isHeld(duty),
    held: () => new Map([...parts.names.keys()].map((duty) => [duty, isHeld(duty)])),
    async stop() {
      clearInterval(timer);
      await renewals.settled();
      const names = wanted.map(nameOf);
      wanted = [];
      until.clear();
      await releaseLeases(database, owner, names);
    },
  };
}
