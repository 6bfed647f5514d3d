import { setTimeout as sleep } from "node:timers/promises";
import type { SearchConnection } from "../../../db/search-connection.ts";
import { unembedded, writeEmbeddings } from "../../../db/search-embeddings.ts";
import { turn } from "../index/segment-writer.ts";
import { createEncoder, type EmbeddingOptions, type Encoder } from "./encoder.ts";
import { readEmbedded, toBytes, type Embedded } from "./nearest.ts";

/** Papers sent to the encoder in one go. */
const BATCH = 32;
const LOOK_EVERY_MS = 1000;
/** The wait after the encoder failed: it may be starting. */
const AFTER_FAILURE_MS = 10_000;
/** Papers whose meaning is nearest to the query's, to be fused with those of its words. */
const NEAREST = 200;

/** Search by meaning beside the search by words. */
export interface Meaning {
  /** Row numbers of the papers nearest in meaning; none when the encoder does not answer in time. */
  nearest(text: string): Promise<readonly number[]>;
  /** Whether every paper has its embedding. */
  settled(): Promise<boolean>;
  stop(): Promise<void>;
}

/** Embeds the papers in the background, going on where an earlier run ended, and answers queries by them. */
export async function createMeaning(
  connection: SearchConnection,
  options: EmbeddingOptions,
  warn: (message: string, error: unknown) => void,
): Promise<Meaning> {
  const encoder = await createEncoder(options);
  const stopped = new AbortController();
  let embedded: Promise<Embedded> | undefined;
  const work = async (): Promise<void> => {
    while (!stopped.signal.aborted) {
      const wait = await embedSome(connection, encoder).then(
        (some) => {
          if (some) embedded = undefined;
          return some ? 0 : LOOK_EVERY_MS;
        },
        (error: unknown) => {
          warn("papers not embedded", error);
          return AFTER_FAILURE_MS;
        },
      );
      if (wait === 0) await turn();
      else await sleep(wait, undefined, { ref: false, signal: stopped.signal }).catch(() => {});
    }
  };
  const done = work();
  return {
    async nearest(text) {
      try {
        embedded ??= readEmbedded(connection, encoder.model, turn);
        const [[vector], papers] = await Promise.all([encoder.embed([text], "query"), embedded]);
        return vector === undefined ? [] : papers.nearest(vector, NEAREST);
      } catch (error) {
        warn("query not embedded", error);
        return [];
      }
    },
    settled: async () => (await unembedded(connection, encoder.model, 1)).length === 0,
    stop: () => {
      stopped.abort();
      return done;
    },
  };
}

async function embedSome(connection: SearchConnection, encoder: Encoder): Promise<boolean> {
  const rows = await unembedded(connection, encoder.model, BATCH);
  if (rows.length === 0) return false;
  const vectors = await encoder.embed(
    rows.map(({ title, abstract }) => `${title}\n${abstract}`),
    "paper",
  );
  await writeEmbeddings(
    connection,
    encoder.model,
    rows.flatMap(({ seq }, at) => {
      const vector = vectors[at];
      return vector === undefined ? [] : [{ paper: seq, data: toBytes(vector) }];
    }),
  );
  return true;
}
