import { textFailure } from "./text-failure.ts";
import { pino } from "pino";
import type { Database } from "../../db/client/database.ts";
import { saveSubscription, type NewSubscription } from "../../db/channels/subscriptions.ts";
import { SourceError } from "../../src/domain/errors.ts";
import { createIngester } from "../../src/jobs/ingestion/ingest-list.ts";
import { createDeliveryWorker, type DeliveryWorker } from "../../src/jobs/delivery/worker.ts";
import { createComposeDelivery } from "../../src/jobs/digests/compose-delivery.ts";
import { FITS } from "../../src/platforms/fits.ts";
import { planDue } from "../../src/jobs/digests/plan-due.ts";
import { selectDigest, type SelectDigest } from "../../src/jobs/digests/select-digest.ts";
import { createRefresh, type Refresh } from "../../src/jobs/digests/refresh.ts";
import { createTallyEdits, type TallyEdits } from "../../src/jobs/votes/tally-edits.ts";
import type { Day, Paper } from "../../src/domain/paper/paper.ts";
import type { PaperSource } from "../../src/sources/port.ts";
import { makeSubscription } from "./row-factories.ts";
import { memoryChat, type MemoryChat } from "./memory-platform.ts";

export const HOUR = 3_600_000;
const MORNING = Date.parse("2026-05-13T07:00:00Z");

/** A source whose list a test may change, a chat, a store, and the jobs between them. */
export interface GrowingList {
  readonly chat: MemoryChat;
  readonly database: Database;
  papers: readonly Paper[];
  /** The lists of days that are not like the others. */
  readonly byDay: Map<Day, readonly Paper[]>;
  silent: boolean;
  /** Readings of the list so far. */
  reads: number;
  now: number;
  /** A process of its own on the same store. */
  process(): {
    readonly worker: DeliveryWorker;
    readonly refresh: Refresh;
    readonly tallies: TallyEdits;
  };
  /** Lets time pass in steps, with the tick's work at the end of each. */
  pass(ms: number, stepMs?: number): Promise<void>;
}

/** One channel that has the digest of 13 May 2026 at seven (UTC), not posted yet. */
export async function createGrowingList(
  database: Database,
  papers: readonly Paper[],
  wish: Partial<NewSubscription> = {},
): Promise<GrowingList> {
  const chat = memoryChat("discord");
  const clock = { now: () => new Date(scene.now) };
  const log = pino({ level: "silent" });
  const platforms = new Map([["discord", chat.platform]] as const);
  const source: PaperSource = {
    name: "huggingface",
    label: "Hugging Face",
    onlyDay: null,
    grows: true,
    hasFigures: true,
    async list(day) {
      scene.reads += 1;
      if (scene.silent) throw new SourceError(textFailure("no answer"));
      return scene.byDay.get(day) ?? scene.papers;
    },
    paper: async () => undefined,
    trending: async () => [],
    listUrl: (day) => `https://example.org/${day}`,
  };
  let processes = 0;
  const scene: GrowingList = {
    chat,
    database,
    papers,
    byDay: new Map(),
    silent: false,
    reads: 0,
    now: MORNING,
    process() {
      const ingester = createIngester({ source, database, clock, log });
      const ingesters = (): typeof ingester => ingester;
      const categories = { complete: async () => {} };
      const compose = createComposeDelivery(database, {
        sources: () => source,
        discussionsOf: async () => new Map(),
        fits: FITS,
      });
      const parts = { database, platforms, compose, clock, log };
      processes += 1;
      const sources = { database, platforms, ingesters, categories, samples: null };
      const select: SelectDigest = (plan, now) => selectDigest(sources, plan, now);
      const owner = `w${processes}`;
      return {
        worker: createDeliveryWorker({ ...parts, select, owner, leaseMs: 90_000 }),
        refresh: createRefresh({ ...parts, ingesters }),
        tallies: createTallyEdits(parts),
      };
    },
    async pass(ms, stepMs = 5 * 60_000) {
      for (const end = scene.now + ms; scene.now < end;) {
        scene.now = Math.min(end, scene.now + stepMs);
        await planDue(database, new Date(scene.now));
        await first.refresh.run();
        await first.worker.drain(0);
      }
    },
  };
  const first = scene.process();
  const nextRunAt = new Date(MORNING);
  await saveSubscription(database, makeSubscription({ nextRunAt, ...wish }));
  return scene;
}
