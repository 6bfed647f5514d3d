import { pino } from "pino";
import Sqlite from "better-sqlite3";
import type { Database } from "../../../db/client/database.ts";
import { savePapers } from "../../../db/papers/papers.ts";
import { openSearchConnection } from "../../../db/client/open.ts";
import { countPapers } from "../../../db/search/papers.ts";
import { readIndexState } from "../../../db/search/index-state.ts";
import type { EmbeddingOptions } from "../../../src/search/embeddings/encoder.ts";
import { systemClock } from "../../../src/lib/clock.ts";
import type { Search } from "../../../src/search/port.ts";
import { postgresStore, sqliteStore, type TestStore } from "../../support/stores.ts";
import { built } from "../built.ts";
import { paperOf, type Doc } from "./collections.ts";
import type { BenchEngine } from "./engine.ts";
import { botMemory } from "./memory.ts";

type Databases = typeof import("../../../db/client/open.ts");
type Searches = typeof import("../../../src/search/create-search.ts");

const STORED_AT_ONCE = 1000;

/** Where our own search is measured: on which engine, and in which file when the store is to be kept. */
export interface OwnStore {
  readonly postgres: boolean;
  /** The file of a store that is made once and measured by later runs again, and how many papers it is to hold. */
  readonly kept?: { readonly file: string; readonly papers: number } | undefined;
  readonly embeddings?: EmbeddingOptions | undefined;
}

/** Paperboy's own search as it is built: its store, its thread, its ranking. */
export async function paperboy({ postgres, embeddings, kept }: OwnStore): Promise<BenchEngine> {
  const place = await placeOf({ postgres, kept });
  const { url } = place;
  const { openDatabase } = await built<Databases>("db/client/open.js");
  const { createSearch } = await built<Searches>("src/search/create-search.js");
  const store = await openDatabase(url);
  let search: Search | undefined;
  return {
    name: postgres ? "Paperboy on PostgreSQL" : "Paperboy",
    async index(docs) {
      const { stored, isBegun } = await findStored(url);
      if (stored < (kept?.papers ?? Infinity)) await storeAll(store, docs, stored);
      const start = performance.now();
      search = await createSearch({
        url,
        database: store,
        log: pino({ level: "warn" }),
        clock: systemClock,
        deadlineMs: 60_000,
        embeddings,
      });
      await search.ready();
      return isBegun ? Number.NaN : (performance.now() - start) / 1000;
    },
    async search(text, limit) {
      const answer = await search?.find({ text, limit, offset: 0, asker: null });
      return answer?.hits.map(({ paper }) => paper.id) ?? [];
    },
    memoryMB: (queries) => botMemory(url, queries),
    diskMB: () => (postgres ? Number.NaN : indexBytes(url.replace("file:", "")) / 1e6),
    async close() {
      await search?.close();
      await store.close();
      await place.remove();
    },
  };
}

export async function placeOf({
  postgres,
  kept,
}: OwnStore): Promise<Pick<TestStore, "url" | "remove">> {
  if (kept === undefined) return postgres ? postgresStore() : sqliteStore();
  return { url: `file:${kept.file}`, remove: async () => {} };
}

/** What an earlier run left. */
export async function findStored(url: string): Promise<{ stored: number; isBegun: boolean }> {
  const connection = await openSearchConnection(url);
  const stored = await countPapers(connection);
  const isBegun = (await readIndexState(connection)) !== undefined;
  await connection.close();
  return { stored, isBegun };
}

/** Stores the documents behind the first `there`, which an interrupted run stored. */
async function storeAll(store: Database, docs: Iterable<Doc>, there: number): Promise<void> {
  const batch: Doc[] = [];
  const flush = (): Promise<void> => savePapers(store, batch.splice(0).map(paperOf), new Date());
  let seen = 0;
  for (const doc of docs) {
    seen += 1;
    if (seen <= there) continue;
    batch.push(doc);
    if (batch.length === STORED_AT_ONCE) await flush();
  }
  await flush();
}

function indexBytes(file: string): number {
  const client = new Sqlite(file, { readonly: true });
  const bytes = client
    .prepare("select sum(pgsize) from dbstat where name like '%search_%' and aggregate = true")
    .pluck()
    .get();
  client.close();
  return Number(bytes);
}
