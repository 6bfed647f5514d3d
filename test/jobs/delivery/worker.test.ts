import { NOT_IN_CHANNEL, textFailure } from "../../support/text-failure.ts";
import fc from "fast-check";
import { pino } from "pino";
import { afterEach, describe, expect, it } from "vitest";
import type { Database } from "../../../db/client/database.ts";
import { openDatabase } from "../../../db/client/open.ts";
import { deliveryId } from "../../../db/deliveries/delivery-id.ts";
import { enqueueDeliveries } from "../../../db/deliveries/queue.ts";
import { countDeliveries, deliveryById } from "../../../db/deliveries/queries.ts";
import { savePapers } from "../../../db/papers/papers.ts";
import { saveSubscription, subscriptionsOf } from "../../../db/channels/subscriptions.ts";
import { createDeliveryWorker, type DeliveryWorker } from "../../../src/jobs/delivery/worker.ts";
import type { ComposeDelivery } from "../../../src/jobs/digests/compose-delivery.ts";
import type { Selection } from "../../../src/jobs/digests/decide-digest.ts";
import {
  makeContent,
  makeDelivery,
  makeSubscription,
  makeTally,
} from "../../support/row-factories.ts";
import { makePaper } from "../../support/factories.ts";
import { until } from "../../judge/support/bot.ts";
import { memoryChat, type Fault, type MemoryChat } from "../../support/memory-platform.ts";

const start = Date.parse("2026-05-13T09:00:00Z");
const paperIds = ["2605.00001", "2605.00002", "2605.00003"];
const ready: Selection = { kind: "ready", content: makeContent({ paperIds, shown: 2 }) };

/** Every message shows the votes for the first paper, once there are some. */
function composeWith(votes: () => number): ComposeDelivery {
  return async (delivery) => {
    const tally = votes() === 0 ? "" : `, ${votes()} votes`;
    const part = delivery.kind === "reply" ? delivery.number : 0;
    const ids = delivery.kind === "digest" ? delivery.content.paperIds : [delivery.paperId];
    return {
      message: { title: `part ${part}${tally}`, blocks: [] },
      title: "Daily Papers",
      tags: [],
      papers: ids.map((paperId, index) => ({ paperId, number: index + 1 })),
      shown: makeTally({ [paperIds[0]!]: votes() }),
    };
  };
}

interface Stand {
  readonly database: Database;
  readonly chat: MemoryChat;
  now: number;
  prepared: Selection;
  votes: number;
  worker(owner?: string): DeliveryWorker;
  /** Lets the clock run for this long, in steps, delivering whatever falls due. */
  run(worker: DeliveryWorker, ms: number, stepMs?: number): Promise<void>;
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
  const scene: Stand = {
    database,
    chat,
    now: start,
    prepared: ready,
    votes: 0,
    worker: (owner = "w1") =>
      createDeliveryWorker({
        database,
        platforms: new Map([["discord", chat.platform]]),
        select: async () => scene.prepared,
        compose: composeWith(() => scene.votes),
        clock: { now: () => new Date(scene.now) },
        log: pino({ level: "silent" }),
        owner,
        leaseMs: 90_000,
      }),
    async run(worker, ms, stepMs = 5000) {
      const end = scene.now + ms;
      for (; scene.now <= end; scene.now += stepMs) await worker.drain(0);
    },
  };
  return scene;
}

function idOf(channel: string): string {
  const place = { platform: "discord", workspace: "g1", channel } as const;
  return deliveryId({ place, subscription: `s-${channel}`, edition: "2026-05-13", part: 0 });
}

async function subscribed(scene: Stand, channel = "c1"): Promise<void> {
  await saveSubscription(scene.database, makeSubscription({ id: `s-${channel}`, channel }));
  await enqueueDeliveries(scene.database, [
    makeDelivery({
      id: idOf(channel),
      subscriptionId: `s-${channel}`,
      channel,
      dueAt: new Date(start),
      plannedAt: new Date(start),
    }),
  ]);
}

