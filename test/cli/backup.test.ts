import { existsSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import Sqlite from "better-sqlite3";
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "../../db/client/database.ts";
import { openDatabase } from "../../db/client/open.ts";
import { enqueueDeliveries } from "../../db/deliveries/queue.ts";
import { countDeliveries } from "../../db/deliveries/queries.ts";
import { savePapers } from "../../db/papers/papers.ts";
import { createDeliveryWorker } from "../../src/jobs/delivery/worker.ts";
import { runVerb, type VerbRun } from "../support/cli.ts";
import { makeContent, makeDelivery, makeTally } from "../support/row-factories.ts";
import { makePaper } from "../support/factories.ts";
import { memoryChat, type MemoryChat } from "../support/memory-platform.ts";
import { sqliteStore, type TestStore } from "../support/stores.ts";

const planned = new Date("2026-05-13T09:00:00Z");
const paperIds = ["2605.00001", "2605.00002"];
const content = makeContent({ paperIds });

let store: TestStore;
let database: Database;
let folder: string;
beforeEach(async () => {
  store = await sqliteStore();
  database = await store.open();
  folder = path.dirname(store.url.slice("file:".length));
  await savePapers(
    database,
    paperIds.map((id) => makePaper({ id })),
    planned,
  );
  await enqueueDeliveries(database, [makeDelivery({ dueAt: planned, plannedAt: planned })]);
});
afterEach(async () => {
  await database.close();
  await store.remove();
});

const file = (name: string): string => path.join(folder, name);
const backup = (target: string, url = store.url): Promise<VerbRun> =>
  runVerb(["backup", target], { DATABASE_URL: url });

/** Delivers everything, minute by minute, into a chat. */
async function deliverAll(from: Database, chat: MemoryChat, start: number): Promise<void> {
  for (let now = start; now <= start + 5 * 60_000; now += 60_000)
    await createDeliveryWorker({
      database: from,
      platforms: new Map([["discord", chat.platform]]),
      select: async () => ({ kind: "ready", content }),
      compose: async () => ({
        message: { title: "x", blocks: [] },
        title: "x",
        tags: [],
        papers: [],
        shown: makeTally(),
      }),
      clock: { now: () => new Date(now) },
      log: pino({ level: "silent" }),
      owner: "w1",
      leaseMs: 90_000,
    }).drain(0);
}

describe("paperboy backup", () => {
  it("copies an open store with an unflushed write-ahead log completely", async () => {
    expect(existsSync(file("paperboy.db-wal"))).toBe(true);
    expect(await backup(file("copy.db"))).toMatchObject({ code: 0 });
    const copy = new Sqlite(file("copy.db"), { readonly: true });
    expect(copy.pragma("integrity_check", { simple: true })).toBe("ok");
    expect(copy.prepare("select id, title from papers order by id").all()).toMatchObject([
      { id: paperIds[0] },
      { id: paperIds[1] },
    ]);
    copy.close();
    expect(readdirSync(folder).filter((name) => name.startsWith("copy"))).toEqual(["copy.db"]);
  });

  it("is a snapshot: excludes later writes", async () => {
    await backup(file("copy.db"));
    await enqueueDeliveries(database, [makeDelivery({ id: "d2", edition: "2026-05-14" })]);
    const copy = await openDatabase(`file:${file("copy.db")}`);
    expect(await countDeliveries(copy)).toEqual({ pending: 1 });
    await copy.close();
  });

  it("posts nothing twice after a restore", async () => {
    await backup(file("copy.db"));
    const chat = memoryChat("discord");
    await deliverAll(database, chat, planned.getTime());
    const posted = chat.messages.length;
    expect(posted).toBeGreaterThan(0);
    const restored = await openDatabase(`file:${file("copy.db")}`);
    await deliverAll(restored, chat, planned.getTime() + 10 * 60_000);
    expect(chat.messages).toHaveLength(posted);
    expect(await countDeliveries(restored)).toEqual(await countDeliveries(database));
    await restored.close();
  });

  it("never overwrites a file", async () => {
    writeFileSync(file("kept.db"), "");
    const { code, output } = await backup(file("kept.db"));
    expect(code).toBe(1);
    expect(output).toContain("already there");
    expect(readdirSync(folder)).toContain("kept.db");
  });

  it.each([
    ["a place that is not there", "missing/copy.db", undefined, "could not be copied"],
    ["a store that is not there", "copy.db", "file:/nowhere/paperboy.db", "There is no database"],
    ["a store in memory", "copy.db", ":memory:", "in memory"],
    ["PostgreSQL", "copy.db", "postgres://127.0.0.1:1/none", "pg_dump"],
  ])("explains %s and leaves no partial file", async (_what, name, url, words) => {
    const before = readdirSync(folder);
    const { code, output } = await backup(file(name), url);
    expect(code).toBe(1);
    expect(output).toContain(words);
    expect(readdirSync(folder)).toEqual(before);
  });
});
