import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import type { Paper } from "../../../src/domain/paper/paper.ts";
import { samplePaper } from "../../search/sample.ts";
import { sharedCollections } from "./shared.ts";

/** A document as the collections hold it. */
export interface Doc {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly authors: string;
  readonly keywords: string;
  readonly year: number;
}

export interface TestQuery {
  readonly id: string;
  readonly text: string;
  /** The document that the query was made from, which is no answer to it. */
  readonly source: string | undefined;
  /** Graded relevance by document. */
  readonly relevant: ReadonlyMap<string, number>;
}

export function collectionsIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => existsSync(path.join(folder, name, "qrels.tsv")))
    .toSorted();
}

/** The documents a collection is searched in, and a name that is the same for collections that share them. */
export function docsOf(folder: string, name: string): { key: string; docs: () => Doc[] } {
  const own = firstFile(path.join(folder, name), ["docs.jsonl.gz", "docs.jsonl"]);
  if (own !== undefined) return { key: name, docs: () => readDocs(own) };
  return { key: "papers", docs: () => commonPapers(folder) };
}

export function commonPapers(folder: string): Doc[] {
  const file =
    firstFile(folder, ["papers-30k.jsonl.gz", "papers-30k.jsonl"]) ??
    firstFile(sharedCollections() ?? folder, ["papers-30k.jsonl.gz"]);
  if (file === undefined) throw new Error(`No docs.jsonl and no papers-30k.jsonl.gz in ${folder}`);
  return readDocs(file);
}

function firstFile(folder: string, names: readonly string[]): string | undefined {
  return names.map((name) => path.join(folder, name)).find((file) => existsSync(file));
}

function readDocs(file: string): Doc[] {
  return readJsonLines<Partial<Record<keyof Doc, unknown>>>(file).map((doc) => ({
    id: wordsIn(doc.id),
    title: wordsIn(doc.title),
    text: wordsIn(doc.text),
    authors: wordsIn(doc.authors),
    keywords: wordsIn(doc.keywords),
    year: Number.parseInt(wordsIn(doc.year).slice(0, 4), 10) || 0,
  }));
}

/** Collections leave fields out, or have null, a number or a list where text is expected. */
function wordsIn(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsIn).join(", ");
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

export function queriesOf(folder: string, name: string): TestQuery[] {
  const relevant = new Map<string, Map<string, number>>();
  for (const line of readFileSync(path.join(folder, name, "qrels.tsv"), "utf8").split("\n")) {
    const [query, doc, grade] = line.split("\t");
    if (query === undefined || doc === undefined) continue;
    const judged = relevant.get(query) ?? new Map<string, number>();
    relevant.set(query, judged.set(doc, Number(grade)));
  }
  const file = path.join(folder, name, "queries.jsonl");
  return readJsonLines<{ id: unknown; text: string; source?: string }>(file).flatMap((query) => {
    const id = wordsIn(query.id);
    const judged = relevant.get(id);
    return judged === undefined ? [] : [{ source: undefined, ...query, id, relevant: judged }];
  });
}

export function readJsonLines<Row>(file: string): Row[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString();
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Row);
}

/** A document as a stored paper. */
export function paperOf(doc: Doc): Paper {
  const list = (text: string): string[] => text.split(/\s*,\s*/).filter((part) => part !== "");
  return samplePaper({
    id: doc.id,
    title: doc.title,
    abstract: doc.text,
    authors: list(doc.authors),
    keywords: list(doc.keywords),
    publishedAt: doc.year >= 1000 ? new Date(Date.UTC(doc.year, 6, 1)) : null,
  });
}
