import { parseArgs } from "node:util";
import path from "node:path";
import { commonPapers } from "./collections.ts";
import { measureFilters, printFilters } from "./filters.ts";
import { writeKnownItems } from "./known-items.ts";
import { sharedCollections } from "./shared.ts";
import { keptFile, measureLatency, printLatency } from "./latency.ts";
import { measureQuality, printQuality } from "./quality.ts";

const USAGE = `bench:search known-items OUT [DIR] [--seed N]
  writes collections of names, compounds and titles as people type them to OUT, made from the papers of DIR
bench:search quality [DIR] [--json] [--peers] [--weak-encoder]
  nDCG@10, recall@100 and MRR@10 on every collection in DIR (docs.jsonl[.gz] or a common
  papers-30k.jsonl.gz, queries.jsonl, qrels.tsv);
  --weak-encoder adds search by meaning with an encoder that knows next to nothing
bench:search latency [N] [DIR] [--json] [--peers] [--store FOLDER]
  milliseconds by class of query over N papers (100000), build time, disk and memory;
  --store keeps the papers and their index in FOLDER, so that later runs only ask it
bench:search filters [N] [--json] [--store FOLDER]
  milliseconds of filters, phrases and orders over N papers (100000), from recorded lists of Hugging Face
--postgres measures our search on PostgreSQL (TEST_POSTGRES_URL) instead of SQLite`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: "boolean", default: false },
    peers: { type: "boolean", default: false },
    store: { type: "string" },
    seed: { type: "string", default: "1" },
    postgres: { type: "boolean", default: false },
    "weak-encoder": { type: "boolean", default: false },
  },
});
const [asked, what, folder] = positionals;
// PostgreSQL's stores are made for the run.
const mode = values.postgres && values.store !== undefined ? undefined : asked;
const options = { peers: values.peers, postgres: values.postgres };

if (mode === "known-items" && what !== undefined) {
  const papers = commonPapers(folder ?? sharedCollections() ?? ".");
  const place = path.resolve(process.env["INIT_CWD"] ?? "", what);
  console.log(writeKnownItems(place, papers, Number(values.seed)).join("\n"));
} else if (mode === "quality") {
  const results = await measureQuality(what, {
    ...options,
    "weak-encoder": values["weak-encoder"],
  });
  console.log(values.json ? JSON.stringify(results) : printQuality(results));
} else if (mode === "latency") {
  const results = await measureLatency(Number(what ?? 100_000), folder, {
    ...options,
    store: values.store,
  });
  console.log(values.json ? JSON.stringify(results) : printLatency(results));
} else if (mode === "filters") {
  const papers = Number(what ?? 100_000);
  const { postgres, store } = values;
  const kept = store === undefined ? undefined : { file: keptFile(store, papers), papers };
  const results = await measureFilters(papers, { postgres, kept });
  console.log(values.json ? JSON.stringify(results) : printFilters(results));
} else {
  console.error(USAGE);
  process.exitCode = 2;
}
