import type { SearchConnection } from "../../../db/search/connection.ts";
import {
  countEmbedded,
  countUnembedded,
  listUnembedded,
  writeEmbeddings,
} from "../../../db/search/topic-and-embedding-vectors.ts";
import type { EngineLog } from "../worker/protocol.ts";
import { MINUTE_MS } from "../../lib/durations.ts";
import { startLoop } from "../background-loop.ts";
import { quantise } from "../index/vectors.ts";
import { createEncoder } from "./create-encoder.ts";
import type { EmbeddingOptions, Encoder } from "./encoder.ts";
import {
  createEmbeddingIndex,
  readEmbeddings,
  type EmbeddingIndex,
  type Neighbour,
} from "./nearest-neighbours.ts";

const BATCH = 32;
const POLL_MS = 1000;
const RETRY_MS = 10_000;
const REPORT_EVERY = 1024;
const MAX_NEAREST = 200;

export interface SemanticSearch {
  /** Nearest first; none when the encoder fails or is too slow. */
  nearest(text: string): Promise<readonly Neighbour[]>;
  settled(): Promise<boolean>;
  stop(): Promise<void>;
}

export async function createSemanticSearch(
  connection: SearchConnection,
  options: EmbeddingOptions,
  { warn, info }: EngineLog,
): Promise<SemanticSearch> {
  const encoder = createEncoder(options);
  const embeddings = createSharedEmbeddings(connection, encoder.model);
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
      const embedded = await embedBatch(connection, encoder);
      const done = embedded.length;
      isFailing = false;
      await (done > 0 ? embeddings.add(embedded) : embeddings.refresh());
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
        const [[vector], papers] = await Promise.all([
          encoder.embed([text], "query"),
          embeddings.read(),
        ]);
        return vector === undefined ? [] : (papers?.nearest(vector, MAX_NEAREST) ?? []);
      } catch (error) {
        warn("query not embedded", error);
        return [];
      }
    },
    settled: async () => (await listUnembedded(connection, encoder.model, 1)).length === 0,
    stop,
  };
}

interface Embedded {
  readonly paper: number;
  readonly vector: Int8Array<ArrayBuffer>;
}

interface SharedEmbeddings {
  read(): Promise<EmbeddingIndex | undefined>;
  add(embedded: readonly Embedded[]): Promise<void>;
  /** Reads again what other processes wrote or deleted. */
  refresh(): Promise<void>;
}

const REFRESH_MS = MINUTE_MS;

function createSharedEmbeddings(connection: SearchConnection, model: string): SharedEmbeddings {
  let index: Promise<EmbeddingIndex | undefined> | undefined;
  let refreshed = 0;
  return {
    read: () => (index ??= readEmbeddings(connection, model)),
    async add(embedded) {
      // Not read yet: they are in the store.
      if (index === undefined) return;
      const dimensions = embedded[0]?.vector.length ?? 0;
      const known = (await index) ?? createEmbeddingIndex(dimensions);
      for (const { paper, vector } of embedded) known.add(paper, vector);
      index = Promise.resolve(known);
    },
    async refresh() {
      const known = await index;
      if (known === undefined || performance.now() - refreshed < REFRESH_MS) return;
      refreshed = performance.now();
      if ((await countEmbedded(connection, model)) !== known.size()) index = undefined;
    },
  };
}

async function embedBatch(connection: SearchConnection, encoder: Encoder): Promise<Embedded[]> {
  const rows = await listUnembedded(connection, encoder.model, BATCH);
  if (rows.length === 0) return [];
  const vectors = await encoder.embed(
    rows.map(({ title, abstract }) => `${title}\n${abstract}`),
    "paper",
  );
  const embedded = rows.flatMap(({ seq }, at) => {
    const vector = vectors[at];
    return vector === undefined ? [] : [{ paper: seq, vector: quantise(vector) }];
  });
  await writeEmbeddings(
    connection,
    encoder.model,
    embedded.map(({ paper, vector }) => ({ paper, data: new Uint8Array(vector.buffer) })),
  );
  return embedded;
}
