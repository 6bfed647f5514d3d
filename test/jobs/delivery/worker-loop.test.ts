import { textFailure } from "../../support/text-failure.ts";
import { setTimeout as sleep } from "node:timers/promises";
import { eq, sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "../../../db/client/database.ts";
import { openDatabase } from "../../../db/client/open.ts";
import { storedDigestContent } from "../../../db/deliveries/content.ts";
import type { NewDelivery } from "../../../db/deliveries/delivery.ts";
import { countDeliveries, deliveryById } from "../../../db/deliveries/queries.ts";
import { enqueueDeliveries } from "../../../db/deliveries/queue.ts";
import { systemClock } from "../../../src/lib/clock.ts";
import { createDeliveryWorker, type DeliveryWorker } from "../../../src/jobs/delivery/worker.ts";
import type { Selection } from "../../../src/jobs/digests/decide-digest.ts";
import { memoryChat, type MemoryChat } from "../../support/memory-platform.ts";
import { readableLog } from "../../support/scripted-server.ts";
import { makeContent, makeDelivery, makeTally } from "../../support/row-factories.ts";

const LEASE_MS = 90_000;
const content = storedDigestContent(makeContent({ paperIds: [] }));
const WITHIN = { timeout: 10_000, interval: 10 };

let database: Database;
let chat: MemoryChat;
let worker: DeliveryWorker;
let log: ReturnType<typeof readableLog>;
let selection: Selection;
/** Called while a post is under way. */
let whilePosting: () => Promise<void>;

beforeEach(async () => {
  database = await openDatabase(":memory:");
  chat = memoryChat("discord");
  log = readableLog();
  selection = { kind: "skip", reason: textFailure("nothing to post") };
  whilePosting = async () => {};
  const post = chat.platform.post.bind(chat.platform);
  chat.platform.post = async (posting) => {
    await whilePosting();
    return post(posting);
  };
  worker = workerOf("w1");
});
afterEach(async () => {
  await worker.stop();
  await database.close();
});

function workerOf(owner: string): DeliveryWorker {
  return createDeliveryWorker({
    database,
    platforms: new Map([["discord", chat.platform]]),
    select: async () => selection,
    compose: async () => ({
      message: { title: "T", blocks: [] },
      title: "T",
      tags: [],
      papers: [],
      shown: makeTally(),
    }),
    clock: systemClock,
    log: log.log,
    owner,
    leaseMs: LEASE_MS,
  });
}

function digest(id: string, change: Partial<NewDelivery> = {}): NewDelivery {
  const now = new Date();
  return makeDelivery({ id, channel: id, dueAt: now, plannedAt: now, content, ...change });
}

const digests = (count: number): NewDelivery[] =>
  Array.from({ length: count }, (_, index) => digest(`d${index}`));

const sent = (): number => chat.messages.length;

describe("a running worker", () => {
  it("delivers what is due at the start, and soon after it is woken", async () => {
    await enqueueDeliveries(database, [digest("early")]);
    worker.start();
    await expect.poll(sent, WITHIN).toBe(1);
    await enqueueDeliveries(database, [digest("late")]);
    worker.wake();
    await expect.poll(sent, WITHIN).toBe(2);
  });

  it("delivers a row when it becomes due, without being woken", async () => {
    const dueAt = new Date(Date.now() + 400);
    await enqueueDeliveries(database, [digest("d1", { dueAt })]);
    worker.start();
    await expect.poll(sent, WITHIN).toBe(1);
    expect(Date.now()).toBeGreaterThanOrEqual(dueAt.getTime());
    expect(Date.now()).toBeLessThan(dueAt.getTime() + 4000);
  });

  it("starts once", async () => {
    worker.start();
    worker.start();
    await enqueueDeliveries(database, [digest("d1")]);
    worker.wake();
    await expect.poll(sent, WITHIN).toBe(1);
  });

  it("has at most 32 posts of a platform under way, and goes on when they end", async () => {
    let release: () => void = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    let posting = 0;
    whilePosting = () => {
      posting += 1;
      return released;
    };
    await enqueueDeliveries(database, digests(40));
    worker.start();
    await expect.poll(() => posting, WITHIN).toBe(32);
    await sleep(300);
    expect(posting).toBe(32);
    release();
    await expect.poll(sent, WITHIN).toBe(40);
  });

  it("delivers nothing while the platform is disconnected, and on the first wake-up after", async () => {
    chat.connected = false;
    await enqueueDeliveries(database, [digest("d1")]);
    worker.start();
    worker.wake();
    await sleep(300);
    expect(sent()).toBe(0);
    chat.connected = true;
    worker.wake();
    await expect.poll(sent, WITHIN).toBe(1);
  });

  it("reports a store that refuses its claims, and goes on when it answers again", async () => {
    expect(worker.isStoreFailing()).toBe(false);
    const rename = (from: string, to: string) =>
      database.db.run(sql.raw(`alter table ${from} rename to ${to}`));
    rename("deliveries", "away");
    worker.start();
    await expect.poll(() => worker.isStoreFailing(), WITHIN).toBe(true);
    expect(log.lines[0]).toMatchObject({ msg: "deliveries could not be claimed", err: {} });
    rename("away", "deliveries");
    await enqueueDeliveries(database, [digest("d1")]);
    worker.wake();
    await expect.poll(sent, WITHIN).toBe(1);
    expect(worker.isStoreFailing()).toBe(false);
  });

  it("takes over a row whose lease has run out", async () => {
    const leaseUntil = new Date(Date.now() - 1);
    const abandoned = { state: "sending", leaseOwner: "dead", leaseUntil, attempts: 1 } as const;
    await enqueueDeliveries(database, [digest("d1", abandoned)]);
    const held = { ...abandoned, leaseUntil: new Date(Date.now() + LEASE_MS) };
    await enqueueDeliveries(database, [digest("d2", held)]);
    worker.start();
    await expect.poll(sent, WITHIN).toBe(1);
    expect(await deliveryById(database, "d1")).toMatchObject({ state: "sent", attempts: 2 });
    expect(await deliveryById(database, "d2")).toMatchObject({ leaseOwner: "dead" });
  });
});

describe("stopping a worker", () => {
  it("lets posts under way end and takes no more", async () => {
    let release: () => void = () => {};
    whilePosting = () => new Promise<void>((resolve) => (release = resolve));
    await enqueueDeliveries(database, [digest("d1")]);
    worker.start();
    await expect
      .poll(async () => (await deliveryById(database, "d1"))?.state, WITHIN)
      .toBe("sending");
    await sleep(20);
    const stopped = worker.stop().then(() => "stopped");
    await enqueueDeliveries(database, [digest("d2")]);
    expect(await Promise.race([stopped, sleep(50, "posting")])).toBe("posting");
    release();
    await stopped;
    expect(await countDeliveries(database)).toEqual({ sent: 1, pending: 1 });
  });

  it("returns claimed rows that were not sent to the queue", async () => {
    const leaseUntil = new Date(Date.now() + LEASE_MS);
    const claimed = { state: "sending", leaseUntil, attempts: 1 } as const;
    await enqueueDeliveries(database, [
      digest("d1", { ...claimed, leaseOwner: "w1" }),
      digest("d2", { ...claimed, leaseOwner: "w2" }),
    ]);
    await worker.stop();
    expect(await deliveryById(database, "d1")).toMatchObject({ state: "pending", attempts: 0 });
    expect(await deliveryById(database, "d2")).toMatchObject({ leaseOwner: "w2" });
  });
});

describe("delivering one row at once", () => {
  it("answers with the row as it became, at once when its list is not out", async () => {
    const until = new Date(Date.now() + 3_600_000);
    selection = { kind: "wait", until, reason: textFailure("not out") };
    await enqueueDeliveries(database, [digest("d1", { content: null })]);
    expect(await worker.deliverNow("d1")).toMatchObject({
      state: "pending",
      error: textFailure("not out"),
    });
    selection = { kind: "skip", reason: textFailure("empty") };
    await enqueueDeliveries(database, [digest("d2", { content: null })]);
    expect(await worker.deliverNow("d2")).toMatchObject({
      state: "skipped",
      error: textFailure("empty"),
    });
  });

  it("delivers a row before it is due", async () => {
    const dueAt = new Date(Date.now() + 3_600_000);
    await enqueueDeliveries(database, [digest("d1", { dueAt })]);
    expect(await worker.deliverNow("d1")).toMatchObject({ state: "sent" });
  });

  it("does not wait for a retry that is more than ten seconds away", async () => {
    chat.fault = () => "unavailable";
    await enqueueDeliveries(database, [digest("d1")]);
    const start = Date.now();
    expect(await worker.deliverNow("d1")).toMatchObject({
      state: "pending",
      error: textFailure("HTTP 500"),
    });
    expect(Date.now() - start).toBeLessThan(5000);
  });

  it("waits for another process that sends the row", async () => {
    const lease = { leaseOwner: "w2", leaseUntil: new Date(Date.now() + LEASE_MS) };
    await enqueueDeliveries(database, [digest("d1", { ...lease, state: "sending", attempts: 1 })]);
    const answer = worker.deliverNow("d1");
    await sleep(300);
    const { db, tables } = database;
    const change = { state: "sent", messageId: "m9" } as const;
    await db.update(tables.deliveries).set(change).where(eq(tables.deliveries.id, "d1"));
    expect(await answer).toMatchObject({ state: "sent", messageId: "m9" });
  });

  it("answers undefined for an unknown row", async () => {
    expect(await worker.deliverNow("nothing")).toBeUndefined();
  });
});

describe("draining the queue", () => {
  it("ends when nothing is due within the given time", async () => {
    const soon = new Date(Date.now() + 300);
    const later = new Date(Date.now() + 3_600_000);
    await enqueueDeliveries(database, [
      digest("now"),
      digest("soon", { dueAt: soon }),
      digest("later", { dueAt: later }),
    ]);
    await worker.drain(1000);
    expect(await countDeliveries(database)).toEqual({ sent: 2, pending: 1 });
  });
});
