import { copyFileSync, existsSync, readFileSync } from "node:fs";
import Sqlite from "better-sqlite3";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "../../db/client/database.ts";
import { openDatabase } from "../../db/client/open.ts";
import { toDelivery, type Delivery } from "../../db/deliveries/delivery.ts";
import { digestPartId, newDigestDelivery } from "../../db/deliveries/new-delivery.ts";
import { enqueueDeliveries } from "../../db/deliveries/queue.ts";
import { paperById } from "../../db/papers/papers.ts";
import { allSubscriptions } from "../../db/channels/subscriptions.ts";
import {
  emptyPostgresStore,
  emptySqliteStore,
  engines,
  type TestStore,
} from "../support/stores.ts";

const MIGRATION = "0013_delivery-kinds";

/** SQL on a store, beside the program. */
interface Raw {
  run(sql: string): Promise<void>;
  rows(sql: string): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
}

async function openRaw(url: string): Promise<Raw> {
  if (url.startsWith("file:")) {
    const client = new Sqlite(url.slice("file:".length));
    return {
      run: async (sql) => void client.exec(sql),
      rows: async (sql) => client.prepare(sql).all() as Record<string, unknown>[],
      close: async () => void client.close(),
    };
  }
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return {
    run: async (sql) => void (await client.query(sql)),
    rows: async (sql) => (await client.query<Record<string, unknown>>(sql)).rows,
    close: () => client.end(),
  };
}

/** How many rows each table has, and what of a delivery no upgrade may change. */
async function contents(raw: Raw, isSqlite: boolean): Promise<object> {
  const tables = await raw.rows(
    isSqlite
      ? "select name from sqlite_master where type = 'table' and name not like '%drizzle%' and name not like 'sqlite%' order by name"
      : "select tablename as name from pg_tables where schemaname = 'public' order by tablename",
  );
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await raw.rows(`select count(*) as n from "${String(name)}"`);
    counts[String(name)] = Number(row?.["n"]);
  }
  const deliveries = await raw.rows(
    `select id, subscription_id, platform, workspace, channel, day, recipient, thread_id, state, priority, attempts,
      failures, due_at, planned_at, lease_owner, lease_until, sending_at, message_id, sent_at, error, terms, content, notice
      from deliveries order by id`,
  );
  return { counts, deliveries };
}

