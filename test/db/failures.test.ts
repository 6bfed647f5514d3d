import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  saveSubscription,
  stopSubscription,
  subscriptionsOf,
} from "../../db/channels/subscriptions.ts";
import type { Database } from "../../db/client/database.ts";
import { deliveryById } from "../../db/deliveries/queries.ts";
import { enqueueDeliveries } from "../../db/deliveries/queue.ts";
import { sourceFailed, sourceState } from "../../db/papers/source-health.ts";
import { englishFailure } from "../../src/messages/failures.ts";
import { everyFailure, everyRemedy } from "../support/every-failure.ts";
import { makeDelivery, makeSubscription } from "../support/row-factories.ts";
import { engines, type TestStore } from "../support/stores.ts";

const NOW = new Date("2026-05-13T12:00:00Z");

describe.each(engines)("failures in the store on $name", ({ make, skip }) => {
  let store: TestStore;
  let database: Database;

  beforeAll(async () => {
    if (skip) return;
    store = await make();
    database = await store.open();
  });
  afterAll(async () => {
    if (skip) return;
    await database.close();
    await store.remove();
  });

  it.skipIf(skip)("come back with every code, value and remedy", async () => {
    const failures = [
      ...everyFailure(),
      ...everyRemedy().map((remedy) => ({ code: "channel_gone", remedy }) as const),
    ];
    const rows = failures.map((error, index) =>
      makeDelivery({ id: `d${index}`, edition: `e${index}`, state: "skipped", error }),
    );
    await enqueueDeliveries(database, rows);
    for (const { id, error } of rows)
      expect((await deliveryById(database, id))?.error).toEqual(error);
  });

  it.skipIf(skip)("come back from subscriptions and sources too", async () => {
    const reason = everyFailure()[0]!;
    await saveSubscription(database, makeSubscription({ id: "s1" }));
    await stopSubscription(database, "s1", reason, NOW);
    const [stopped] = await subscriptionsOf(database, makeSubscription());
    expect(stopped?.stopReason).toEqual(reason);
    await sourceFailed(database, "huggingface", reason, NOW);
    expect((await sourceState(database, "huggingface"))?.failure).toEqual(reason);
  });

  it.skipIf(skip).each([
    ["the list stayed empty", "Reason: the list stayed empty."],
    [
      "Slack says is_archived. The channel is archived: unarchive it, or choose another one.",
      "Reason: Slack says is_archived. The channel is archived: unarchive it, or choose another one.",
    ],
    [
      '{"code":"solar_storm","kp":9}',
      "Failed for a reason that this version does not know (solar_storm).",
    ],
  ])("of another version can be said: %s", async (stored, text) => {
    await enqueueDeliveries(database, [makeDelivery({ id: "old", edition: "old" })]);
    const { deliveries } = database.tables;
    await database.db
      .update(deliveries)
      .set({ error: sql`${stored}` })
      .where(sql`id = 'old'`);
    const error = (await deliveryById(database, "old"))?.error;
    expect(englishFailure(error!)).toBe(text);
  });
});
