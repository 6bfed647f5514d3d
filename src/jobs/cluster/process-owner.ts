import { hostname } from "node:os";
import type { Database } from "../../../db/client/database.ts";
import { expireLeases, leaseOwners } from "../../../db/deliveries/queue.ts";
import { dropLeases, leaseHolders } from "../../../db/operations/leases.ts";
import { isRunning } from "../../lib/process-alive.ts";
import type { Clock } from "../../lib/clock.ts";

/** Data that a killed process wrote to a socket reaches the chat within this time. */
const GRACE_MS = 3000;

/** Machine, process and start time. */
export function ownerName(startedAt: Date): string {
  return [hostname(), process.pid, startedAt.getTime()].join(":");
}

/** Releases the claims and leases of dead processes on this machine; other machines' leases expire by themselves. */
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
  // In a container every process is number 1: a different owner with our number is dead.
  return Number(pid) === process.pid || !isRunning(Number(pid));
}
