import fc from "fast-check";
import { pino } from "pino";
import { afterEach, describe, expect, it } from "vitest";
import { openDatabase, type Database } from "../../db/database.ts";
import { enqueueDeliveries } from "../../db/deliveries.ts";
import { countDeliveries, deliveryById } from "../../db/delivery-queries.ts";
import { savePapers } from "../../db/papers.ts";
import { saveSubscription, subscriptionsOf } from "../../db/subscriptions.ts";
import { createCourier, type Courier } from "../../src/jobs/courier.ts";
import type { Draw } from "../../src/jobs/draw.ts";
import type { Preparation } from "../../src/jobs/prepare.ts";
import { makeDelivery, makeSubscription } from "../support/ledger.ts";
import { makePaper } from "../support/make.ts";
import { memoryChat, type Fault, type MemoryChat } from "../support/memory-platform.ts";

const start = Date.parse("2026-05-13T09:00:00Z");
const paperIds = ["2605.00001", "2605.00002", "2605.00003"];
const ready: Preparation = {
  kind: "ready",
  content: { day: "2026-05-13", source: "huggingface", paperIds, shown: 2, notice: null },
};

const draw: Draw = async (delivery, content) => ({
  message: { title: `part ${delivery.part}`, blocks: [] },
  title: "Daily Papers",
  papers: content.paperIds.map((paperId, index) => ({ paperId, number: index + 1 })),
  shown: {},
});

interface Stand {
  readonly database: Database;
  readonly chat: MemoryChat;
  now: number;
  prepared: Preparation;
  courier(owner?: string): Courier;
  /** Lets the clock run for this long, in steps, delivering whatever falls due. */
  run(courier: Courier, ms: number, stepMs?: number): Promise<void>;
}

const open: Database[] = [];
afterEach(async () => {
  for (const database of open.splice(0)) await database.close();
});

async function stand(): Promise<Stand> {
  const database = await openDatabase(":memory:");
  open.push(database);
  await savePapers(
    database,
    paperIds.map((id) => makePaper({ id })),
    new Date(start),
  );
  const chat = memoryChat("discord");
  const it: Stand = {
    database,
    chat,
    now: start,
    prepared: ready,
    courier: (owner = "w1") =>
      createCourier({
        database,
        platforms: new Map([["discord", chat.platform]]),
        prepare: async () => it.prepared,
        draw,
        clock: { now: () => new Date(it.now) },
        log: pino({ level: "silent" }),
        owner,
        leaseMs: 90_000,
      }),
    async run(courier, ms, stepMs = 5000) {
      const end = it.now + ms;
      for (; it.now <= end; it.now += stepMs) await courier.drain(0);
    },
  };
  return it;
}

async function subscribed(it: Stand, channel = "c1"): Promise<void> {
  await saveSubscription(it.database, makeSubscription({ id: `s-${channel}`, channel }));
  await enqueueDeliveries(it.database, [
    makeDelivery({
      id: `d-${channel}`,
      subscriptionId: `s-${channel}`,
      channel,
      dueAt: new Date(start),
      plannedAt: new Date(start),
    }),
  ]);
}

