import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { pino } from "pino";
import Sqlite from "better-sqlite3";
import type { Database } from "../../../db/database.ts";
import { savePapers } from "../../../db/papers/papers.ts";
import { systemClock } from "../../../src/clock.ts";
import { createSearch } from "../../../src/search/create-search.ts";
import type { Search } from "../../../src/search/search.ts";
import { postgresStore, sqliteStore } from "../../support/stores.ts";
import { paperOf, type Doc } from "./collections.ts";
import { peerAdapters } from "./shared.ts";

/** A search engine under measurement. */
export interface BenchEngine {
  readonly name: string;
  /** Indexes the documents; resolves to the seconds from stored (or handed over) to searchable. */
  index(docs: Iterable<Doc>): Promise<number>;
  search(query: string, limit: number): Promise<readonly string[]>;
  /** Megabytes of a process that opens what was indexed and answers these queries: main thread, search thread, store. */
  memoryMB(queries: readonly string[]): number;
  /** Megabytes of the index on disk, without the papers' own rows. */
  diskMB(): number;
  close(): Promise<void>;
}

const STORED_AT_ONCE = 1000;

/** Paperboy's own search: its store, its thread, its ranking. */
export async function paperboy(postgres: boolean): Promise<BenchEngine> {
  const place = await (postgres ? postgresStore() : sqliteStore());
  const { url } = place;
  const store = await place.open();
  let search: Search | undefined;
  return {
    name: postgres ? "Paperboy on PostgreSQL" : "Paperboy",
    async index(docs) {
      await storeAll(store, docs);
      const start = performance.now();
      search = await createSearch({
        url,
        database: store,
        log: pino({ level: "warn" }),
        clock: systemClock,
        deadlineMs: 60_000,
      });
      await search.ready();
      return (performance.now() - start) / 1000;
    },
    async search(text, limit) {
      const answer = await search?.find({ text, limit, offset: 0, asker: null });
      return answer?.hits.map(({ paper }) => paper.id) ?? [];
    },
    memoryMB: (queries) => memoryOf(url, queries),
    diskMB: () => (postgres ? Number.NaN : indexBytes(url.replace("file:", "")) / 1e6),
    async close() {
      await search?.close();
      await store.close();
      await place.remove();
    },
  };
}

async function storeAll(store: Database, docs: Iterable<Doc>): Promise<void> {
  let batch: Doc[] = [];
  const flush = (): Promise<void> => savePapers(store, batch.splice(0).map(paperOf), new Date());
  for (const doc of docs) {
    batch.push(doc);
    if (batch.length === STORED_AT_ONCE) await flush();
  }
  await flush();
  batch = [];
}

function memoryOf(url: string, queries: readonly string[]): number {
  const script = path.join(import.meta.dirname, "memory.ts");
  const loader = import.meta.resolve("tsx");
  const output = execFileSync(process.execPath, ["--import", loader, script, url], {
    input: JSON.stringify(queries),
    encoding: "utf8",
  });
  return Number(output);
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

/** The peers of the comparison, as far as their adapters and packages are there. */
export const PEERS = [
  "fts5:tok=porter,op=or,sw=2,w=3-1-1-2",
  "fts5:op=or",
  "wink",
  "lunr",
  "minisearch:stem",
  "minisearch:tuned",
  "flexsearch",
  "orama",
] as const;

let adapters: string | undefined;

/** A peer behind its adapter; undefined when that or its package is absent. */
export async function peer(spec: string): Promise<BenchEngine | undefined> {
  const [name = "", variant = ""] = spec.split(/:(?=[a-z])/);
  adapters ??= peerAdapters();
  const file = path.join(adapters ?? "", `${name}.mjs`);
  if (adapters === undefined || !existsSync(file)) return undefined;
  const work = mkdtempSync(path.join(tmpdir(), "bench-peer-"));
  const adapter = await load(file, variant, work);
  if (adapter === undefined) return undefined;
  return {
    name: spec,
    async index(docs) {
      const start = performance.now();
      await adapter.index(docs);
      return (performance.now() - start) / 1000;
    },
    search: async (query, limit) => adapter.search(query, limit),
    memoryMB: () => process.memoryUsage.rss() / 1e6,
    diskMB: () =>
      readdirSync(work).reduce((sum, entry) => sum + statSync(path.join(work, entry)).size, 0) /
      1e6,
    async close() {
      await adapter.close?.();
      rmSync(work, { recursive: true, force: true });
    },
  };
}

interface Adapter {
  index(docs: Iterable<Doc>): void | Promise<void>;
  search(query: string, limit: number): readonly string[] | Promise<readonly string[]>;
  close?(): void | Promise<void>;
}

async function load(file: string, variant: string, work: string): Promise<Adapter | undefined> {
  try {
    const module = (await import(pathToFileURL(file).href)) as {
      create(variant: string | undefined, folder: string): Adapter | Promise<Adapter>;
    };
    return await module.create(variant === "" ? undefined : variant, work);
  } catch (error) {
    console.error(
      `${path.basename(file)} left out: ${error instanceof Error ? error.message.split("\n")[0] : ""}`,
    );
    return undefined;
  }
}
