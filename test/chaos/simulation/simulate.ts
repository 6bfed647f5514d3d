import { textFailure } from "../../support/text-failure.ts";
import { pino } from "pino";
import type { Database } from "../../../db/client/database.ts";
import { openDatabase } from "../../../db/client/open.ts";
import { preparedQuery } from "../../../db/client/prepared-queries.ts";
import { nextDueAt } from "../../../db/deliveries/queue.ts";
import { toDelivery, type Delivery } from "../../../db/deliveries/delivery.ts";
import { saveSubscription } from "../../../db/channels/subscriptions.ts";
import { SourceError } from "../../../src/domain/errors.ts";
import { createIngester } from "../../../src/jobs/ingestion/ingest-list.ts";
import { createDeliveryWorker, type DeliveryWorker } from "../../../src/jobs/delivery/worker.ts";
import { createComposeDelivery } from "../../../src/jobs/digests/compose-delivery.ts";
import { FITS } from "../../../src/platforms/fits.ts";
import { planDue } from "../../../src/jobs/digests/plan-due.ts";
import { selectDigest } from "../../../src/jobs/digests/select-digest.ts";
import { nextRun } from "../../../src/domain/schedule/schedule.ts";
import type { PaperSource } from "../../../src/sources/port.ts";
import { makePaper } from "../../support/factories.ts";
import { memoryChat, type MemoryChat } from "../../support/memory-platform.ts";
import { START, type Scenario } from "./random-scenario.ts";
import { usageNow, type Usage } from "./usage.ts";

/** What the bot did in the simulated months. */
export interface Lived {
  readonly rows: readonly Delivery[];
  readonly messages: MemoryChat["messages"];
  /** What the process held after a fifth of the time, and in the end. */
  readonly usage: readonly [early: Usage, late: Usage];
}

const LEASE_MS = 90_000;

/** Lets the real jobs live through the facts, minute by minute of their clock. */
export async function live(facts: Scenario): Promise<Lived> {
  const database = await openDatabase(":memory:");
  try {
    const chat = memoryChat("discord");
    const now = { at: START, clock: START };
    const clock = { now: () => new Date(now.clock) };
    const source = sourceOf(facts, () => now.at);
    await subscribe(database, facts);
    let worker: DeliveryWorker | undefined;
    let next = -Infinity;
    let early: Usage | undefined;
    const fifth = facts.ticks[Math.floor(facts.ticks.length / 5)]!.at;
    for (const tick of facts.ticks) {
      if (tick.clock < next && !tick.isStart) continue;
      Object.assign(now, tick);
      if (tick.isStart) worker = startProcess({ database, chat, clock, source, at: tick.at });
      await planDue(database, clock.now());
      await worker?.drain(0);
      next = await nextMoment(database);
      if (tick.at >= fifth) early ??= usageNow();
    }
    const late = usageNow();
    const rows = await database.db.select().from(database.tables.deliveries);
    return { rows: rows.map(toDelivery), messages: chat.messages, usage: [early ?? late, late] };
  } finally {
    await database.close();
  }
}

/** A process of its own, which knows only what the store holds. */
function startProcess({
  database,
  chat,
  clock,
  source,
  at,
}: {
  readonly database: Database;
  readonly chat: MemoryChat;
  readonly clock: { now(): Date };
  readonly source: PaperSource;
  readonly at: number;
}): DeliveryWorker {
  const log = pino({ level: "silent" });
  const ingester = createIngester({ source, database, clock, log });
  const categories = { complete: async (): Promise<void> => {} };
  const platforms = new Map([["discord", chat.platform]] as const);
  const parts = { database, platforms, ingesters: () => ingester, categories, samples: null };
  return createDeliveryWorker({
    database,
    platforms,
    compose: createComposeDelivery(database, {
      sources: () => source,
      discussionsOf: async () => new Map(),
      fits: FITS,
    }),
    clock,
    log,
    owner: `process:${at}`,
    leaseMs: LEASE_MS,
    select: (plan, moment) => selectDigest(parts, plan, moment),
  });
}

/** When the bot's clock next shows something to do. */
async function nextMoment(database: Database): Promise<number> {
  const [run] = await nextRunIn(database, {});
  const moments = [await nextDueAt(database, { platform: "discord" }), run?.at];
  return Math.min(...moments.map((moment) => moment?.getTime() ?? Infinity));
}

const nextRunIn = preparedQuery<object, { at: Date }[]>(({ db, tables: { subscriptions } }) =>
  db
    .select({ at: subscriptions.nextRunAt })
    .from(subscriptions)
    .orderBy(subscriptions.nextRunAt)
    .limit(1),
);

async function subscribe(database: Database, { subscribers }: Scenario): Promise<void> {
  for (const { id, timezone, hour, minute, weekdays, minUpvotes, layout } of subscribers) {
    const schedule = { timezone, hour, minute, weekdays };
    await saveSubscription(database, {
      ...schedule,
      id,
      platform: "discord",
      workspace: "g1",
      channel: id,
      name: "daily",
      papers: 10,
      minUpvotes,
      layout,
      nextRunAt: nextRun(schedule, new Date(START)).at,
      createdBy: "discord:1",
      createdAt: new Date(START),
    });
  }
}

function sourceOf({ lists, isSilent }: Scenario, at: () => number): PaperSource {
  return {
    name: "huggingface",
    label: "Hugging Face",
    onlyDay: null,
    grows: true,
    hasFigures: true,
    async list(day) {
      if (isSilent(at())) throw new SourceError(textFailure("no answer"));
      const list = lists.get(day);
      if (list === undefined || list.outAt > at()) return [];
      const id = `${day.slice(2, 4)}${day.slice(5, 7)}.000${day.slice(8)}`;
      return [makePaper({ id, title: `The paper of ${day}`, upvotes: list.upvotes })];
    },
    paper: async () => undefined,
    trending: async () => [],
    listUrl: (day) => `https://example.org/${day}`,
  };
}