describe("the delivery worker", () => {
  it("posts a digest, then one reply per paper in its thread, in order", async () => {
    const scene = await stand();
    await subscribed(scene);
    await scene.run(scene.worker(), 10_000, 500);
    expect(scene.chat.messages.map(({ text, thread }) => [text, thread])).toEqual([
      ["part 0", null],
      ["part 1", "m1"],
      ["part 2", "m1"],
      ["part 3", "m1"],
    ]);
    expect(await countDeliveries(scene.database)).toEqual({ sent: 4 });
  });

  it.each(["retry", "lost", "unavailable"] as const)(
    "posts once when the first answer is %s",
    async (fault) => {
      const scene = await stand();
      await subscribed(scene);
      let first = true;
      scene.chat.fault = () => {
        const now: Fault = first ? fault : "none";
        first = false;
        return now;
      };
      await scene.run(scene.worker(), 60_000);
      expect(scene.chat.messages.filter((message) => message.thread === null)).toHaveLength(1);
      expect(await countDeliveries(scene.database)).toEqual({ sent: 4 });
    },
  );

  it("continues a thread after a paper that cannot be posted", async () => {
    const scene = await stand();
    await subscribed(scene);
    scene.chat.fault = ({ message }) =>
      JSON.stringify(message).includes("part 2") ? "retry" : "none";
    await scene.run(scene.worker(), 10_000, 500);
    expect(scene.chat.messages.map(({ text }) => text)).toEqual(["part 0", "part 1", "part 3"]);
    scene.chat.fault = () => "none";
    await scene.run(scene.worker(), 60_000);
    expect(await countDeliveries(scene.database)).toEqual({ sent: 4 });
  });

  it.each([
    ["draws anew what an earlier attempt left, because people may have voted since", "none", 3],
    ["remembers that nobody knows what it shows, when that fails", "retry", -1],
  ] as const)("%s", async (_what, editFault, shown) => {
    const scene = await stand();
    await subscribed(scene);
    scene.chat.fault = ({ thread }) => (thread === null ? "lost" : "none");
    const worker = scene.worker();
    await worker.drain(0);
    expect(scene.chat.messages.map(({ text }) => text)).toEqual(["part 0"]);
    scene.votes = 3;
    scene.chat.editFault = editFault;
    await scene.run(worker, 60_000);
    const [digest] = scene.chat.messages;
    expect(digest?.text).toBe(editFault === "none" ? "part 0, 3 votes" : "part 0");
    const { db, tables } = scene.database;
    const [post] = await db.select().from(tables.posts);
    expect(post).toMatchObject({ messageId: "m1", shown: makeTally({ [paperIds[0]!]: shown }) });
  });

  it("stops a refused subscription with a remedy and leaves the others alone", async () => {
    const scene = await stand();
    await subscribed(scene, "c1");
    await subscribed(scene, "c2");
    scene.chat.fault = ({ place }) => (place.channel === "c1" ? "refused" : "none");
    await scene.run(scene.worker(), 10_000, 1000);
    const [stopped] = await subscriptionsOf(scene.database, {
      platform: "discord",
      workspace: "g1",
      channel: "c1",
    });
    expect(stopped?.stopReason).toEqual(NOT_IN_CHANNEL);
    expect(await deliveryById(scene.database, idOf("c1"))).toMatchObject({ state: "dead" });
    expect(scene.chat.messages.every((message) => message.channel === "c2")).toBe(true);
    expect(scene.chat.messages).toHaveLength(4);
  });

  it("gives up on a post after a bounded number of attempts with growing delays", async () => {
    const scene = await stand();
    await subscribed(scene);
    const times: number[] = [];
    scene.chat.fault = () => {
      times.push(scene.now);
      return "retry";
    };
    await scene.run(scene.worker(), 4 * 3_600_000, 30_000);
    expect(await deliveryById(scene.database, idOf("c1"))).toMatchObject({ state: "dead" });
    expect(times.length).toBe(12);
    expect(times.at(-1)! - times.at(-2)!).toBeGreaterThan(times[2]! - times[1]!);
  });

  it("waits for a list without counting attempts, and skips with a reason when none comes", async () => {
    const scene = await stand();
    await subscribed(scene);
    scene.prepared = {
      kind: "wait",
      until: new Date(start + 60_000),
      reason: textFailure("the list is not out yet"),
    };
    const worker = scene.worker();
    await scene.run(worker, 1000, 500);
    expect(await deliveryById(scene.database, idOf("c1"))).toMatchObject({
      state: "pending",
      attempts: 0,
    });
    scene.prepared = { kind: "skip", reason: textFailure("the list stayed empty") };
    scene.now = start + 60_000;
    await worker.drain(0);
    expect(await deliveryById(scene.database, idOf("c1"))).toMatchObject({
      state: "skipped",
      error: textFailure("the list stayed empty"),
    });
    expect(scene.chat.messages).toEqual([]);
  });

  it("looks for an earlier post before it posts a late digest", async () => {
    const scene = await stand();
    await subscribed(scene);
    const twin = await stand();
    await subscribed(twin);
    await scene.run(scene.worker(), 10_000, 500);
    twin.chat.messages.push(...scene.chat.messages);
    twin.now = start + 6 * 60_000;
    await twin.run(twin.worker(), 30_000, 1000);
    expect(twin.chat.messages).toHaveLength(4);
    expect(await countDeliveries(twin.database)).toEqual({ sent: 4 });
  });

  it("delivers one row out of turn on request", async () => {
    const scene = await stand();
    await subscribed(scene);
    expect(await scene.worker().deliverNow(idOf("c1"))).toMatchObject({
      state: "sent",
      messageId: "m1",
    });
  });

  it("waits through a rate limit and for another process that sends the row", async () => {
    const scene = await stand();
    await subscribed(scene);
    let refusals = 1;
    scene.chat.fault = () => (refusals-- > 0 ? "retry" : "none");
    expect(await scene.worker().deliverNow(idOf("c1"))).toMatchObject({
      state: "sent",
      attempts: 2,
    });
    await subscribed(scene, "c2");
    const [one, other] = await Promise.all([
      scene.worker("w1").deliverNow(idOf("c2")),
      scene.worker("w2").deliverNow(idOf("c2")),
    ]);
    expect(one).toEqual(other);
    expect(one).toMatchObject({ state: "sent", attempts: 1 });
  });

  it("leaves rows pending while their platform is disconnected", async () => {
    const scene = await stand();
    await subscribed(scene);
    scene.chat.connected = false;
    const row = await scene.worker().deliverNow("none");
    expect(row).toBeUndefined();
    await scene.database.db.select().from(scene.database.tables.deliveries);
    expect(await countDeliveries(scene.database)).toEqual({ pending: 1 });
  });

  it("ails while the store refuses", async () => {
    const scene = await stand();
    open.splice(open.indexOf(scene.database), 1);
    await scene.database.close();
    const worker = scene.worker();
    expect(worker.isStoreFailing()).toBe(false);
    worker.start();
    await until("its word", () => worker.isStoreFailing());
    await expect(worker.stop()).rejects.toThrow("not open");
  });

  it("does not repost a message that was deleted before its answer came", async () => {
    const scene = await stand();
    await subscribed(scene);
    scene.chat.fault = () => "deleted";
    await scene.run(scene.worker(), 60_000);
    expect(await deliveryById(scene.database, idOf("c1"))).toMatchObject({
      state: "skipped",
      error: textFailure("it came and went"),
      attempts: 1,
    });
    expect(await countDeliveries(scene.database)).toEqual({ skipped: 1 });
  });

  it("loses and duplicates nothing under any failure or killed process", async () => {
    const faults = fc.array(fc.constantFrom<Fault>("none", "retry", "lost", "unavailable"), {
      minLength: 1,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(faults, fc.array(fc.boolean(), { maxLength: 6 }), async (script, deaths) => {
        const scene = await stand();
        for (const channel of ["c1", "c2", "c3"]) await subscribed(scene, channel);
        let call = 0;
        scene.chat.fault = () => script[call++] ?? "none";
        for (const [index, dies] of deaths.entries()) {
          const worker = scene.worker(`w${index}`);
          await worker.drain(0);
          // A dead process leaves its rows claimed; a living one gives them back.
          if (!dies) await worker.stop();
          scene.now += 7000;
        }
        await scene.run(scene.worker("last"), 30 * 60_000, 15_000);
        const keys = scene.chat.messages.map((message) => message.key);
        expect(new Set(keys).size).toBe(keys.length);
        expect(await countDeliveries(scene.database)).toEqual({ sent: 12 });
        expect(keys).toHaveLength(12);
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});
