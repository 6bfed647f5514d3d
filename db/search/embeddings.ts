import type { SearchConnection } from "./connection.ts";

/** A paper that has no embedding of a model yet. */
export interface UnembeddedRow {
  readonly seq: number;
  readonly title: string;
  readonly abstract: string;
}

export interface EmbeddingRow {
  readonly paper: number;
  readonly data: Uint8Array;
}

/** Papers without an embedding of this model, the newest first. */
export async function unembedded(
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

/** The embeddings of a model, some at a time, in the order of the papers. */
export async function embeddingsAfter(
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

/** How many papers wait for their embedding of this model. */
export async function countUnembedded({ all }: SearchConnection, model: string): Promise<number> {
  const [row] = await all<{ n: number }>(
    `select cast(count(*) as integer) as n from papers p
     where not exists (select 1 from search_embeddings e where e.paper = p.seq and e.model = ?)`,
    [model],
  );
  return row?.n ?? 0;
}

/** How many papers have an embedding of this model. */
export async function countEmbeddings({ all }: SearchConnection, model: string): Promise<number> {
  const [row] = await all<{ n: number }>(
    "select cast(count(*) as integer) as n from search_embeddings where model = ?",
    [model],
  );
  return row?.n ?? 0;
}
