import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { saveSubscription, subscriptionsOf } from "../../db/channels/subscriptions.ts";
import type { Database } from "../../db/client/database.ts";
import { openDatabase, openSearchConnection } from "../../db/client/open.ts";
import { countDeliveries } from "../../db/deliveries/queries.ts";
import { planDeliveries } from "../../db/deliveries/queue.ts";
import { makeDelivery, makeSubscription } from "../support/row-factories.ts";
import { holdWriteLock } from "../support/hold-write-lock.ts";

const HELD_MS = 2000;
const LONGEST_WAIT_MS = 250;

describe("a store that another program has locked", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "paperboy-locked-"));
  const file = path.join(folder, "paperboy.db");
  let database: Database;
  beforeEach(async () => {
    database = await openDatabase(`file:${file}`);
  });
  afterEach(async () => {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("is read at once and written when it is free, without blocking the process", async () => {
    const search = await openSearchConnection(`file:${file}`);
    const { released } = await holdWriteLock(file, HELD_MS);
    const delay = monitorEventLoopDelay({ resolution: 10 });
    delay.enable();
    const start = performance.now();
    const subscription = makeSubscription({ id: "s1" });
    const { nextRunAt } = subscription;
    const writes = [
      saveSubscription(database, subscription),
      planDeliveries(database, [
        { subscription: { id: "s0", nextRunAt }, deliveries: [makeDelivery()], nextRunAt },
      ]),
      search.write([{ sql: "create table of_search (id integer)", rows: [[]] }]),
    ];
    expect(await countDeliveries(database)).toEqual({});
    expect(performance.now() - start).toBeLessThan(LONGEST_WAIT_MS);
    await Promise.all([...writes, released]);
    delay.disable();
    expect(delay.max / 1e6).toBeLessThan(LONGEST_WAIT_MS);
    expect(performance.now() - start).toBeGreaterThan(HELD_MS / 2);
    expect(await subscriptionsOf(database, subscription)).toHaveLength(1);
    expect(await countDeliveries(database)).toEqual({ pending: 1 });
    await search.close();
  });
});