describe.each(engines)("a store of version 0.1 on $name", ({ name, skip }) => {
  describe.skipIf(skip)("is upgraded", () => {
    const isSqlite = name === "SQLite";
    let store: TestStore;
    let database: Database | undefined;
    beforeEach(async () => {
      store = await (isSqlite ? emptySqliteStore() : emptyPostgresStore());
      await sql(dump());
    });
    afterEach(async () => {
      await database?.close();
      database = undefined;
      await store.remove();
    });

    const dump = (): string => {
      const file = `../fixtures/stores/store-0.1.${isSqlite ? "sqlite" : "postgres"}.sql`;
      return readFileSync(new URL(file, import.meta.url), "utf8");
    };
    const statements = (): string[] => {
      const dialect = isSqlite ? "sqlite" : "postgres";
      const file = new URL(`../../db/migrations/${dialect}/${MIGRATION}.sql`, import.meta.url);
      return readFileSync(file, "utf8").split("--> statement-breakpoint");
    };
    async function sql(text: string): Promise<void> {
      const raw = await openRaw(store.url);
      try {
        await raw.run(text);
      } finally {
        await raw.close();
      }
    }
    async function read(url = store.url): Promise<object> {
      const raw = await openRaw(url);
      try {
        return await contents(raw, isSqlite);
      } finally {
        await raw.close();
      }
    }
    async function upgrade(url = store.url): Promise<Database> {
      database = await openDatabase(url);
      return database;
    }
    async function deliveries({ db, tables }: Database): Promise<Delivery[]> {
      return (await db.select().from(tables.deliveries)).map(toDelivery);
    }

    it("keeps every row of every table", async () => {
      const before = await read();
      await upgrade();
      // Later versions may add tables.
      expect(await read()).toMatchObject(before);
    });

    it("gives every delivery its kind, and the columns of that kind", async () => {
      const rows = await deliveries(await upgrade());
      expect(rows.filter(({ kind }) => kind === "notice")).toHaveLength(10);
      const discussed = rows.flatMap((row) => (row.kind === "discussion" ? [row.paperId] : []));
      expect(discussed.toSorted()).toEqual(["2605.00001", "2605.00002"]);
      const digests = rows.filter((row) => row.kind === "digest");
      expect(digests.every(({ edition }) => /^2026-\d\d-\d\d$/.test(edition))).toBe(true);
      expect(digests.filter(({ request }) => request === "first")).toHaveLength(2);
      expect(digests.filter(({ request }) => request === "again")).toHaveLength(4);
      const known = new Map(digests.map((digest) => [digest.id, digest]));
      for (const row of rows)
        if (row.kind === "reply")
          expect(known.get(row.digestId ?? "")).toMatchObject({
            channel: row.channel,
            edition: row.edition,
            content: { paperIds: expect.arrayContaining([row.paperId]) as string[] },
          });
    });

    it("computes the ids that the messages in the chats carry", async () => {
      const rows = await deliveries(await upgrade());
      const digests = new Map(
        rows.flatMap((row) => (row.kind === "digest" ? [[row.id, row] as const] : [])),
      );
      const computed = rows.map((row) => {
        switch (row.kind) {
          case "digest":
            return digestPartId(row, 0);
          case "reply":
            return digestPartId(digests.get(row.digestId ?? "")!, row.number);
          // Found by their paper and their topic since.
          case "discussion":
          case "notice":
            return row.id;
        }
      });
      const isEnded = ({ id }: Delivery): boolean => {
        const row = rows.find((one) => one.id === id);
        const digest = row?.kind === "reply" ? digests.get(row.digestId ?? "") : row;
        return (
          digest?.kind === "digest" && digest.subscriptionId === null && digest.request === null
        );
      };
      const wrong = rows.filter((row, index) => row.id !== computed[index]);
      expect(wrong.every(isEnded)).toBe(true);
      expect(wrong).toHaveLength(6);
    });

    it("plans no edition again that it had planned", async () => {
      const upgraded = await upgrade();
      const subscriptions = new Map(
        (await allSubscriptions(upgraded)).map((one) => [one.id, one] as const),
      );
      const again = (await deliveries(upgraded)).flatMap((row) => {
        if (row.kind !== "digest" || row.subscriptionId === null) return [];
        const { subscriptionId, edition, plannedAt } = row;
        const settings = subscriptions.get(subscriptionId)!;
        return [
          newDigestDelivery({ place: settings, settings, subscriptionId, edition, plannedAt }),
        ];
      });
      expect(again.length).toBeGreaterThan(15);
      expect(await enqueueDeliveries(upgraded, again)).toBe(0);
    });

    it("tells votes and replies of a post apart", async () => {
      const { db, tables } = await upgrade();
      const shown = (await db.select().from(tables.posts)).map((post) => post.shown);
      expect(shown).toContainEqual({
        votes: { "2605.00001": 2, "2605.00002": 1, "2605.00003": 0 },
        replies: { "2605.00001": 2 },
      });
      expect(shown).toContainEqual({ votes: {}, replies: {} });
    });

    it("shows pictures in every subscription and digest, and knows no facts yet", async () => {
      const upgraded = await upgrade();
      const subscriptions = await allSubscriptions(upgraded);
      expect(subscriptions.length).toBeGreaterThan(5);
      expect(subscriptions.every(({ pictures }) => pictures)).toBe(true);
      const rows = await deliveries(upgraded);
      expect(rows.every((row) => row.kind === "notice" || row.options.pictures)).toBe(true);
      const paper = await paperById(upgraded, "2605.00001");
      expect(paper).toMatchObject({ submitterName: null, models: null, version: null });
      expect(paper?.withdrawnAt).toBeNull();
    });

    it("stays as it was when the last statement fails, and is upgraded once it can be", async () => {
      const old = await openRaw(store.url);
      const [post] = await old.rows("select message_id as id from posts limit 1");
      await old.close();
      const id = String(post?.["id"]);
      await sql(`update posts set shown = '[1]' where message_id = '${id}'`);
      if (isSqlite) await sql(`update posts set shown = '{' where message_id = '${id}'`);
      const before = await read();
      await expect(upgrade()).rejects.toThrow(/posts|JSON/);
      expect(await read()).toEqual(before);
      const raw = await openRaw(store.url);
      await expect(raw.rows("select kind from deliveries")).rejects.toThrow(/kind/);
      await raw.close();
      await sql(`update posts set shown = '{}' where message_id = '${id}'`);
      expect(await deliveries(await upgrade())).toHaveLength(66);
    });

    it("is upgraded by the next start when the process was killed halfway", async () => {
      const before = await read();
      const raw = await openRaw(store.url);
      await raw.run("begin");
      for (const statement of statements().slice(0, -1)) await raw.run(statement);
      let url = store.url;
      if (isSqlite) {
        // What a killed process leaves are its files, without the end of the transaction.
        url = `${store.url}.killed`;
        for (const suffix of ["", "-wal", "-journal"])
          if (existsSync(fileOf(store.url) + suffix))
            copyFileSync(fileOf(store.url) + suffix, fileOf(url) + suffix);
      }
      await raw.close();
      expect(await read(url)).toEqual(before);
      expect(await deliveries(await upgrade(url))).toHaveLength(66);
    });

    it("is refused in one sentence once a newer version has opened it", async () => {
      await (await upgrade()).close();
      database = undefined;
      const table = isSqlite ? "__drizzle_migrations" : "drizzle.__drizzle_migrations";
      const later = Date.now() + 1e12;
      await sql(`insert into ${table} (hash, created_at) values ('later', ${later})`);
      await expect(upgrade()).rejects.toThrow(/newer Paperboy\. Start that version/);
    });
  });
});

function fileOf(url: string): string {
  return url.slice("file:".length);
}
