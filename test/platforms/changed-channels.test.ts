import { englishFailure } from "../../src/messages/failures.ts";
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import type { Database } from "../../db/client/database.ts";
import { openDatabase } from "../../db/client/open.ts";
import { enqueueDeliveries } from "../../db/deliveries/queue.ts";
import { deliveryById } from "../../db/deliveries/queries.ts";
import { savePapers } from "../../db/papers/papers.ts";
import { saveSubscription, subscriptionsOf } from "../../db/channels/subscriptions.ts";
import { systemClock } from "../../src/lib/clock.ts";
import { createDeliveryWorker } from "../../src/jobs/delivery/worker.ts";
import type { Place } from "../../src/domain/place.ts";
import type { Platform } from "../../src/platforms/port.ts";
import { judgeAvailable } from "../support/judge.ts";
import {
  makeContent,
  makeDelivery,
  makeSubscription,
  makeTally,
} from "../support/row-factories.ts";
import { makePaper } from "../support/factories.ts";
import { digest } from "./discord/messages.ts";
import { createAdapterFixture } from "./discord/adapter-fixture.ts";
import { startAdapterFixture } from "./slack/adapter-fixture.ts";

const NEW_NAME = "zebra-lounge";
const content = makeContent();

let database: Database;
beforeEach(async () => {
  database = await openDatabase(":memory:");
  await savePapers(database, [makePaper({ id: "2605.00001" })], systemClock.now());
});
afterEach(() => database.close());

/** Posts a digest in each of these places; with the second one something happens between its claim and its post. */
async function post(
  platform: Platform,
  places: readonly Place[],
  happens: () => void,
): Promise<{ readonly states: readonly string[]; readonly reason: string | null }> {
  const now = systemClock.now();
  for (const place of places) {
    const ids = { id: `s-${place.channel}`, ...place };
    await saveSubscription(database, makeSubscription(ids));
    const row = { id: `d-${place.channel}`, subscriptionId: ids.id, dueAt: now, plannedAt: now };
    await enqueueDeliveries(database, [makeDelivery({ ...place, ...row })]);
  }
  const changed = places[1]!;
  const worker = createDeliveryWorker({
    database,
    platforms: new Map([[platform.name, platform]]),
    async select({ channel }) {
      if (channel === changed.channel) happens();
      return { kind: "ready", content };
    },
    compose: async () => ({
      message: digest(1),
      title: "Papers",
      tags: [],
      papers: [],
      shown: makeTally(),
    }),
    clock: systemClock,
    log: pino({ level: "silent" }),
    owner: "w1",
    leaseMs: 90_000,
  });
  await worker.drain(0);
  const states = places.map(async ({ channel }) => {
    const row = await deliveryById(database, `d-${channel}`);
    return row?.state ?? "gone";
  });
  const [subscription] = await subscriptionsOf(database, changed);
  return {
    states: await Promise.all(states),
    reason: subscription?.stopReason == null ? null : englishFailure(subscription.stopReason),
  };
}

/** Everything in the store, as text. */
async function everything(): Promise<string> {
  const tables = Object.values(database.tables);
  const rows = await Promise.all(tables.map((table) => database.db.select().from(table)));
  return JSON.stringify(rows);
}

describe.skipIf(!judgeAvailable)("a channel on Discord (../shared/judge)", () => {
  it.each([
    ["renamed", { name: NEW_NAME }, null],
    ["made an announcement channel", { type: 5 }, null],
    ["made a forum", { type: 15 }, "for a forum the forum layout with /papers subscribe."],
    ["deleted", null, "This channel no longer exists. Choose another channel."],
  ])("that is %s continues, or stops alone with a remedy", async (_, change, remedy) => {
    const discord = await createAdapterFixture();
    await discord.platform.start(null);
    const channels = ["stays", "changes", "stays too"].map((name) =>
      discord.judge.addChannel(name),
    );
    const places = channels.map(({ id: channel }) => ({ ...discord.place, channel }));
    const { states, reason } = await post(discord.platform, places, () => {
      if (change === null) discord.judge.deleteChannel(channels[1]!);
      else Object.assign(channels[1]!, change);
    });
    expect(states).toEqual(["sent", remedy === null ? "sent" : "dead", "sent"]);
    if (remedy === null) expect(reason).toBeNull();
    else expect(reason).toContain(remedy);
    const obstacles = await discord.platform.accessProblems(places[1]!);
    expect(obstacles).toEqual(
      change === null ? [{ code: "channel_gone", remedy: { code: "choose_channel" } }] : [],
    );
    expect(await everything()).not.toMatch(/zebra-lounge|changes"|stays too/);
    await discord.stop();
  });
});

describe.skipIf(!judgeAvailable)("a channel on Slack (../shared/judge)", () => {
  it.each([
    ["renamed", { name: NEW_NAME }, null],
    ["made private, with the bot in it", { is_private: true }, null],
    ["made private, without the bot", "kicked", "/invite @Paperboy"],
    ["archived", { is_archived: true }, "This channel is archived. Unarchive it"],
    ["deleted", null, "This channel is private or no longer exists."],
  ])("that is %s continues, or stops alone with a remedy", async (_, change, remedy) => {
    const { slack, platform } = await startAdapterFixture({ onTestFinished }, "socket");
    const channels = ["stays", "changes", "stays too"].map((name) => slack.addChannel(name));
    const places = channels.map(({ id: channel }): Place => {
      return { platform: "slack", workspace: slack.teamId, channel };
    });
    const { states, reason } = await post(platform, places, () => {
      const [, changed] = channels;
      if (change === null) (slack.channels as Map<string, unknown>).delete(changed!.id);
      else if (typeof change === "object") Object.assign(changed!, change);
      else {
        slack.kick(changed!.id);
        Object.assign(changed!, { is_private: true });
      }
    });
    expect(states).toEqual(["sent", remedy === null ? "sent" : "dead", "sent"]);
    if (remedy === null) expect(reason).toBeNull();
    else expect(reason).toContain(remedy);
    expect(await platform.accessProblems(places[1]!)).toHaveLength(remedy === null ? 0 : 1);
    expect(await everything()).not.toMatch(/zebra-lounge|changes"|stays too/);
    expect(slack.violations).toEqual([]);
  });
});
