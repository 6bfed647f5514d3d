import { setTimeout as sleep } from "node:timers/promises";
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "../../../db/client/database.ts";
import { createLeases, type LeaseName, type Leases } from "../../../src/jobs/cluster/leases.ts";
import { until } from "../../judge/support/bot.ts";
import { engines, type TestStore } from "../../support/stores.ts";

const DUTIES: readonly LeaseName[] = ["discord gateway", "discord sender"];
const names = new Map(DUTIES.map((duty) => [duty, `${duty} of this token`]));
const LEASE_MS = 500;

describe.each(engines)("leases on $name", ({ make, skip }) => {
  let store: TestStore;
  const open: Database[] = [];
  const running: Leases[] = [];
  beforeEach(async ({ skip: leaveOut }) => {
    if (skip) leaveOut();
    store = await make();
  });
  afterEach(async () => {
    if (skip) return;
    await Promise.allSettled(running.splice(0).map((leases) => leases.stop()));
    await Promise.allSettled(open.splice(0).map((database) => database.close()));
    await store.remove();
  });

  /** A process of its own on the store, and what it heard. */
  async function replica(owner: string): Promise<Leases & { readonly heard: string[] }> {
    const database = await store.open();
    open.push(database);
    const heard: string[] = [];
    const log = pino({ level: "silent" });
    const leases = createLeases({ database, owner, names, log, leaseMs: LEASE_MS, beatMs: 50 });
    running.push(leases);
    await leases.start(DUTIES, (duty, held) => void heard.push(`${duty} ${held}`));
    return { ...leases, heard };
  }
  const holdsAll = (leases: Leases): boolean => DUTIES.every((duty) => leases.holds(duty));

  it("have one holder, which renews them", async () => {
    const first = await replica("a");
    const second = await replica("b");
    expect(holdsAll(first)).toBe(true);
    await sleep(2 * LEASE_MS);
    expect([holdsAll(first), ...DUTIES.map((duty) => second.holds(duty))]).toEqual([
      true,
      false,
      false,
    ]);
    expect([...first.heard, ...second.heard]).toEqual([]);
  });

  it("pass to another process within one heartbeat of a clean stop", async () => {
    const first = await replica("a");
    const second = await replica("b");
    await first.stop();
    expect(holdsAll(first)).toBe(false);
    await until("the hand-over", () => holdsAll(second), LEASE_MS / 2);
    expect(second.heard).toEqual(["discord gateway true", "discord sender true"]);
  });

  it("are lost when the store is unreachable, unless no other process could take them", async () => {
    const first = await replica("a");
    await open[0]?.close();
    if (open[0]?.dialect === "sqlite") {
      await sleep(2 * LEASE_MS);
      expect(holdsAll(first)).toBe(true);
      return;
    }
    const second = await replica("b");
    await until("the fall", () => holdsAll(second), 4 * LEASE_MS);
    expect(holdsAll(first)).toBe(false);
    await until("its word", () => first.heard.length === 2, LEASE_MS);
  });

  it("are not needed where nothing is shared", async () => {
    const leases = await replica("a");
    expect(leases.holds("web sender")).toBe(true);
    expect(leases.held().has("web sender")).toBe(false);
  });
});
