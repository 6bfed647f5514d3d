import { setTimeout as sleep } from "node:timers/promises";
import type { Database } from "../../../db/client/database.ts";
import { takeLeases } from "../../../db/operations/leases.ts";
import { MINUTE_MS } from "../../lib/durations.ts";

export type RunInTurn = <Answer>(request: () => Promise<Answer>) => Promise<Answer>;

/** A request's own deadline is sooner than this. */
const LONGEST_MS = MINUTE_MS;
const LOOK_EVERY_MS = 250;

/** One request at a time over all processes, with a pause after each; the turn is a lease by the database's clock. */
export function createSharedRateLimit(parts: {
  readonly database: Database;
  readonly name: string;
  readonly owner: string;
  readonly everyMs: number;
}): RunInTurn {
  const { database, everyMs } = parts;
  const names = [`${parts.name} requests`];
  let asked = 0;
  let last: Promise<unknown> = Promise.resolve();

  async function inTurn<Answer>(request: () => Promise<Answer>): Promise<Answer> {
    // Each request is a separate holder, so that this process also waits for its own turns.
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
