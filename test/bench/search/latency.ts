import { readFileSync } from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";
import path from "node:path";
import { commonPapers } from "./collections.ts";
import type { BenchEngine } from "./engine.ts";
import { grow } from "./grow.ts";
import { percentile, table } from "./metrics.ts";
import { paperboy } from "./paperboy.ts";
import { peer, PEERS } from "./peers.ts";
import { namedFolder, sharedCollections } from "./shared.ts";

export interface Latency {
  readonly papers: number;
  /** Milliseconds by class of query. */
  readonly classes: Readonly<Record<string, { p50: number; p99: number; max: number }>>;
  /** NaN when the index was there already. */
  readonly buildSeconds: number;
  /** The index without the papers' own rows. */
  readonly diskMB: number;
  /** Of the whole bot, main thread and search thread, after all queries; of a peer, of its process. */
  readonly memoryMB: number;
  /** The longest waits of the main thread while 50 heavy queries ran at once, in milliseconds. */
  readonly loopDelay?: { readonly p99: number; readonly max: number };
  readonly peers?: Readonly<Record<string, Omit<Latency, "peers">>>;
}

const HEAVY = 50;

export async function measureLatency(
  papers: number,
  folder: string | undefined,
  options: {
    readonly peers: boolean;
    readonly postgres: boolean;
    readonly store: string | undefined;
  },
): Promise<Latency> {
  const root = folder === undefined ? sharedCollections() : namedFolder(folder);
  if (root === undefined)
    throw new Error("Give a folder with papers-30k.jsonl.gz and latency_queries.json");
  const { postgres, store } = options;
  const kept = store === undefined ? undefined : { file: keptFile(store, papers), papers };
  console.error("measuring Paperboy …");
  const own = await measureEngine(await paperboy({ postgres, kept }), papers, root);
  if (!options.peers) return own;
  const peers: Record<string, Omit<Latency, "peers">> = {};
  for (const spec of PEERS) {
    const engine = await peer(spec);
    console.error(`measuring ${spec} …`);
    if (engine !== undefined) peers[spec] = await measureEngine(engine, papers, root);
  }
  return { ...own, peers };
}

export function keptFile(folder: string, papers: number): string {
  return path.resolve(process.env["INIT_CWD"] ?? "", folder, `papers-${papers}.db`);
}

async function measureEngine(engine: BenchEngine, papers: number, root: string): Promise<Latency> {
  const buildSeconds = await engine.index(grow(commonPapers(root), papers));
  const queries = JSON.parse(
    readFileSync(path.join(root, "latency_queries.json"), "utf8"),
  ) as Record<string, string[]>;
  const classes: Record<string, { p50: number; p99: number; max: number }> = {};
  for (const [name, texts] of Object.entries(queries)) {
    for (const text of texts.slice(0, 3)) await engine.search(text, 10);
    const times: number[] = [];
    for (const text of texts) {
      const start = performance.now();
      await engine.search(text, 10);
      times.push(performance.now() - start);
    }
    classes[name] = {
      p50: percentile(times, 0.5),
      p99: percentile(times, 0.99),
      max: Math.max(...times),
    };
  }
  const heavy = Object.values(queries)
    .flat()
    .toSorted((a, b) => b.length - a.length);
  const loopDelay = await loopDelayWhile(() =>
    Promise.all(heavy.slice(0, HEAVY).map((text) => engine.search(text, 10))),
  );
  const memoryMB = await engine.memoryMB(Object.values(queries).flat());
  const diskMB = engine.diskMB();
  await engine.close();
  return { papers, classes, buildSeconds, diskMB, memoryMB, loopDelay };
}

async function loopDelayWhile(work: () => Promise<unknown>): Promise<{ p99: number; max: number }> {
  const monitor = monitorEventLoopDelay({ resolution: 1 });
  monitor.enable();
  await work();
  monitor.disable();
  return { p99: monitor.percentile(99) / 1e6, max: monitor.max / 1e6 };
}

export function printLatency({ peers = {}, ...own }: Latency): string {
  const engines = Object.entries({ Paperboy: own, ...peers });
  const rows = [["engine", "class", "p50 ms", "p99 ms", "max ms"]];
  for (const [engine, { classes }] of engines)
    for (const [name, { p50, p99, max }] of Object.entries(classes))
      rows.push([engine, name, p50.toFixed(2), p99.toFixed(2), max.toFixed(2)]);
  const sizes = engines.map(
    ([engine, { papers, buildSeconds, diskMB, memoryMB, loopDelay }]) =>
      `${engine}: ${papers} papers built in ${Number.isNaN(buildSeconds) ? "an earlier run" : `${buildSeconds.toFixed(1)} s`}, ${diskMB.toFixed(0)} MB on disk, ` +
      `${memoryMB.toFixed(0)} MB of memory, loop delay p99 ${loopDelay?.p99.toFixed(1) ?? "–"} ms`,
  );
  return [table(rows), ...sizes].join("\n");
}
