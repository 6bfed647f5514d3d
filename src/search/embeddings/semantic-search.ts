import { setImmediate, setTimeout as sleep } from "node:timers/promises";
import type { SearchConnection } from "../../../db/search/connection.ts";
import { countUnembedded, listUnembedded, writeEmbeddings } from "../../../db/search/vectors.ts";
import type { EngineLog } from "../worker/protocol.ts";
import { createEncoder, type EmbeddingOptions, type Encoder } from "./encoder.ts";
import { readEmbeddings, quantise, type EmbeddingIndex } from "./nearest-neighbours.ts";

const BATCH = 32;
const LOOK_EVERY_MS = 1000;
const AFTER_FAILURE_MS = 10_000;
/** Papers between two progress lines in the log. */
const TELL_EVERY = 1024;
const MAX_NEAREST = 200;

export interface SemanticSearch {
  /** Row numbers, nearest first; none when the encoder fails or is too slow. */
  nearest(text: string): Promise<readonly number[]>;
  /** Whether every paper has an embedding. */
  settled(): Promise<boolean>;
  stop(): Promise<void>;
}

/** Embeds papers in the background and finds those nearest to a query. */
export async function createSemanticSearch(
  connection: SearchConnection,
  options: EmbeddingOptions,
  { warn, info }: EngineLog,
): Promise<SemanticSearch> {
  const encoder = createEncoder(options);
  const stopped = new AbortController();
  let embedded: Promise<EmbeddingIndex> | undefined;
  let untold = 0;
  let failing = false;
  const report = async (done: number): Promise<void> => {
    untold += done;
    if (untold === 0 || (done > 0 && untold < TELL_EVERY)) return;
    const waiting = done === 0 ? 0 : await countUnembedded(connection, encoder.model);
    info("papers embedded", { papers: untold, waiting, model: encoder.model });
    untold = 0;
  };
  /** Returns the wait before the next step, in milliseconds. */
  const step = async (): Promise<number> => {
    try {
      const done = await embedBatch(connection, encoder);
      failing = false;
      if (done > 0) embedded = undefined;
      await report(done);
      return done > 0 ? 0 : LOOK_EVERY_MS;
    } catch (error) {
      // Logged once per outage.
      if (!failing) warn("papers not embedded; it is tried again every ten seconds", error);
      failing = true;
      return AFTER_FAILURE_MS;
    }
  };
  const work = async (): Promise<void> => {
    while (!stopped.signal.aborted) {
      const wait = await step();
      if (wait === 0) await setImmediate();
      else await sleep(wait, undefined, { ref: false, signal: stopped.signal }).catch(() => {});
    }
  };
  const done = work();
  return {
    async nearest(text) {
      try {
        embedded ??= readEmbeddings(connection, encoder.model);
        const [[vector], papers] = await Promise.all([encoder.embed([text], "query"), embedded]);
        return vector === undefined ? [] : papers.nearest(vector, MAX_NEAREST);
      } catch (error) {
        warn("query not embedded", error);
        return [];
      }
    },
    settled: async () => (await listUnembedded(connection, encoder.model, 1)).length === 0,
    stop: () => {
      stopped.abort();
      return done;
    },
  };
}

async function embedBatch(connection: SearchConnection, encoder: Encoder): Promise<number> {
  const rows = await listUnembedded(connection, encoder.model, BATCH);
  if (rows.length === 0) return 0;
  const vectors = await encoder.embed(
    rows.map(({ title, abstract }) => `${title}\n${abstract}`),
    "paper",
  );
  await writeEmbeddings(
    connection,
    encoder.model,
    rows.flatMap(({ seq }, at) => {
      const vector = vectors[at];
      return vector === undefined ? [] : [{ paper: seq, data: quantise(vector) }];
    }),
  );
  return rows.length;
}
