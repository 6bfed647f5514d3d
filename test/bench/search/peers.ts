import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Doc } from "./collections.ts";
import type { BenchEngine } from "./engine.ts";
import { peerAdapters } from "./shared.ts";

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
    memoryMB: async () => process.memoryUsage.rss() / 1e6,
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
