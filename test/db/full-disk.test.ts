import type Sqlite from "better-sqlite3";
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "../../db/client/database.ts";
import { countDeliveries } from "../../db/deliveries/queries.ts";
import { savePapers } from "../../db/papers/papers.ts";
import { saveSubscription, subscriptionsOf } from "../../db/channels/subscriptions.ts";
import { createDeliveryWorker } from "../../src/jobs/delivery/worker.ts";
import { planDue } from "../../src/jobs/digests/plan-due.ts";
import { makeContent, makeSubscription, makeTally } from "../support/row-factories.ts";
import { makePaper } from "../support/factories.ts";
import { memoryChat } from "../support/memory-platform.ts";
import { sqliteStore, type TestStore } from "../support/stores.ts";

const CHANNELS = 120;
const LEASE_MS = 90_000;
const dueAt = new Date("2026-05-13T07:00:00Z");
const paperIds = ["2605.00001", "2605.00002"];

describe("a full disk", () => {
  let store: TestStore;
  let database: Database;
  let file: Sqlite.Database;
  beforeEach(async () => {
    store = await sqliteStore();
    database = await store.open();
    file = (database.db as unknown as { readonly $client: Sqlite.Database }).$client;
    await savePapers(
      database,
      paperIds.map((id) => makePaper({ id })),
      dueAt,
    );
    for (let index = 0; index < CHANNELS; index += 1)
      await saveSubscription(
        database,
        makeSubscription({ id: `s${index}`, channel: `c${index}`, nextRunAt: dueAt }),
      );
  });
  afterEach(async () => {
    await database.close();
    await store.remove();
  });

  /** Leaves room for so many pages. */
  const fill = (room: number): void => {
    // What migrations have freed would be room as well.
    file.exec("vacuum");
    const pages = Number(file.pragma("page_count", { simple: true }));
    file.pragma(`max_page_count = ${pages + room}`);
  };
  const free = (): void => void file.pragma("max_page_count = 1073741823");

  it("stops the planning and not the reading, and when there is room again everything is planned once", async () => {
    fill(0);
    await expect(planDue(database, dueAt)).rejects.toThrow("full");
    const place = { platform: "discord", workspace: "g1", channel: "c7" } as const;
    expect(await subscriptionsOf(database, place)).toHaveLength(1);
    expect(file.pragma("integrity_check", { simple: true })).toBe("ok");
    free();
    await planDue(database, dueAt);
    await planDue(database, dueAt);
    expect(await countDeliveries(database)).toEqual({ pending: CHANNELS });
  });

  it("during a fan-out loses and duplicates nothing", async () => {
    await planDue(database, dueAt);
    const chat = memoryChat("discord");
    let now = dueAt.getTime();
    const worker = createDeliveryWorker({
      database,
      platforms: new Map([["discord", chat.platform]]),
      select: async () => ({
        kind: "ready",
        content: makeContent({ paperIds }),
      }),
      compose: async () => ({
        message: { title: "digest", blocks: [] },
        title: "digest",
        tags: [],
        papers: paperIds.map((paperId, index) => ({ paperId, number: index + 1 })),
        shown: makeTally(),
      }),
      clock: { now: () => new Date(now) },
      log: pino({ level: "silent" }),
      owner: "w1",
      leaseMs: LEASE_MS,
    });
    fill(12);
    await worker.drain(0).catch(() => {});
    const { sent = 0 } = await countDeliveries(database);
    expect(sent).toBeLessThan(CHANNELS);
    // Some were posted and could not be settled any more.
    expect(chat.messages.length).toBeGreaterThan(sent);
    free();
    for (let round = 0; round < 20; round += 1) {
      now += LEASE_MS / 2;
      await worker.drain(0);
    }
    expect(await countDeliveries(database)).toEqual({ sent: 3 * CHANNELS });
    const keys = chat.messages.map(({ key }) => key);
    expect([keys.length, new Set(keys).size]).toEqual([3 * CHANNELS, 3 * CHANNELS]);
  });
});
