import { textFailure } from "../../support/text-failure.ts";
import { setTimeout as sleep } from "node:timers/promises";
import { pino } from "pino";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Database } from "../../../db/client/database.ts";
import { openDatabase } from "../../../db/client/open.ts";
import type { NewDelivery } from "../../../db/deliveries/delivery.ts";
import { storedDigestContent } from "../../../db/deliveries/content.ts";
import { enqueueDeliveries } from "../../../db/deliveries/queue.ts";
import { systemClock } from "../../../src/lib/clock.ts";
import { createDeliveryWorker, type DeliveryWorker } from "../../../src/jobs/delivery/worker.ts";
import type { Platform } from "../../../src/platforms/port.ts";
import { makeContent, makeDelivery, makeReply, makeTally } from "../../support/row-factories.ts";
import { memoryChat, type MemoryChat } from "../../support/memory-platform.ts";

const DRAWN = { message: { title: "T", blocks: [] }, papers: [], shown: makeTally(), tags: [] };

interface Stand {
  readonly database: Database;
  readonly chat: MemoryChat;
  readonly worker: DeliveryWorker;
}

/** A worker at work for a platform that takes its time over some posts. */
async function stand(
  pause: (workspace: string) => Promise<unknown>,
  platform: Partial<Platform> = {},
): Promise<Stand> {
  const database = await openDatabase(":memory:");
  const chat = memoryChat();
  const slow: Platform = {
    ...chat.platform,
    ...platform,
    async post(posting) {
      await pause(posting.place.workspace);
      return chat.platform.post(posting);
    },
  };
  const worker = createDeliveryWorker({
    database,
    platforms: new Map([["discord", slow]]),
    select: async () => ({ kind: "skip", reason: textFailure("every row here has its content") }),
    compose: async () => ({ ...DRAWN, title: "T" }),
    clock: systemClock,
    log: pino({ level: "silent" }),
    owner: "w1",
    leaseMs: 90_000,
  });
  onTestFinished(async () => {
    await worker.stop();
    await database.close();
  });
  return { database, chat, worker };
}

const content = storedDigestContent(makeContent({ paperIds: [] }));
const digestRow = (change: Partial<NewDelivery>): NewDelivery =>
  makeDelivery({ content, ...change });

function rows(
  count: number,
  name: string,
  change: Partial<NewDelivery> = {},
  make = digestRow,
): NewDelivery[] {
  const now = new Date();
  return Array.from({ length: count }, (_, index) =>
    make({
      id: `${name}-${index}`,
      channel: `${name}-${index}`,
      dueAt: now,
      plannedAt: now,
      ...change,
    }),
  );
}

async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !condition(); tries += 1) await sleep(10);
  expect(condition()).toBe(true);
}

describe("delivery queues", () => {
  it("keep a slow workspace from delaying the others", async () => {
    let release = (): void => {};
    const hanging = new Promise<void>((resolve) => {
      release = resolve;
    });
    let hangs = 0;
    const pause = async (workspace: string): Promise<void> => {
      if (workspace !== "stuck") return;
      hangs += 1;
      await hanging;
    };
    const known = ["stuck", "fine"];
    const { database, chat, worker } = await stand(pause, { workspaces: () => known });
    await enqueueDeliveries(database, [
      ...rows(60, "stuck", { workspace: "stuck" }),
      ...rows(20, "fine", { workspace: "fine" }),
      ...rows(20, "other", { workspace: "other" }),
    ]);
    worker.start();
    await until(() => chat.messages.length === 40);
    expect(hangs).toBe(12);
    known.push("new");
    await enqueueDeliveries(database, rows(20, "new", { workspace: "new" }));
    worker.wake();
    await until(() => chat.messages.length === 60);
    release();
    await until(() => chat.messages.length === 120);
  });

  it("send a digest before waiting replies", async () => {
    const { database, chat, worker } = await stand(() => sleep(20));
    await enqueueDeliveries(database, rows(300, "reply", {}, makeReply));
    worker.start();
    await until(() => chat.messages.length > 20);
    const before = chat.messages.length;
    await enqueueDeliveries(database, rows(10, "digest"));
    await until(() => chat.messages.filter(({ key }) => key.startsWith("digest")).length === 10);
    const last = chat.messages.findLastIndex(({ key }) => key.startsWith("digest"));
    expect(last).toBeLessThan(before + 80);
  });
});