describe("the courier", () => {
  it("posts a digest, then a reply for every paper in its thread, in order", async () => {
    const it = await stand();
    await subscribed(it);
    await it.run(it.courier(), 10_000, 500);
    expect(it.chat.messages.map(({ text, thread }) => [text, thread])).toEqual([
      ["part 0", null],
      ["part 1", "m1"],
      ["part 2", "m1"],
      ["part 3", "m1"],
    ]);
    expect(await countDeliveries(it.database)).toEqual({ sent: 4 });
  });

  it.each(["retry", "lost", "unavailable"] as const)(
    "posts once when the first answer is %s",
    async (fault) => {
      const it = await stand();
      await subscribed(it);
      let first = true;
      it.chat.fault = () => {
        const now: Fault = first ? fault : "none";
        first = false;
        return now;
      };
      await it.run(it.courier(), 60_000);
      expect(it.chat.messages.filter((message) => message.thread === null)).toHaveLength(1);
      expect(await countDeliveries(it.database)).toEqual({ sent: 4 });
    },
  );

  it("stops a subscription that is refused, with the remedy, and leaves the others alone", async () => {
    const it = await stand();
    await subscribed(it, "c1");
    await subscribed(it, "c2");
    it.chat.fault = ({ place }) => (place.channel === "c1" ? "refused" : "none");
    await it.run(it.courier(), 10_000, 1000);
    const [stopped] = await subscriptionsOf(it.database, {
      platform: "discord",
      workspace: "g1",
      channel: "c1",
    });
    expect(stopped?.stopReason).toBe("missing access. Invite me.");
    expect(await deliveryById(it.database, "d-c1")).toMatchObject({ state: "dead" });
    expect(it.chat.messages.every((message) => message.channel === "c2")).toBe(true);
    expect(it.chat.messages).toHaveLength(4);
  });

  it("gives up on a post that never arrives, after bounded attempts further and further apart", async () => {
    const it = await stand();
    await subscribed(it);
    const times: number[] = [];
    it.chat.fault = () => {
      times.push(it.now);
      return "retry";
    };
    await it.run(it.courier(), 4 * 3_600_000, 30_000);
    expect(await deliveryById(it.database, "d-c1")).toMatchObject({ state: "dead" });
    expect(times.length).toBe(12);
    expect(times.at(-1)! - times.at(-2)!).toBeGreaterThan(times[2]! - times[1]!);
  });

  it("waits for a list without using up its attempts, and ends with a reason when there is none", async () => {
    const it = await stand();
    await subscribed(it);
    it.prepared = {
      kind: "wait",
      until: new Date(start + 60_000),
      reason: "the list is not out yet",
    };
    const courier = it.courier();
    await it.run(courier, 1000, 500);
    expect(await deliveryById(it.database, "d-c1")).toMatchObject({
      state: "pending",
      attempts: 0,
    });
    it.prepared = { kind: "skip", reason: "the list stayed empty" };
    it.now = start + 60_000;
    await courier.drain(0);
    expect(await deliveryById(it.database, "d-c1")).toMatchObject({
      state: "skipped",
      error: "the list stayed empty",
    });
    expect(it.chat.messages).toEqual([]);
  });

  it("looks in the chat before it posts a late digest, as after a restored backup", async () => {
    const it = await stand();
    await subscribed(it);
    const twin = await stand();
    await subscribed(twin);
    await it.run(it.courier(), 10_000, 500);
    twin.chat.messages.push(...it.chat.messages);
    twin.now = start + 6 * 60_000;
    await twin.run(twin.courier(), 30_000, 1000);
    expect(twin.chat.messages).toHaveLength(4);
    expect(await countDeliveries(twin.database)).toEqual({ sent: 4 });
  });

  it("delivers one row out of turn for somebody who waits", async () => {
    const it = await stand();
    await subscribed(it);
    expect(await it.courier().deliverNow("d-c1")).toMatchObject({ state: "sent", messageId: "m1" });
  });

  it("leaves rows alone while their platform is not connected", async () => {
    const it = await stand();
    await subscribed(it);
    it.chat.connected = false;
    const row = await it.courier().deliverNow("none");
    expect(row).toBeUndefined();
    await it.database.db.select().from(it.database.tables.deliveries);
    expect(await countDeliveries(it.database)).toEqual({ pending: 1 });
  });

  it("loses and doubles nothing, whatever fails and whoever dies holding a claim", async () => {
    const faults = fc.array(fc.constantFrom<Fault>("none", "retry", "lost", "unavailable"), {
      minLength: 1,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(faults, fc.array(fc.boolean(), { maxLength: 6 }), async (script, deaths) => {
        const it = await stand();
        for (const channel of ["c1", "c2", "c3"]) await subscribed(it, channel);
        let call = 0;
        it.chat.fault = () => script[call++] ?? "none";
        for (const [index, dies] of deaths.entries()) {
          const courier = it.courier(`w${index}`);
          await courier.drain(0);
          // A dead process leaves its rows claimed; a living one gives them back.
          if (!dies) await courier.stop();
          it.now += 7000;
        }
        await it.run(it.courier("last"), 30 * 60_000, 15_000);
        const keys = it.chat.messages.map((message) => message.key);
        expect(new Set(keys).size).toBe(keys.length);
        expect(await countDeliveries(it.database)).toEqual({ sent: 12 });
        expect(keys).toHaveLength(12);
      }),
      { numRuns: 40 },
    );
  });
});
