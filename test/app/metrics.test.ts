import { textFailure } from "../support/text-failure.ts";
import { createServer } from "node:http";
import { pino } from "pino";
import { afterEach, describe, expect, it } from "vitest";
import type { Database } from "../../db/client/database.ts";
import { openDatabase } from "../../db/client/open.ts";
import { enqueueDeliveries } from "../../db/deliveries/queue.ts";
import { countDeliveries } from "../../db/deliveries/queries.ts";
import { createApp } from "../../src/app/lifecycle.ts";
import { createParts } from "../../src/app/create-parts.ts";
import { systemClock } from "../../src/lib/clock.ts";
import { readConfig } from "../../src/config/config.ts";
import { createHttpServer } from "../../src/http/server.ts";
import { createDeliveryWorker } from "../../src/jobs/delivery/worker.ts";
import type { Selection } from "../../src/jobs/digests/decide-digest.ts";
import { createMetrics, type Metrics } from "../../src/app/metrics.ts";
import { makeContent, makeDelivery, makeTally } from "../support/row-factories.ts";
import { makeCaller, makePlace } from "../support/factories.ts";
import { memoryChat, type MemoryChat } from "../support/memory-platform.ts";

const log = pino({ level: "silent" });
const planned = Date.parse("2026-05-13T09:00:00Z");
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** Every sample of a page, by its name and labels. */
async function samplesAt(url: URL): Promise<Record<string, number>> {
  const response = await fetch(new URL("/metrics", url));
  expect(response.headers.get("content-type")).toMatch(/^text\/plain; version=0\.0\.4/);
  const lines = (await response.text()).split("\n").filter((line) => /^[^#]/.test(line));
  return Object.fromEntries(
    lines.map((line) => [line.replace(/ \S+$/, ""), Number(line.split(" ").at(-1))]),
  );
}

/** The samples of one bot's metrics, as a ingester reads them. */
async function samplesOf({ page }: Metrics): Promise<Record<string, number>> {
  const server = createHttpServer({ host: "127.0.0.1", port: 0, log });
  server.app.all("/metrics", page);
  const url = await server.listen();
  const samples = await samplesAt(url);
  await server.close();
  return samples;
}

interface Scene {
  readonly database: Database;
  readonly metrics: Metrics;
  readonly chat: MemoryChat;
  prepared: Selection;
  /** Delivers what is due this long after the digest was planned. */
  deliver(afterMs: number): Promise<void>;
}

/** A ledger with one digest, due now, whose papers have no thread. */
async function stand(): Promise<Scene> {
  const database = await openDatabase(":memory:");
  closing.push(() => database.close());
  const at = new Date(planned);
  await enqueueDeliveries(database, [makeDelivery({ dueAt: at, plannedAt: at })]);
  let now = planned;
  const clock = { now: () => new Date(now) };
  const metrics = createMetrics({ clock, countQueue: () => countDeliveries(database) });
  const chat = memoryChat("discord");
  const content = makeContent({ paperIds: [] });
  const scene: Scene = {
    database,
    metrics,
    chat,
    prepared: { kind: "ready", content },
    async deliver(afterMs) {
      now = planned + afterMs;
      await createDeliveryWorker({
        database,
        platforms: new Map([["discord", chat.platform]]),
        select: async () => scene.prepared,
        compose: async () => ({
          message: { title: "x", blocks: [] },
          title: "x",
          tags: [],
          papers: [],
          shown: makeTally(),
        }),
        clock,
        log,
        owner: "w1",
        leaseMs: 90_000,
        observe: metrics.delivered,
      }).drain(0);
    },
  };
  return scene;
}

const deliveries = (result: string): string =>
  `paperboy_deliveries_total{platform="discord",result="${result}"}`;
const resolution = (word: string): string =>
  `paperboy_unknown_outcomes_total{resolution="${word}"}`;

it("count requests by operation and status, refusals for haste by whose limit it was, the pace, and missed runs", async () => {
  const metrics = createMetrics({
    clock: systemClock,
    countQueue: async () => ({}),
    paces: () => new Map([["discord", 43.7]]),
    leases: () =>
      new Map([
        ["discord gateway", true],
        ["discord sender", false],
      ]),
  });
  const refused = (scope: string): Response =>
    new Response(null, { status: 429, headers: { "x-ratelimit-scope": scope } });
  const address = "https://discord.com/api/v10/webhooks/112233445566778899/canary-token/messages";
  metrics.requested(address, new Response());
  metrics.requested(address, refused("global"));
  metrics.requested(address, refused("canary"));
  metrics.requested("https://slack.com/api/chat.postMessage", null);
  metrics.requested("https://slack.com/api/chat.update", new Response(null, { status: 429 }));
  metrics.missed(3);
  const samples = await samplesOf(metrics);
  const route = "/webhooks/:id/:token/messages";
  expect(samples).toMatchObject({
    [`paperboy_http_requests_total{platform="discord",route="${route}",code="200"}`]: 1,
    [`paperboy_rate_limited_total{platform="discord",scope="global",route="${route}"}`]: 1,
    [`paperboy_rate_limited_total{platform="discord",scope="unknown",route="${route}"}`]: 1,
    'paperboy_rate_limited_total{platform="slack",scope="workspace",route="chat.update"}': 1,
    'paperboy_pacer_rate{platform="discord"}': 43.7,
    'paperboy_lease{name="discord gateway"}': 1,
    'paperboy_lease{name="discord sender"}': 0,
    'paperboy_http_requests_total{platform="slack",route="chat.postMessage",code="none"}': 1,
    paperboy_schedule_missed_total: 3,
  });
  expect(JSON.stringify(samples)).not.toContain("canary");
});

describe("the metrics of deliveries", () => {
  it("count a digest that was posted, with the seconds since its planned moment", async () => {
    const scene = await stand();
    await scene.deliver(4000);
    expect(await samplesOf(scene.metrics)).toMatchObject({
      [deliveries("sent")]: 1,
      paperboy_delivery_lag_seconds_sum: 4,
      paperboy_delivery_lag_seconds_count: 1,
      'paperboy_delivery_queue{state="sent"}': 1,
      'paperboy_delivery_queue{state="dead"}': 0,
    });
  });

  it("distinguish a lost answer found in the channel from one posted again", async () => {
    for (const [fault, word] of [
      ["lost", "found"],
      ["unavailable", "posted again"],
    ] as const) {
      const scene = await stand();
      scene.chat.fault = () => fault;
      await scene.deliver(0);
      scene.chat.fault = () => "none";
      await scene.deliver(60_000);
      const samples = await samplesOf(scene.metrics);
      expect(samples).toMatchObject({ [deliveries("postponed")]: 1, [resolution(word)]: 1 });
      expect(scene.chat.messages).toHaveLength(1);
    }
  });

  it("count what was refused and what had nothing to say", async () => {
    const refused = await stand();
    refused.chat.fault = () => "refused";
    await refused.deliver(0);
    expect(await samplesOf(refused.metrics)).toMatchObject({ [deliveries("dead")]: 1 });
    const empty = await stand();
    empty.prepared = { kind: "skip", reason: textFailure("the list stayed empty") };
    await empty.deliver(0);
    expect(await samplesOf(empty.metrics)).toMatchObject({ [deliveries("skipped")]: 1 });
  });

  it("omit only the queue when the store is down", async () => {
    const countQueue = (): Promise<never> => Promise.reject(new Error("down"));
    const samples = await samplesOf(createMetrics({ clock: systemClock, countQueue }));
    expect(Object.keys(samples).filter((name) => name.includes("queue"))).toEqual([]);
    expect(Object.keys(samples).join(" ")).toContain("paperboy_build_info");
  });
});

describe("the metrics of a whole bot", () => {
  it("count its deliveries, requests, commands and votes, and name no channel", async () => {
    const upstream = createServer((_request, response) => response.writeHead(404).end());
    await new Promise<void>((resolve) => {
      upstream.listen(0, "127.0.0.1", resolve);
    });
    const address = upstream.address();
    const port = typeof address === "object" ? address?.port : 0;
    const config = readConfig({
      DATABASE_URL: ":memory:",
      HF_API_URL: `http://127.0.0.1:${port}`,
      HTTP_PORT: "0",
    });
    const parts = await createParts({ config, clock: systemClock, log });
    const app = createApp(parts);
    const url = await app.start();
    closing.push(async () => {
      await app.stop();
      upstream.close();
    });
    const posted = 'paperboy_deliveries_total{platform="web",result="sent"}';
    await expect
      .poll(async () => (await samplesAt(url))[posted], { timeout: 10_000 })
      .toBeGreaterThan(0);
    const place = makePlace({ channel: "secret-room" });
    const caller = makeCaller();
    await parts.handlers.command({ place, caller, command: "help", input: "" }).run();
    const { tables, db } = parts.database;
    const [paper] = await db.select().from(tables.papers).limit(1);
    await parts.handlers.press({ kind: "vote", paperId: paper!.id }, place, caller).run();
    const [post] = await db.select().from(tables.posts).limit(1);
    const reaction = { post: post!, voter: "web:2", emoji: "one", at: new Date() };
    await parts.handlers.reaction({ ...reaction, added: true });
    await parts.handlers.reaction({ ...reaction, added: false });
    const samples = await samplesAt(url);
    expect(samples).toMatchObject({
      'paperboy_command_seconds_count{command="help",outcome="answered"}': 1,
      'paperboy_command_seconds_count{command="vote",outcome="answered"}': 1,
      'paperboy_votes_total{by="button",change="cast"}': 1,
      'paperboy_votes_total{by="reaction",change="cast"}': 1,
      'paperboy_votes_total{by="reaction",change="withdrawn"}': 1,
    });
    const names = Object.keys(samples).join(" ");
    expect(names).toMatch(
      /paperboy_upstream_fetch_seconds_count\{source="huggingface",outcome="failed"\}/,
    );
    expect(names).toContain("nodejs_eventloop_lag_p99_seconds");
    expect(names).not.toContain("secret-room");
  });
});
