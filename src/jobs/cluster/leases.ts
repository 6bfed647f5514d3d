import type { Database } from "../../../db/client/database.ts";
import { releaseLeases, takeLeases } from "../../../db/operations/leases.ts";
import { reasonOf } from "../../domain/errors.ts";
import type { Log } from "../../lib/log.ts";
import type { PlatformName } from "../../domain/place.ts";
import { singleFlight } from "../../lib/single-flight.ts";
import { resultWithin } from "../../lib/with-timeout.ts";

export type LeaseName = `${PlatformName} ${"gateway" | "sender"}`;

/** With several replicas on one store, each duty has one holder. */
export interface Leases {
  /** Takes the free leases, then keeps renewing them and requesting the rest. */
  start(
    wanted: readonly LeaseName[],
    changed: (duty: LeaseName, held: boolean) => void,
  ): Promise<void>;
  /** Always true for a duty that needs no lease. */
  readonly holds: (duty: LeaseName) => boolean;
  readonly held: () => ReadonlyMap<LeaseName, boolean>;
  /** Releases all leases, so that another process takes over at once. */
  stop(): Promise<void>;
}

/** A dead holder is replaced within this time plus one beat; a shorter pause of the machine loses no lease. */
const LEASE_MS = 15_000;
/** A clean stop hands leases over within this time. */
const BEAT_MS = 2000;

export function createLeases(parts: {
  readonly database: Database;
  readonly owner: string;
  readonly names: ReadonlyMap<LeaseName, string>;
  readonly log: Log;
  readonly leaseMs?: number;
  readonly beatMs?: number;
}): Leases {
  const { database, owner, log, leaseMs = LEASE_MS, beatMs = BEAT_MS } = parts;
  /** Measured by this process's monotonic clock. */
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
      // A holder that cannot write to the embedded store has no possible replacement.
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
