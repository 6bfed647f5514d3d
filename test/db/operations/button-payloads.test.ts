import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../../db/client/database.ts";
import {
  deleteOldButtonPayloads,
  saveButtonPayload,
  buttonPayload,
} from "../../../db/operations/button-payloads.ts";
import { engines, type TestStore } from "../../support/stores.ts";

const DAY_MS = 24 * 3_600_000;
const day = (number: number): Date =>
  new Date(Date.parse("2026-05-01T09:00:00Z") + number * DAY_MS);

describe.each(engines)("what is too long for a button, on $name", ({ make, skip }) => {
  let store: TestStore;
  let database: Database;
  let replica: Database;
  beforeAll(async () => {
    if (skip) return;
    store = await make();
    database = await store.open();
    replica = await store.open();
  });
  afterAll(async () => {
    if (skip) return;
    await database.close();
    await replica.close();
    await store.remove();
  });

  it.skipIf(skip)("is known to another process under the same short key", async () => {
    const key = await saveButtonPayload(database, "a long search", day(0));
    expect(key).toMatch(/^[\w-]{16}$/);
    expect(await buttonPayload(replica, key, day(29))).toBe("a long search");
    expect(await saveButtonPayload(replica, "a long search", day(1))).toBe(key);
    expect(await saveButtonPayload(replica, "another long search", day(1))).not.toBe(key);
    expect(await buttonPayload(database, "never-kept-at-all", day(1))).toBeUndefined();
  });

  it.skipIf(skip)("is forgotten a month after it was last asked for", async () => {
    const key = await saveButtonPayload(database, "an old search", day(0));
    await deleteOldButtonPayloads(database, day(30));
    expect(await buttonPayload(database, key, day(30))).toBe("an old search");
    expect(await buttonPayload(database, key, day(31))).toBeUndefined();
    await deleteOldButtonPayloads(database, day(31));
    expect(await buttonPayload(database, key, day(0))).toBeUndefined();
  });
});
