import { setTimeout as sleep } from "node:timers/promises";
import type { SearchConnection } from "../../db/search/connection.ts";
import { countStored, isQueued, queueLength } from "../../db/search/index-queue.ts";
import { EMPTY_INDEX, indexState } from "../../db/search/index-state.ts";
import type { Clock } from "../lib/clock.ts";
import { answer } from "./answer.ts";
import { createIndexer, INDEX_FORMAT, lacksUpkeep } from "./index/indexer.ts";
import { openIndex, type Index } from "./index/index-reader.ts";
import { beginRebuild } from "./index/rebuild.ts";
import { turn } from "./index/segment-writer.ts";
import { refreshShelf, type Shelf } from "./index/segments.ts";
import { readVocabulary, type Vocabulary } from "./index/vocabulary.ts";
import type { EmbeddingOptions } from "./embeddings/encoder.ts";
import { createMeaning } from "./embeddings/semantic-search.ts";
import type { Engine, Progress } from "./thread/protocol.ts";
import { similar } from "./similar.ts";
import { suggest } from "./autocomplete.ts";

/** How often it is looked for papers that came or changed, in milliseconds. */
const LOOK_EVERY_MS = 250;
/** The wait after the database failed. */
const AFTER_FAILURE_MS = 2000;

export interface EngineParts {
  readonly connection: SearchConnection;
  readonly clock: Clock;
  /** A query that takes longer gives what it has. */
  readonly deadlineMs: number;
  readonly warn: (message: string, error: unknown) => void;
  /** Hears of long work: how far it is. */
  readonly tell: (message: string, details: object) => void;
  /** Search by meaning too; undefined for words alone. */
  readonly embeddings: EmbeddingOptions | undefined;
}

/** Searches and keeps the index up to date, in whatever thread it is called. */
export async function createEngine(parts: EngineParts): Promise<Engine> {
  const { connection, clock, deadlineMs, embeddings } = parts;
  const meaning =
    embeddings === undefined ? undefined : await createMeaning(connection, embeddings, parts);
  const reader = createReader(connection);
  const keeper = keepIndex(parts, reader);
  const late = (): (() => boolean) => {
    const end = clock.now().getTime() + deadlineMs;
    return () => clock.now().getTime() > end;
  };
  return {
    find: async (request) => {
      await Promise.race([keeper.caughtUp, sleep(deadlineMs, undefined, { ref: false })]);
      return answer({ index: await reader.index(), meaning }, request, late());
    },
    suggest: async (typed, limit) => suggest(await reader.index(), { typed, limit, late: late() }),
    similar: async (paperId, limit) => similar(await reader.index(), { paperId, limit }),
    settled: async () => {
      const shelf = await reader.shelf();
      const waiting = await isQueued(connection);
      const indexed = !waiting && (shelf === undefined || !lacksUpkeep(shelf));
      if (indexed) await reader.vocabulary();
      return indexed && (await meaning?.settled()) !== false;
    },
    reindex: async () => {
      await beginRebuild(connection, INDEX_FORMAT);
      keeper.resume();
    },
    pause: async () => keeper.pause(),
    progress: () => progress(connection),
    close: async () => {
      await Promise.all([keeper.stop(), meaning?.stop()]);
      await connection.close();
    },
  };
}

const NOTHING_INDEXED: Shelf = { state: { ...EMPTY_INDEX, format: INDEX_FORMAT }, segments: [] };

interface Reader {
  vocabulary(): Promise<Vocabulary>;
  index(): Promise<Index>;
  shelf(): Promise<Shelf | undefined>;
}

/** The newest state of the index, and the words of the store. */
function createReader(connection: SearchConnection): Reader {
  let shelf: Shelf | undefined;
  let words: { readonly papers: number; readonly read: Promise<Vocabulary> } | undefined;
  let rereading = false;
  const read = (papers: number): { papers: number; read: Promise<Vocabulary> } => ({
    papers,
    read: readVocabulary(connection, papers, turn),
  });
  const vocabulary = (): Promise<Vocabulary> => {
    const papers = shelf?.state.papers ?? 0;
    words ??= read(papers);
    words.read.catch(() => (words = undefined));
    if (!isOutgrown(words.papers, papers)) return words.read;
    if (papers < SMALL_STORE) words = read(papers);
    else if (!rereading) {
      rereading = true;
      const newer = read(papers);
      // A failure leaves the old words in use; the next query tries again.
      void newer.read
        .then(
          () => (words = newer),
          () => {},
        )
        .finally(() => (rereading = false));
    }
    return words.read;
  };
  const refresh = async (): Promise<Shelf | undefined> => {
    shelf = await refreshShelf(connection, shelf);
    return shelf;
  };
  return {
    shelf: refresh,
    vocabulary,
    index: async () => openIndex(connection, (await refresh()) ?? NOTHING_INDEXED, vocabulary),
  };
}

/** The words of a smaller store are read in no time, so a query waits for them. */
const SMALL_STORE = 5000;

/** Whether a store has changed so much that its words are to be read again. */
function isOutgrown(before: number, now: number): boolean {
  return now > before * 1.02 || now < before;
}

interface Keeper {
  /** Resolves when what was stored before the start has been indexed. */
  readonly caughtUp: Promise<void>;
  pause(): void;
  resume(): void;
  stop(): Promise<void>;
}

/** Indexes what waits, step by step, until it is stopped. */
function keepIndex({ connection, clock, warn }: EngineParts, reader: Reader): Keeper {
  const indexer = createIndexer(connection, clock);
  const stopped = new AbortController();
  let paused = false;
  let catchUp: () => void = () => {};
  const caughtUp = new Promise<void>((resolve) => (catchUp = resolve));
  // Read when there is nothing else to do, so that the first typing error does not wait for it.
  const warmUp = async (): Promise<unknown> =>
    reader.vocabulary().catch((error: unknown) => warn("search words not read", error));
  const step = async (): Promise<boolean> =>
    indexer.step(await reader.shelf(), { rebuild: !paused });
  const work = async (): Promise<void> => {
    while (!stopped.signal.aborted) {
      const wait = await step()
        .then((worked) => (worked ? 0 : LOOK_EVERY_MS))
        .catch((error: unknown) => {
          warn("search index not updated", error);
          return AFTER_FAILURE_MS;
        });
      if (wait > 0) catchUp();
      if (wait === LOOK_EVERY_MS) await warmUp();
      if (wait === 0) await turn();
      else await sleep(wait, undefined, { ref: false, signal: stopped.signal }).catch(() => {});
    }
    await indexer.release().catch((error: unknown) => warn("search index not released", error));
  };
  const done = work();
  return {
    caughtUp,
    pause: () => (paused = true),
    resume: () => (paused = false),
    stop: () => {
      stopped.abort();
      return done;
    },
  };
}

async function progress(connection: SearchConnection): Promise<Progress> {
  const state = await indexState(connection);
  const waiting = await queueLength(connection);
  if (state?.rebuild == null)
    return { done: state?.papers ?? 0, total: (state?.papers ?? 0) + waiting, rebuilding: false };
  return {
    done: state.rebuild.papers,
    total: await countStored(connection),
    rebuilding: true,
  };
}
