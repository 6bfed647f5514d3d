import { NOT_IN_CHANNEL, textFailure } from "../../support/text-failure.ts";
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { departed, departedBefore } from "../../../db/channels/departures.ts";
import type { Database } from "../../../db/client/database.ts";
import { openDatabase } from "../../../db/client/open.ts";
import { enqueueDeliveries } from "../../../db/deliveries/queue.ts";
import { deliveryById, lastDigest } from "../../../db/deliveries/queries.ts";
import {
  allSubscriptions,
  saveSubscription,
  stopSubscription,
} from "../../../db/channels/subscriptions.ts";
import {
  createStoppedSubscriptions,
  type StoppedSubscriptions,
} from "../../../src/jobs/subscriptions/resume-stopped.ts";
import { createDeliveryWorker, type DeliveryWorker } from "../../../src/jobs/delivery/worker.ts";
import { planDue } from "../../../src/jobs/digests/plan-due.ts";
import {
  createMaintenanceRounds,
  type MaintenanceRounds,
} from "../../../src/jobs/operations/maintenance.ts";
import { makeDelivery, makeSubscription, makeTally } from "../../support/row-factories.ts";
import { memoryChat, type MemoryChat } from "../../support/memory-platform.ts";

const START = Date.parse("2026-05-13T09:00:00Z");
const at = (ms: number): Date => new Date(START + ms);

let database: Database;
let chat: MemoryChat;
let clock: { now: () => Date; ms: number };
let worker: DeliveryWorker;
let admission: StoppedSubscriptions;
let rounds: MaintenanceRounds;

beforeEach(async () => {
  database = await openDatabase(":memory:");
  chat = memoryChat("discord");
  clock = { ms: START, now: () => new Date(clock.ms) };
  const log = pino({ level: "silent" });
  const platforms = new Map([["discord", chat.platform]] as const);
  const parts = { database, platforms, clock, log };
  worker = createDeliveryWorker({
    ...parts,
    select: async () => ({ kind: "skip", reason: textFailure("none of this test") }),
    compose: async () => ({
      message: { title: "", blocks: [] },
      title: "",
      tags: [],
      papers: [],
      shown: makeTally(),
    }),
    owner: "w1",
    leaseMs: 90_000,
  });
  admission = createStoppedSubscriptions({ ...parts, wake: () => {} });
  rounds = createMaintenanceRounds({ ...parts, admission, alerts: { run: async () => {} } });
});
afterEach(async () => {
  await admission.stop();
  await database.close();
});

async function subscribe(id: string, channel: string): Promise<void> {
  await saveSubscription(database, makeSubscription({ id, channel, name: id }));
}

/** What the person who set the papers up got to read. */
async function told(): Promise<string[]> {
  await rounds.run();
  await worker.drain(0);
  return chat.messages
    .filter(({ channel }) => channel === "dm-1")
    .map(({ text }) => text.replaceAll("\n", " "));
}

describe("a subscription refused by its platform", () => {
  beforeEach(async () => {
    await subscribe("s1", "c1");
    await subscribe("s2", "c2");
    await stopSubscription(database, "s1", NOT_IN_CHANNEL, at(0));
  });

  it("notifies its owner once with the reason and the next step", async () => {
    chat.obstacles = (channel) => (channel === "c1" ? [NOT_IN_CHANNEL] : []);
    const [message, ...more] = await told();
    expect(message).toMatch(
      /^The daily papers have stopped In the channel: Paperboy is not in this channel\. Type/,
    );
    expect(message).toContain("resume automatically");
    expect(message).toContain("You get this because you set up the papers there.");
    expect(more).toEqual([]);
    expect(await told()).toHaveLength(1);
  });

  it("asks for a command when no obstacle is visible", async () => {
    expect((await told())[0]).toContain("start them again there: /papers subscribe");
  });

  it("resumes when posting is allowed again, posts what was refused and notifies once", async () => {
    await enqueueDeliveries(database, [
      makeDelivery({ id: "d1", subscriptionId: "s1", state: "dead", plannedAt: at(-60_000) }),
    ]);
    chat.obstacles = () => [NOT_IN_CHANNEL];
    await told();
    chat.obstacles = () => [];
    admission.accessGranted({ platform: "discord", workspace: "g1" });
    admission.accessGranted({ platform: "discord", workspace: "g1" });
    await expect
      .poll(async () => (await told()).at(-1), { timeout: 5000 })
      .toMatch(/^The daily papers have resumed/);
    expect(await told()).toHaveLength(2);
    const [first] = await allSubscriptions(database);
    expect(first).toMatchObject({ stoppedAt: null, stopReason: null });
    expect(await deliveryById(database, "d1")).toMatchObject({
      error: textFailure("none of this test"),
    });
  });

  it.each([
    ["posts", "within", 1000, "pending"],
    ["does not post", "more than", -1000, "dead"],
  ])("%s a digest that was refused %s six hours before", async (_verb, _when, ms, state) => {
    const plannedAt = at(ms - 6 * 3_600_000);
    const digest = { id: "d1", subscriptionId: "s1", state: "dead", plannedAt } as const;
    await enqueueDeliveries(database, [makeDelivery(digest)]);
    chat.obstacles = () => [NOT_IN_CHANNEL];
    await admission.probe();
    chat.obstacles = () => [];
    await admission.probe();
    const [resumed] = await allSubscriptions(database);
    expect(resumed?.stoppedAt).toBeNull();
    expect(await deliveryById(database, "d1")).toMatchObject({ state });
  });

  it("resumes when a check shows the obstacle gone, but not when none was visible", async () => {
    await stopSubscription(database, "s2", textFailure("blocked by a filter"), at(0));
    chat.obstacles = (channel) => (channel === "c1" ? [NOT_IN_CHANNEL] : []);
    await told();
    chat.obstacles = () => [];
    await admission.probe();
    const rows = await allSubscriptions(database);
    expect(rows.map(({ id, stoppedAt }) => [id, stoppedAt === null])).toEqual([
      ["s1", true],
      ["s2", false],
    ]);
  });

  it("plans from the present, not the days it was stopped", async () => {
    await admission.probe();
    clock.ms = START + 30 * 86_400_000;
    admission.accessGranted({ platform: "discord", workspace: "g1" });
    await expect
      .poll(async () => (await allSubscriptions(database))[0]?.stoppedAt, { timeout: 5000 })
      .toBeNull();
    await planDue(database, clock.now());
    const place = { platform: "discord", workspace: "g1", channel: "c1" } as const;
    const last = await lastDigest(database, place);
    expect(last?.plannedAt.getTime()).toBeGreaterThan(clock.ms - 6 * 3_600_000);
  });
});

