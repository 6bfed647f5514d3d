import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "../../../db/client/database.ts";
import { createSharedRateLimit } from "../../../src/jobs/cluster/shared-rate-limit.ts";
import { engines, type TestStore } from "../../support/stores.ts";

const EVERY_MS = 200;

describe.each(engines)("a rate limit shared by processes, on $name", ({ make, skip }) => {
  let store: TestStore;
  const open: Database[] = [];
  beforeEach(async ({ skip: leave }) => {
    if (skip) return leave();
    store = await make();
    open.push(await store.open(), await store.open());
  });
  afterEach(async () => {
    if (skip) return;
    await Promise.all(open.splice(0).map((database) => database.close()));
    await store.remove();
  });

  it("runs one request at a time with a pause between, also after a failure", async () => {
    const [first, second] = open.map((database, index) =>
      createSharedRateLimit({
        database,
        name: "test",
        owner: `host:${index}:1`,
        everyMs: EVERY_MS,
      }),
    );
    const times: [begin: number, end: number][] = [];
    const request = async (): Promise<void> => {
      const begin = performance.now();
      await sleep(50);
      times.push([begin, performance.now()]);
      if (times.length === 2) throw new Error("no answer");
    };
    const all = [first!(request), second!(request), first!(request), second!(request)];
    const outcomes = await Promise.allSettled(all);
    expect(outcomes.filter(({ status }) => status === "rejected")).toHaveLength(1);
    const pauses = times.slice(1).map(([begin], index) => begin - times[index]![1]);
    expect(times).toHaveLength(4);
    for (const pause of pauses) expect(pause).toBeGreaterThan(EVERY_MS - 20);
  });
});
