import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "../../../db/client/database.ts";
import { openDatabase } from "../../../db/client/open.ts";
import { countDeliveries } from "../../../db/deliveries/queries.ts";
import { saveSubscription, subscriptionsOf } from "../../../db/channels/subscriptions.ts";
import { planDue } from "../../../src/jobs/digests/plan-due.ts";
import { nextRun } from "../../../src/domain/schedule/schedule.ts";
import { makeSubscription } from "../../support/row-factories.ts";

const schedule = { hour: 9, minute: 0, weekdays: [1, 2, 3, 4, 5], timezone: "Europe/Paris" };
const wednesday = nextRun(schedule, new Date("2026-05-12T12:00Z")).at;

describe("planDue", () => {
  let database: Database;
  beforeEach(async () => {
    database = await openDatabase(":memory:");
    await saveSubscription(
      database,
      makeSubscription({ id: "s1", ...schedule, nextRunAt: wednesday }),
    );
  });
  afterEach(() => database.close());

  it("plans nothing before its time", async () => {
    expect(await planDue(database, new Date(wednesday.getTime() - 1))).toBe(0);
    expect(await countDeliveries(database)).toEqual({});
  });

  it("plans each edition once over many ticks", async () => {
    for (let tick = 0; tick < 3; tick += 1) await planDue(database, wednesday);
    expect(await countDeliveries(database)).toEqual({ pending: 1 });
    const [row] = await database.db.select().from(database.tables.deliveries);
    expect(row).toMatchObject({ edition: "2026-05-13", part: 0, plannedAt: wednesday, papers: 10 });
  });

  it("freezes the subscription's settings unless they are the defaults", async () => {
    const terms = {
      sources: ["huggingface"],
      filter: "cat:cs.CL",
      layout: "cards",
      cadence: "week",
      silent: true,
      announce: false,
      pictures: true,
      language: "de",
    } as const;
    const nextRunAt = nextRun({ ...schedule, cadence: "week" }, wednesday).at;
    await saveSubscription(
      database,
      makeSubscription({ id: "s2", channel: "c2", ...schedule, ...terms, nextRunAt }),
    );
    await planDue(database, nextRunAt);
    const rows = await database.db.select().from(database.tables.deliveries);
    const pending = rows.filter(({ state }) => state === "pending");
    expect(pending.map(({ channel, options }) => [channel, options])).toEqual([
      ["c1", null],
      ["c2", terms],
    ]);
    expect(rows.find(({ channel }) => channel === "c2")?.edition).toBe("2026-W20");
  });

  it("records missed editions with a reason and delivers only the latest", async () => {
    await planDue(database, new Date("2026-05-18T09:00Z"));
    const rows = await database.db.select().from(database.tables.deliveries);
    expect(Object.fromEntries(rows.map((row) => [row.edition, row.state]))).toEqual({
      "2026-05-13": "skipped",
      "2026-05-14": "skipped",
      "2026-05-15": "skipped",
      "2026-05-18": "pending",
    });
    const [subscription] = await subscriptionsOf(database, {
      platform: "discord",
      workspace: "g1",
      channel: "c1",
    });
    expect(subscription?.nextRunAt.toISOString()).toBe("2026-05-19T07:00:00.000Z");
  });

  it("plans ten thousand subscriptions without blocking the event loop", async () => {
    const rows = Array.from({ length: 10_000 }, (_, index) =>
      makeSubscription({
        id: `x${index}`,
        channel: `x${index}`,
        ...schedule,
        nextRunAt: wednesday,
      }),
    );
    const { db, tables } = database;
    for (let start = 0; start < rows.length; start += 500)
      await db.insert(tables.subscriptions).values(rows.slice(start, start + 500));
    let breaths = 0;
    const timer = setInterval(() => void (breaths += 1), 1);
    expect(await planDue(database, wednesday)).toBe(10_001);
    clearInterval(timer);
    expect(await countDeliveries(database)).toEqual({ pending: 10_001 });
    expect(breaths).toBeGreaterThan(100);
  }, 60_000);
});
