import { NOT_IN_CHANNEL, textFailure } from "../../support/text-failure.ts";
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "../../../db/client/database.ts";
import { openDatabase } from "../../../db/client/open.ts";
import { enqueueDeliveries } from "../../../db/deliveries/queue.ts";
import { sourceAnswered, sourceFailed } from "../../../db/papers/source-health.ts";
import { saveSubscription, stopSubscription } from "../../../db/channels/subscriptions.ts";
import { createAlerts, type Alerts } from "../../../src/jobs/operations/alerts.ts";
import { createDeliveryWorker, type DeliveryWorker } from "../../../src/jobs/delivery/worker.ts";
import { makeDelivery, makeReply, makeSubscription } from "../../support/row-factories.ts";
import { memoryChat, type MemoryChat } from "../../support/memory-platform.ts";

const START = Date.parse("2026-05-13T09:00:00Z");
const HOUR = 3_600_000;
const channel = { platform: "discord", workspace: "", channel: "ops" } as const;

describe("the operator's channel", () => {
  let database: Database;
  let chat: MemoryChat;
  let worker: DeliveryWorker;
  let alerts: Alerts;
  let clock: { ms: number; now: () => Date };
  beforeEach(async () => {
    database = await openDatabase(":memory:");
    chat = memoryChat("discord");
    clock = { ms: START, now: () => new Date(clock.ms) };
    worker = createDeliveryWorker({
      database,
      platforms: new Map([["discord", chat.platform]]),
      select: async () => ({ kind: "skip", reason: textFailure("none of this test") }),
      compose: async () => Promise.reject(new Error("none of this test")),
      clock,
      log: pino({ level: "silent" }),
      owner: "w1",
      leaseMs: 90_000,
    });
    alerts = createAlerts({ database, channel, clock });
  });
  afterEach(() => database.close());

  /** What the operator has read, after so much more time. */
  async function told(afterMs = 0): Promise<string[]> {
    clock.ms += afterMs;
    await alerts.save();
    await alerts.run();
    await worker.drain(0);
    return chat.messages.map(({ text }) => text);
  }

  it("gets one alert when a source is unreachable for an hour, and one on recovery", async () => {
    await sourceFailed(database, "huggingface", textFailure("HTTP 503"), clock.now());
    expect(await told(HOUR / 2)).toEqual([]);
    const [first] = await told(HOUR / 2);
    expect(first).toContain("Hugging Face has not answered since 09:00 UTC. Reason: HTTP 503.");
    expect(await told(HOUR)).toHaveLength(1);
    await sourceAnswered(database, "huggingface", clock.now());
    expect((await told(HOUR))[1]).toContain("Hugging Face answers again.");
    expect(await told(HOUR)).toHaveLength(2);
  });

  it("gets failures in one message, at most every fifteen minutes", async () => {
    await saveSubscription(database, makeSubscription());
    await stopSubscription(database, "s1", NOT_IN_CHANNEL, clock.now());
    const dead = {
      state: "dead",
      error: NOT_IN_CHANNEL,
      dueAt: clock.now(),
    } as const;
    await enqueueDeliveries(database, [
      makeDelivery({ ...dead, id: "d1", plannedAt: clock.now() }),
      makeReply({ ...dead, id: "d2", part: 3, state: "unknown", plannedAt: clock.now() }),
    ]);
    const [first = ""] = await told();
    expect(first).toContain(
      "Digest of 2026-05-13 in discord c1 could not be posted (d1). Paperboy is not in this channel. Type /invite @Paperboy in the channel.",
    );
    expect(first).toContain("Reply 3 of 2026-05-13 in discord c1 may or may not have arrived (d2)");
    expect(first).toContain(
      "Subscription of discord c1 stopped: Paperboy is not in this channel. Type /invite @Paperboy in the channel.",
    );
    await enqueueDeliveries(database, [
      makeDelivery({ ...dead, id: "d3", plannedAt: clock.now() }),
    ]);
    expect(await told(14 * 60_000)).toHaveLength(1);
    expect(await told(60_000)).toHaveLength(2);
  });

  it("gets a count of what does not fit, without one kind hiding another", async () => {
    await enqueueDeliveries(
      database,
      Array.from({ length: 300 }, (_, index) =>
        makeDelivery({
          id: `d${index}`,
          channel: `c${index}`,
          state: "dead",
          plannedAt: clock.now(),
        }),
      ),
    );
    alerts.raise("lease", "lease 1", "This process lost the duty “discord sender”.");
    const [first = ""] = await told();
    expect(first).toContain("This process lost the duty “discord sender”.");
    expect(first).toContain("292 more: paperboy deliveries --state dead");
  });

  it("gets alerts raised while the store was unavailable", async () => {
    alerts.raise("store", "store 1", "The store failed: disk is full");
    const { db, tables } = database;
    const failing = createAlerts({ database: { ...database, db: null as never }, channel, clock });
    failing.raise("store", "store 1", "The store failed: disk is full");
    await expect(failing.save()).rejects.toThrow("null");
    expect(await db.select().from(tables.alerts)).toEqual([]);
    expect((await told())[0]).toContain("The store failed: disk is full");
  });

  it("gets nothing when it is not configured", async () => {
    const silent = createAlerts({ database, channel: null, clock });
    silent.raise("lease", "lease 1", "lost");
    await silent.save();
    await silent.run();
    expect(await database.db.select().from(database.tables.alerts)).toEqual([]);
  });
});
