import type { SearchConnection } from "../../../db/search/connection.ts";
import {
  countUnembedded,
  listUnembedded,
  writeEmbeddings,
} from "../../../db/search/topic-and-embedding-vectors.ts";
import type { EngineLog } from "../worker/protocol.ts";
import { startLoop } from "../background-loop.ts";
import { quantise } from "../index/vectors.ts";
import { createEncoder, type EmbeddingOptions, type Encoder } from "./encoder.ts";
import { readEmbeddings, type EmbeddingIndex } from "./nearest-neighbours.ts";

const BATCH = 32;
const POLL_MS = 1000;
const RETRY_MS = 10_000;
const REPORT_EVERY = 1024;
const MAX_NEAREST = 200;

export interface SemanticSearch {
  /** Row numbers, nearest first; none when the encoder fails or is too slow. */
  nearest(text: string): Promise<readonly number[]>;
  settled(): Promise<boolean>;
  stop(): Promise<void>;
}

export async function createSemanticSearch(
  connection: SearchConnection,
  options: EmbeddingOptions,
  { warn, info }: EngineLog,
): Promise<SemanticSearch> {
  const encoder = createEncoder(options);
  let embeddings: Promise<EmbeddingIndex> | undefined;
  let unreported = 0;
  let isFailing = false;
  const report = async (done: number): Promise<void> => {
    unreported += done;
    if (unreported === 0 || (done > 0 && unreported < REPORT_EVERY)) return;
    const remaining = done === 0 ? 0 : await countUnembedded(connection, encoder.model);
    info("papers embedded", { papers: unreported, remaining, model: encoder.model });
    unreported = 0;
  };
  const stop = startLoop(async () => {
    try {
      const done = await embedBatch(connection, encoder);
      isFailing = false;
      if (done > 0) embeddings = undefined;
      await report(done);
      return done > 0 ? 0 : POLL_MS;
    } catch (error) {
      // Logged once per outage.
      if (!isFailing) warn("papers not embedded, retrying every ten seconds", error);
      isFailing = true;
      return RETRY_MS;
    }
  });
  return {
    async nearest(text) {
      try {
        embeddings ??= readEmbeddings(connection, encoder.model);
        const [[vector], papers] = await Promise.all([encoder.embed([text], "query"), embeddings]);
        return vector === undefined ? [] : papers.nearest(vector, MAX_NEAREST);
      } catch (error) {
        warn("query not embedded", error);
        return [];
      }
    },
    settled: async () => (await listUnembedded(connection, encoder.model, 1)).length === 0,
    stop,
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
      return vector === undefined
        ? []
        : [{ paper: seq, data: new Uint8Array(quantise(vector).buffer) }];
    }),
  );
  return rows.length;
}