describe("an overdue digest", () => {
  it.each([
    [
      "dead",
      "thread is gone",
      /^A digest could not be posted .*2026-05-13: Reason: thread is gone\./,
    ],
    [
      "unknown",
      "history is not granted",
      /^A digest may be missing .*Whether it arrived is not known/,
    ],
    [
      "pending",
      "Hugging Face is down",
      /^A digest is late .*digest of 2026-05-13: Reason: Hugging Face is down\./,
    ],
  ] as const)("notifies its owner once that day when it is %s", async (state, error, words) => {
    await subscribe("s1", "c1");
    const digest = {
      subscriptionId: "s1",
      state,
      error: textFailure(error),
      day: "2026-05-13",
      plannedAt: at(0),
    };
    const later = at(40 * 3_600_000);
    await enqueueDeliveries(database, [
      makeDelivery({ ...digest, id: "d1", dueAt: later }),
      makeDelivery({ ...digest, id: "d2", edition: "another", dueAt: later }),
    ]);
    clock.ms = START + 9 * 3_600_000;
    const messages = await told();
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatch(words);
    expect(await told()).toHaveLength(1);
  });

  it("notifies nobody while it may still come, on an empty list, or after a stop", async () => {
    await subscribe("s1", "c1");
    await subscribe("s2", "c2");
    await enqueueDeliveries(database, [
      makeDelivery({ id: "d1", subscriptionId: "s1", dueAt: at(3_600_000 * 5), plannedAt: at(0) }),
      makeDelivery({
        id: "d2",
        subscriptionId: "s1",
        edition: "e",
        state: "skipped",
        error: textFailure("x"),
      }),
    ]);
    clock.ms = START + 3_600_000;
    expect(await told()).toEqual([]);
  });
});

describe("a digest that was not planned", () => {
  it("notifies its owner only when it was due", async () => {
    await subscribe("s1", "c1");
    await saveSubscription(
      database,
      makeSubscription({ id: "s2", channel: "c2", name: "s2", weekdays: [6] }),
    );
    clock.ms = START + 3 * 86_400_000 - 3_600_000 * 12;
    const messages = await told();
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatch(/^A digest is missing .*2026-05-15: It was not planned/);
    expect(await told()).toHaveLength(1);
  });
});

describe("a workspace that removes the bot", () => {
  const where = { platform: "discord", workspace: "g1" } as const;

  it("gets no plans or notices, and its settings survive a return", async () => {
    await subscribe("s1", "c1");
    chat.obstacles = () => [{ code: "not_in_server" }];
    await departed(database, where, { now: at(0), reason: textFailure("Paperboy was removed.") });
    await departed(database, where, {
      now: at(60_000),
      reason: textFailure("Paperboy was removed."),
    });
    expect(await told()).toEqual([]);
    expect(await departedBefore(database, at(1))).toHaveLength(1);
    chat.obstacles = () => [];
    admission.accessGranted(where);
    await expect
      .poll(async () => (await allSubscriptions(database))[0]?.stoppedAt, { timeout: 5000 })
      .toBeNull();
    expect(await departedBefore(database, at(86_400_000))).toEqual([]);
  });
});
