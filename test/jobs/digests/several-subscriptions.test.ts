import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "../../../db/client/database.ts";
import { openDatabase } from "../../../db/client/open.ts";
import { saveSubscription } from "../../../db/channels/subscriptions.ts";
import { createGrowingList } from "../../support/growing-list.ts";
import { makePapers } from "../../support/factories.ts";
import { makeSubscription } from "../../support/row-factories.ts";

const MINUTE = 60_000;

describe("two subscriptions of one channel", () => {
  let database: Database;
  beforeEach(async () => {
    database = await openDatabase(":memory:");
  });
  afterEach(() => database.close());

  it("each post their own selection; a paused one posts nothing", async () => {
    const scene = await createGrowingList(database, makePapers(3), { name: "daily" });
    const other = makeSubscription({ nextRunAt: new Date(scene.now) });
    const wanted = { ...other, filter: "upvotes>2" };
    await saveSubscription(database, { ...wanted, id: "s-few", name: "few" });
    const pausedAt = new Date(scene.now);
    await saveSubscription(database, { ...other, id: "s-paused", name: "paused", pausedAt });
    await scene.pass(5 * MINUTE);
    const digests = scene.chat.messages.filter(({ thread }) => thread === null);
    expect(
      digests.map(({ text }) => (text.match(/Paper Number \d/g) ?? []).length).toSorted(),
    ).toEqual([1, 3]);
  });
});
