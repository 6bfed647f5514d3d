import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "../../../db/client/database.ts";
import { openDatabase } from "../../../db/client/open.ts";
import { countDeliveries, recentDeliveries } from "../../../db/deliveries/queries.ts";
import { MOST_REPLIES } from "../../../src/jobs/digests/next-reply.ts";
import { createGrowingList, HOUR } from "../../support/growing-list.ts";
import { makePapers } from "../../support/factories.ts";

describe("a day's list", () => {
  let database: Database;
  beforeEach(async () => {
    database = await openDatabase(":memory:");
  });
  afterEach(() => database.close());

  it("without papers is awaited until the cut-off, then reported as empty", async () => {
    const scene = await createGrowingList(database, []);
    await scene.pass(5 * HOUR);
    expect(await countDeliveries(database)).toEqual({ pending: 1 });
    await scene.pass(3 * HOUR);
    expect(await countDeliveries(database)).toEqual({ sent: 1 });
    expect(scene.chat.messages.map(({ text }) => text)).toEqual([
      expect.stringContaining("o papers"),
    ]);
  });

  it("on which every paper is withdrawn becomes no digest, and says why", async () => {
    const withdrawnAt = new Date("2026-05-12T10:00:00Z");
    const scene = await createGrowingList(database, makePapers(3, { withdrawnAt }));
    await scene.pass(HOUR);
    expect(scene.chat.messages).toEqual([]);
    expect(await recentDeliveries(database, { state: undefined, limit: 9 })).toMatchObject([
      { kind: "digest", state: "skipped", error: { code: "all_withdrawn" } },
    ]);
  });

  it.each([1, MOST_REPLIES, 200])("of %d papers becomes one digest with replies", async (count) => {
    const scene = await createGrowingList(database, makePapers(count));
    await scene.pass(HOUR);
    const { messages } = scene.chat;
    expect(messages.filter(({ thread }) => thread === null)).toHaveLength(1);
    const replies = Math.min(count, MOST_REPLIES);
    expect(messages).toHaveLength(1 + replies);
    expect(new Set(messages.map(({ key }) => key)).size).toBe(1 + replies);
    expect(await countDeliveries(database)).toEqual({ sent: 1 + replies });
  });
});
