import { setTimeout as sleep } from "node:timers/promises";
import type { SearchConnection } from "../../db/search/connection.ts";
import { countQueuedPapers, hasQueuedPapers, readIndexState } from "../../db/search/index-state.ts";
import { countPapers } from "../../db/search/papers.ts";
import type { Clock } from "../lib/clock.ts";
import { executeQuery } from "./execute-query.ts";
import { createIndexer, INDEX_FORMAT, needsMaintenance } from "./index/indexer.ts";
import { type IndexReader, createIndexReader } from "./index/index-reader.ts";
import { beginRebuild } from "./index/rebuild.ts";
import type { EmbeddingOptions } from "./embeddings/encoder.ts";
import type { SemanticSearch } from "./embeddings/semantic-search.ts";
import type { Engine, EngineLog, Progress } from "./worker/protocol.ts";
import { answerInEnglish } from "./languages/answer-in-english.ts";
import { findSimilar } from "./similar-papers.ts";
import { startLoop } from "./background-loop.ts";
import { suggest } from "./autocomplete.ts";

const POLL_MS = 250;
const RETRY_MS = 2000;

interface EngineParts extends EngineLog {
  readonly connection: SearchConnection;
  readonly clock: Clock;
  readonly deadlineMs: number;
  readonly embeddings: EmbeddingOptions | undefined;
}

export async function createEngine(parts: EngineParts): Promise<Engine> {
  const { connection, clock, deadlineMs } = parts;
  const semantic = await openSemanticSearch(parts);
  const reader = createIndexReader(connection);
  const indexing = startIndexing(parts, reader);
  const startDeadline = (): (() => boolean) => {
    const end = clock.now().getTime() + deadlineMs;
    return () => clock.now().getTime() > end;
  };
  const settled = async (): Promise<boolean> => {
    const snapshot = await reader.snapshot();
    const queued = await hasQueuedPapers(connection);
    const indexed = !queued && (snapshot === undefined || !needsMaintenance(snapshot));
    if (indexed) await reader.vocabulary();
    return indexed && (await semantic?.settled()) !== false;
  };
  return {
    find: async (request) => {
      await Promise.race([indexing.caughtUp, sleep(deadlineMs, undefined, { ref: false })]);
      const index = await reader.open();
      const isExpired = startDeadline();
      return answerInEnglish(index, request, (asked) =>
        executeQuery({ index, semantic }, asked, isExpired),
      );
    },
    suggest: async (typed, limit) =>
      suggest(await reader.open(), { typed, limit, isExpired: startDeadline() }),
    similar: async (paperId, limit) => findSimilar(await reader.open(), { paperId, limit }),
    settled,
    idle: async () => (await settled()) && !(await readProgress(connection)).rebuilding,
    reindex: async () => {
      await beginRebuild(connection, INDEX_FORMAT);
      indexing.resume();
    },
    pause: async () => indexing.pause(),
    progress: () => readProgress(connection),
    close: async () => {
      await Promise.all([indexing.stop(), semantic?.stop()]);
      await connection.close();
    },
  };
}

async function openSemanticSearch({
  connection,
  embeddings,
  ...log
}: EngineParts): Promise<SemanticSearch | undefined> {
  if (embeddings === undefined) return undefined;
  const { createSemanticSearch } = await import("./embeddings/semantic-search.ts");
  return createSemanticSearch(connection, embeddings, log);
}

interface BackgroundIndexing {
  /** Resolves when the papers stored before the start are indexed. */
  readonly caughtUp: Promise<void>;
  pause(): void;
  resume(): void;
  stop(): Promise<void>;
}

function startIndexing(
  { connection, clock, warn }: EngineParts,
  reader: IndexReader,
): BackgroundIndexing {
  const indexer = createIndexer(connection, clock);
  let paused = false;
  let catchUp: () => void = () => {};
  const caughtUp = new Promise<void>((resolve) => (catchUp = resolve));
  // Read while idle, so that the first misspelt query does not wait for it.
  const warmUp = async (): Promise<unknown> =>
    reader.vocabulary().catch((error: unknown) => warn("search vocabulary not read", error));
  const stop = startLoop(async () => {
    const waitMs = await reader
      .snapshot()
      .then((snapshot) => indexer.step(snapshot, { rebuild: !paused }))
      .then((worked) => (worked ? 0 : POLL_MS))
      .catch((error: unknown) => {
        warn("search index not updated", error);
        return RETRY_MS;
      });
    if (waitMs > 0) catchUp();
    if (waitMs === POLL_MS) await warmUp();
    return waitMs;
  });
  return {
    caughtUp,
    pause: () => (paused = true),
    resume: () => (paused = false),
    stop: async () => {
      await stop();
      await indexer.release().catch((error: unknown) => warn("search index not released", error));
    },
  };
}

async function readProgress(connection: SearchConnection): Promise<Progress> {
  const state = await readIndexState(connection);
  if (state?.rebuild != null)
    return { done: state.rebuild.papers, total: await countPapers(connection), rebuilding: true };
  const done = state?.papers ?? 0;
  return { done, total: done + (await countQueuedPapers(connection)), rebuilding: false };
}
