import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import Sqlite from "better-sqlite3";
import { afterEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { openDatabase } from "../../db/client/open.ts";
import { saveList } from "../../db/papers/lists.ts";
import { makePaper } from "../support/factories.ts";
import { emptySqliteStore, type TestStore } from "../support/stores.ts";

const Journal = z.object({ entries: z.array(z.object({ idx: z.number(), when: z.number() })) });

describe("migrations", () => {
  const stores: TestStore[] = [];
  afterEach(async () => {
    for (const store of stores.splice(0)) await store.remove();
  });

  async function newStore(): Promise<{ store: TestStore; file: string }> {
    const store = await emptySqliteStore();
    stores.push(store);
    return { store, file: store.url.replace("file:", "") };
  }

  it.each(["sqlite", "postgres"])(
    "are in rising order for %s, because an older one would never run",
    (dialect) => {
      const file = new URL(`../../db/migrations/${dialect}/meta/_journal.json`, import.meta.url);
      const { entries } = Journal.parse(JSON.parse(readFileSync(fileURLToPath(file), "utf8")));
      const whens = entries.map((entry) => entry.when);
      expect(whens).toEqual([...new Set(whens)].toSorted((a, b) => a - b));
      expect(entries.map((entry) => entry.idx)).toEqual(entries.map((_, index) => index));
    },
  );

  it("keep child rows, leave foreign keys on, and run again without effect", async () => {
    const { store, file } = await newStore();
    const first = await store.open();
    await saveList(first, {
      source: "hf",
      day: "2026-05-13",
      papers: [makePaper({ id: "2605.00001" })],
      now: new Date(0),
    });
    await first.close();
    const again = await store.open();
    expect(await again.db.$count(again.tables.listings)).toBe(1);
    await again.close();
    const raw = new Sqlite(file);
    expect(raw.pragma("foreign_key_check")).toEqual([]);
    raw.close();
  });

  it("refuse a database of a newer version, and leave it as it is", async () => {
    const { store, file } = await newStore();
    await (await store.open()).close();
    const raw = new Sqlite(file);
    raw
      .prepare("insert into __drizzle_migrations (hash, created_at) values ('later', ?)")
      .run(Date.now() + 1e12);
    raw.close();
    await expect(store.open()).rejects.toThrow(/newer Paperboy/);
  });

  it("say in one line why a database cannot be used", async () => {
    const { file } = await newStore();
    const raw = new Sqlite(file);
    raw.exec("create table x (y)");
    raw.exec("begin exclusive");
    const locked = openDatabase(`file:${file}`);
    await expect(locked).rejects.toThrow(/is locked by another process\. Stop the other Paperboy/);
    raw.exec("rollback");
    raw.close();
    const inside = openDatabase(`file:${fileURLToPath(import.meta.url)}/paperboy.db`);
    await expect(inside).rejects.toThrow(/part of its path is a file/);
    await expect(openDatabase(`file:${fileURLToPath(import.meta.url)}`)).rejects.toThrow(
      /not an SQLite database/,
    );
  });
});
