import { collectionsIn, docsOf, queriesOf, type TestQuery } from "./collections.ts";
import type { BenchEngine } from "./engine.ts";
import { paperboy } from "./paperboy.ts";
import { peer, PEERS } from "./peers.ts";
import { namedFolder, sharedCollections } from "./shared.ts";
import { startWeakEncoder } from "./weak-encoder.ts";
import { meanOf, scoresOf, table, type Scores } from "./metrics.ts";

export interface Quality {
  readonly collections: Readonly<Record<string, Scores>>;
  /** Mean nDCG@10 over the collections. */
  readonly mean: number;
  readonly peers?: Readonly<Record<string, Omit<Quality, "peers">>>;
}

export async function measureQuality(
  folder: string | undefined,
  options: {
    readonly peers: boolean;
    readonly postgres: boolean;
    readonly "weak-encoder": boolean;
  },
): Promise<Quality> {
  const root = folder === undefined ? sharedCollections() : namedFolder(folder);
  if (root === undefined) throw new Error("Give a folder of collections: bench:search quality DIR");
  const encoder = options["weak-encoder"] ? await startWeakEncoder() : undefined;
  const { postgres } = options;
  const own = await measureEngine(root, () => paperboy({ postgres, embeddings: encoder?.options }));
  encoder?.close();
  if (!options.peers) return own;
  const peers: Record<string, Omit<Quality, "peers">> = {};
  for (const spec of PEERS) {
    const first = await peer(spec);
    if (first === undefined) continue;
    await first.close();
    peers[spec] = await measureEngine(root, async () => (await peer(spec)) ?? first);
  }
  return { ...own, peers };
}

async function measureEngine(root: string, make: () => Promise<BenchEngine>): Promise<Quality> {
  const groups = new Map<string, string[]>();
  for (const name of collectionsIn(root)) {
    const { key } = docsOf(root, name);
    groups.set(key, [...(groups.get(key) ?? []), name]);
  }
  const collections: Record<string, Scores> = {};
  for (const names of groups.values()) {
    const engine = await make();
    await engine.index(docsOf(root, names[0] ?? "").docs());
    for (const name of names) {
      const scores = await scoreAll(engine, queriesOf(root, name));
      collections[name] = scores;
      // Some peers take minutes for a collection.
      console.error(`${engine.name} on ${name}: ${scores.ndcg10.toFixed(4)}`);
    }
    await engine.close();
  }
  const { ndcg10: mean } = meanOf(Object.values(collections));
  return { collections, mean };
}

async function scoreAll(engine: BenchEngine, queries: readonly TestQuery[]): Promise<Scores> {
  const rows: Scores[] = [];
  for (const { text, source, relevant } of queries) {
    const found = await engine.search(text, 101);
    rows.push(
      scoresOf(
        found.filter((id) => id !== source),
        relevant,
      ),
    );
  }
  return meanOf(rows);
}

export function printQuality({ peers = {}, ...own }: Quality): string {
  const rows = [["engine", "collection", "nDCG@10", "R@100", "MRR@10", "hit@5", "P@5"]];
  for (const [engine, { collections, mean }] of Object.entries({ Paperboy: own, ...peers })) {
    for (const [name, scores] of Object.entries(collections))
      rows.push([
        engine,
        name,
        scores.ndcg10.toFixed(4),
        scores.recall100.toFixed(4),
        scores.mrr10.toFixed(4),
        scores.hit5.toFixed(4),
        scores.precision5.toFixed(4),
      ]);
    rows.push([engine, "mean", mean.toFixed(4), "", "", "", ""]);
  }
  return table(rows);
}
