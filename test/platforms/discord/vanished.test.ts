import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase, type Database } from "../../../db/database.ts";
import { enqueueDeliveries } from "../../../db/ledger/deliveries.ts";
import { deliveryById } from "../../../db/ledger/delivery-queries.ts";
import { savePapers } from "../../../db/papers/papers.ts";
import { saveSubscription, subscriptionsOf } from "../../../db/rooms/subscriptions.ts";
import { systemClock } from "../../../src/clock.ts";
import { createCourier } from "../../../src/jobs/delivery/courier.ts";
import { judgeAvailable } from "../../support/judge.ts";
import { makeDelivery, makeSubscription } from "../../support/ledger.ts";
import { makePaper } from "../../support/make.ts";
import { digest } from "./messages.ts";
import { stand, type Stand } from "./stand.ts";

const content = {
  day: "2026-05-13",
  source: "huggingface",
  paperIds: ["2605.00001"],
  shown: 1,
  notice: null,
};

describe.skipIf(!judgeAvailable)("a channel that is deleted (../shared/judge)", () => {
  let discord: Stand;
  let database: Database;
  beforeAll(async () => {
    discord = await stand();
    await discord.platform.start(null);
    database = await openDatabase(":memory:");
    await savePapers(database, [makePaper({ id: "2605.00001" })], systemClock.now());
  });
  afterAll(async () => {
    await database.close();
    await discord.end();
  });

  it("between the claim and the post stops its subscription with the remedy, and no other", async () => {
    const places = ["stays", "goes", "stays too"].map((name) => ({
      ...discord.place,
      channel: discord.judge.addChannel(name).id,
    }));
    const now = systemClock.now();
    for (const place of places) {
      const ids = { id: `s-${place.channel}`, ...place };
      await saveSubscription(database, makeSubscription(ids));
      const row = { id: `d-${place.channel}`, subscriptionId: ids.id, dueAt: now, plannedAt: now };
      await enqueueDeliveries(database, [makeDelivery({ ...place, ...row })]);
    }
    const [first, gone, last] = places;
    const courier = createCourier({
      database,
      platforms: new Map([["discord", discord.platform]]),
      async prepare({ channel }) {
        if (channel === gone!.channel) discord.judge.deleteChannel(channel);
        return { kind: "ready", content };
      },
      draw: async () => ({ message: digest(1), title: "Papers", tags: [], papers: [], shown: {} }),
      clock: systemClock,
      log: pino({ level: "silent" }),
      owner: "w1",
      leaseMs: 90_000,
    });
    await courier.drain(0);
    expect(await deliveryById(database, `d-${gone!.channel}`)).toMatchObject({ state: "dead" });
    const [stopped] = await subscriptionsOf(database, gone!);
    expect(stopped?.stopReason).toContain("choose another one with /papers subscribe");
    for (const place of [first!, last!]) {
      expect(discord.judge.messages(place.channel)).toHaveLength(1);
      expect((await subscriptionsOf(database, place))[0]?.stoppedAt).toBeNull();
    }
  });
});
