import { type SearchConnection, listValue, isOneOf } from "./connection.ts";

export interface QueueRow {
  readonly paper: number;
  readonly change: number;
}

/** A paper's text as the index reads it. */
export interface TextRow {
  readonly seq: number;
  readonly title: string;
  readonly abstract: string;
  readonly keywords: string;
  readonly authors: string;
  readonly organization: string | null;
  readonly year: number | null;
}

/** Papers that changed since they were indexed, oldest first. */
export async function queued({ all }: SearchConnection, limit: number): Promise<QueueRow[]> {
  return all("select paper, change from search_queue where done < change order by paper limit ?", [
    limit,
  ]);
}

/** How many of these changes still wait: fewer when another process took them. */
export async function stillQueued(
  { all, dialect }: SearchConnection,
  rows: readonly QueueRow[],
): Promise<number> {
  const among = isOneOf(dialect, "paper", "integer");
  const [row] = await all<{ n: number }>(
    `select cast(count(*) as integer) as n from search_queue where done < change and ${among}`,
    [listValue(rows.map(({ paper }) => paper))],
  );
  return row?.n ?? 0;
}

/** How many papers there are in all. */
export async function countStored({ all }: SearchConnection): Promise<number> {
  const [row] = await all<{ n: number }>("select cast(count(*) as integer) as n from papers", []);
  return row?.n ?? 0;
}

/** Whether any paper waits to be indexed. */
export async function isQueued({ all }: SearchConnection): Promise<boolean> {
  return (await all("select 1 from search_queue where done < change limit 1")).length > 0;
}

/** How many papers wait to be indexed. */
export async function queueLength({ all }: SearchConnection): Promise<number> {
  const [row] = await all<{ n: number }>(
    "select cast(count(*) as integer) as n from search_queue where done < change",
  );
  return row?.n ?? 0;
}

/** The texts of these papers that are still there. */
export async function texts(
  { all, dialect }: SearchConnection,
  seqs: readonly number[],
): Promise<TextRow[]> {
  const among = isOneOf(dialect, "seq", "integer");
  return all(`${TEXT_COLUMNS[dialect]} where ${among} order by seq`, [listValue(seqs)]);
}

/** The texts of the papers after a row number, in order. */
export async function textsAfter(
  { all, dialect }: SearchConnection,
  seq: number,
  limit: number,
): Promise<TextRow[]> {
  return all(`${TEXT_COLUMNS[dialect]} where seq > ? order by seq limit ?`, [seq, limit]);
}

const TEXT_COLUMNS = {
  sqlite: `select seq, title, abstract, keywords, authors, organization,
    cast(strftime('%Y', published_at / 1000, 'unixepoch') as integer) as year from papers`,
  postgres: `select seq, title, abstract, keywords::text as keywords, authors::text as authors,
    organization, extract(year from published_at)::int as year from papers`,
} as const;
