import { hostname } from "node:os";
import type { Database } from "../../../db/client/database.ts";
import { expireLeases, leaseOwners } from "../../../db/deliveries/queue.ts";
import { dropLeases, leaseHolders } from "../../../db/operations/leases.ts";
import { isRunning } from "../../lib/process-alive.ts";
import type { Clock } from "../../lib/clock.ts";

/** What a killed process had already written to a socket is in the chat after this long, where the look-up finds it. */
const GRACE_MS = 3000;

/** The name under which this process claims deliveries: machine, process, start. */
export function ownerName(startedAt: Date): string {
  return [hostname(), process.pid, startedAt.getTime()].join(":");
}

/**
 * Lets go of what earlier processes on this machine were delivering, and of their duties, when they died, instead of
 * waiting for their leases to run out. Other machines' leases are left alone.
 */
export async function recoverLeases(
  database: Database,
  owner: string,
  clock: Clock,
): Promise<void> {
  const gone = (name: string): boolean => name !== owner && isDead(name);
  await dropLeases(database, (await leaseHolders(database)).filter(gone));
  const dead = (await leaseOwners(database)).filter(gone);
  await expireLeases(database, dead, new Date(clock.now().getTime() + GRACE_MS));
}

function isDead(owner: string): boolean {
  const [host, pid] = owner.split(":");
  if (host !== hostname()) return false;
  // In a container every process is number 1: one with our number that is not us has gone.
  return Number(pid) === process.pid || !isRunning(Number(pid));
}
