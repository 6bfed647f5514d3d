import { setTimeout as sleep } from "node:timers/promises";
import type { Database } from "../../../db/client/database.ts";
import { takeLeases } from "../../../db/operations/leases.ts";
import { MINUTE_MS } from "../../lib/durations.ts";

/** Waits for a turn, then makes the request. */
export type RunInTurn = <Answer>(request: () => Promise<Answer>) => Promise<Answer>;

/** A request that hangs holds its turn for no longer: its own deadline is sooner. */
const LONGEST_MS = MINUTE_MS;
/** How often a turn that is another's is asked for. */
const LOOK_EVERY_MS = 250;

/**
 * One request at a time, and so long after it none, over all processes on one store: the turn is a lease by the
 * database's clock. Requests of one process take their turns in order.
 */
export function createSharedRateLimit(parts: {
  readonly database: Database;
  /** What the requests go to. */
  readonly name: string;
  readonly owner: string;
  readonly everyMs: number;
}): RunInTurn {
  const { database, everyMs } = parts;
  const names = [`${parts.name} requests`];
  let asked = 0;
  let last: Promise<unknown> = Promise.resolve();

  async function inTurn<Answer>(request: () => Promise<Answer>): Promise<Answer> {
    // Each request is a holder of its own, so that not even this process may go before its time is up.
    asked += 1;
    const holder = `${parts.owner}:${asked}`;
    while ((await takeLeases(database, { holder, names, forMs: LONGEST_MS })).length === 0)
      await sleep(LOOK_EVERY_MS);
    try {
      return await request();
    } finally {
      await takeLeases(database, { holder, names, forMs: everyMs });
    }
  }

  return (request) => {
    const turn = last.then(() => inTurn(request));
    last = turn.catch(() => {});
    return turn;
  };
}
