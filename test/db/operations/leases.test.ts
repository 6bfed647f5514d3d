import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "../../../db/client/database.ts";
import {
  dropLeases,
  leaseHolders,
  releaseLeases,
  takeLeases,
} from "../../../db/operations/leases.ts";
import { deleteOldEvents, claimEvent } from "../../../db/operations/received-events.ts";
import { engines, type TestStore } from "../../support/stores.ts";

describe.each(engines)("leases and events of replicas, on $name", ({ make, skip }) => {
  let store: TestStore;
  let one: Database;
  let other: Database;
  beforeEach(async ({ skip: leaveOut }) => {
    if (skip) leaveOut();
    store = await make();
    one = await store.open();
    other = await store.open();
  });
  afterEach(async () => {
    if (skip) return;
    await one.close();
    await other.close();
    await store.remove();
  });

  const names = ["send", "receive"];
  const take = (database: Database, holder: string, forMs = 60_000): Promise<string[]> =>
    takeLeases(database, { holder, names, forMs });

  it("a lease is one holder's, who may renew it", async () => {
    expect((await take(one, "a")).toSorted()).toEqual(["receive", "send"]);
    expect(await take(other, "b")).toEqual([]);
    expect(await take(one, "a")).toHaveLength(2);
    expect(await leaseHolders(other)).toEqual(["a"]);
  });

  it("a lease that ran out is the next one's, and its old holder learns of it", async () => {
    await take(one, "a", 50);
    await sleep(120);
    expect(await take(other, "b")).toHaveLength(2);
    expect(await take(one, "a")).toEqual([]);
  });

  it("a lease given back, or taken from the dead, is free at once", async () => {
    await take(one, "a");
    await releaseLeases(other, "b", names);
    expect(await take(other, "b")).toEqual([]);
    await releaseLeases(one, "a", ["send"]);
    expect(await take(other, "b")).toEqual(["send"]);
    await dropLeases(other, ["a"]);
    expect(await take(other, "b")).toHaveLength(2);
  });

  it("one of many simultaneous requests gets every lease", async () => {
    const holders = Array.from({ length: 20 }, (_, index) => `h${index}`);
    const got = await Promise.all(
      holders.map((holder, index) => take(index % 2 === 0 ? one : other, holder)),
    );
    expect(got.map(({ length }) => length).toSorted()).toEqual([
      ...Array.from({ length: 19 }, () => 0),
      2,
    ]);
  });

  it("an event is claimed once by simultaneous requests, until it expires", async () => {
    const now = new Date("2026-05-13T09:00:00Z");
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        claimEvent(index % 2 === 0 ? one : other, "Ev1", now),
      ),
    );
    expect(answers.filter(Boolean)).toHaveLength(1);
    await deleteOldEvents(other, now);
    expect(await claimEvent(other, "Ev1", now)).toBe(false);
    await deleteOldEvents(other, new Date(now.getTime() + 1));
    expect(await claimEvent(other, "Ev1", now)).toBe(true);
  });
});
