import { setImmediate } from "node:timers/promises";
import { type SearchConnection, toListValue, isOneOf } from "./connection.ts";
import { writeStateStatement, type StateChange } from "./index-state.ts";

export async function readTermVectorsAfter(
  { all }: SearchConnection,
  { basis, segment, after }: { basis: number; segment: number; after: string },
  limit: number,
): Promise<{ term: string; data: Uint8Array; vector: Uint8Array }[]> {
  return all(
    `select p.term, p.data, b.data as vector from search_postings p
     join search_basis b on b.basis = ? and b.term = p.term
     where p.segment = ? and p.term > ? order by p.term limit ?`,
    [basis, segment, after, limit],
  );
}

export async function readTermVectors(
  { all, dialect }: SearchConnection,
  basis: number,
  terms: readonly string[],
): Promise<{ term: string; data: Uint8Array }[]> {
  const among = isOneOf(dialect, "term", "text");
  return all(`select term, data from search_basis where basis = ? and ${among}`, [
    basis,
    toListValue(terms),
  ]);
}

/** In short writes. */
export async function writeBasis(
  { write }: SearchConnection,
  basis: number,
  terms: readonly { term: string; data: Uint8Array }[],
): Promise<void> {
  await write([{ sql: "delete from search_basis where basis = ?", rows: [[basis]] }]);
  const sorted = terms.toSorted((a, b) => (a.term < b.term ? -1 : 1));
  for (let start = 0; start < sorted.length; start += 2000) {
    const rows = sorted.slice(start, start + 2000).map(({ term, data }) => [basis, term, data]);
    await write([{ sql: "insert into search_basis (basis, term, data) values (?, ?, ?)", rows }]);
    await setImmediate();
  }
}

export async function writeTopicVectors(
  { write }: SearchConnection,
  row: { segment: number; chunk: number; basis: number; vectors: Uint8Array },
): Promise<void> {
  await write([
    {
      sql: "update search_papers set vectors = ?, basis = ? where segment = ? and chunk = ?",
      rows: [[row.vectors, row.basis, row.segment, row.chunk]],
    },
  ]);
}

export async function adoptBasis(
  { write }: SearchConnection,
  change: StateChange,
): Promise<boolean> {
  return write([
    writeStateStatement(change),
    {
      sql: "delete from search_basis where basis <> ?",
      rows: [[change.to.basis?.id ?? 0]],
    },
  ]);
}

interface UnembeddedRow {
  readonly seq: number;
  readonly title: string;
  readonly abstract: string;
}

interface EmbeddingRow {
  readonly paper: number;
  readonly data: Uint8Array;
}

export async function listUnembedded(
  { all }: SearchConnection,
  model: string,
  limit: number,
): Promise<UnembeddedRow[]> {
  return all(
    `select p.seq, p.title, p.abstract from papers p
     where not exists (select 1 from search_embeddings e where e.paper = p.seq and e.model = ?)
     order by p.seq desc limit ?`,
    [model, limit],
  );
}

export async function writeEmbeddings(
  { write }: SearchConnection,
  model: string,
  rows: readonly EmbeddingRow[],
): Promise<void> {
  await write([
    {
      sql: `insert into search_embeddings (paper, model, data) values (?, ?, ?)
        on conflict (paper, model) do update set data = excluded.data`,
      rows: rows.map(({ paper, data }) => [paper, model, data]),
    },
  ]);
}

export async function readEmbeddingsAfter(
  { all }: SearchConnection,
  model: string,
  { paper, limit }: { paper: number; limit: number },
): Promise<EmbeddingRow[]> {
  return all(
    `select paper, data from search_embeddings
     where model = ? and paper > ? order by paper limit ?`,
    [model, paper, limit],
  );
}

export async function countUnembedded({ all }: SearchConnection, model: string): Promise<number> {
  const [row] = await all<{ n: number }>(
    `select cast(count(*) as integer) as n from papers p
     where not exists (select 1 from search_embeddings e where e.paper = p.seq and e.model = ?)`,
    [model],
  );
  return row?.n ?? 0;
}

export async function countEmbedded({ all }: SearchConnection, model: string): Promise<number> {
  const [row] = await all<{ n: number }>(
    "select cast(count(*) as integer) as n from search_embeddings where model = ?",
    [model],
  );
  return row?.n ?? 0;
}
