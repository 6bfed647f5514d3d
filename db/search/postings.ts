import { setImmediate } from "node:timers/promises";
import { isOneOf, type SearchConnection, toListValue } from "./connection.ts";

export interface PostingRow {
  readonly segment: number;
  readonly term: string;
  readonly data: Uint8Array;
}

/** `positions` is null in an index of an earlier version. */
export interface PositionedRow extends PostingRow {
  readonly positions: Uint8Array | null;
}

/** 1,024 papers: row numbers (0 for none), lengths and vectors. */
export interface ChunkRow {
  readonly segment: number;
  readonly chunk: number;
  readonly seqs: Uint8Array;
  readonly lengths: Uint8Array;
  readonly vectors: Uint8Array | null;
  readonly basis: number;
}

export async function readPostings(
  connection: SearchConnection,
  segments: readonly number[],
  terms: readonly string[],
): Promise<PostingRow[]> {
  return readLists(connection, "segment, term, data", segments, terms);
}

export async function readPositions(
  connection: SearchConnection,
  segments: readonly number[],
  terms: readonly string[],
): Promise<PositionedRow[]> {
  return readLists(connection, "segment, term, data, positions", segments, terms);
}

async function readLists<Row>(
  { all, dialect }: SearchConnection,
  columns: string,
  segments: readonly number[],
  terms: readonly string[],
): Promise<Row[]> {
  if (terms.length === 0 || segments.length === 0) return [];
  const values = [toListValue(segments), toListValue(terms)];
  return dialect === "sqlite"
    ? all(
        // "cross" keeps the join order: the planner would read whole segments.
        `select ${columns} from json_each(?) s cross join json_each(?) t
         cross join search_postings p where p.segment = s.value and p.term = t.value`,
        values,
      )
    : all(
        `select ${columns} from search_postings
         where ${isOneOf(dialect, "segment", "integer")} and ${isOneOf(dialect, "term", "text")}`,
        values,
      );
}

export async function readPostingsAfter(
  { all }: SearchConnection,
  segment: number,
  term: string,
  limit: number,
): Promise<PostingRow[]> {
  return all(
    `select segment, term, data from search_postings
     where segment = ? and term > ? order by term limit ?`,
    [segment, term, limit],
  );
}

export async function readChunks(
  { all }: SearchConnection,
  segments: readonly number[],
): Promise<ChunkRow[]> {
  const rows: ChunkRow[] = [];
  for (const segment of segments)
    rows.push(
      ...(await all<ChunkRow>(
        `select segment, chunk, seqs, lengths, vectors, basis from search_papers
         where segment = ? order by chunk`,
        [segment],
      )),
    );
  return rows;
}

/** In short writes. */
export async function deleteSegmentsExcept(
  { all, write }: SearchConnection,
  listed: readonly number[],
  nextSegment: number,
): Promise<void> {
  const stored = await all<{ segment: number }>("select distinct segment from search_papers");
  const parts = await all<{ segment: number }>(SEGMENTS_WITH_LISTS);
  const ids = new Set([...stored, ...parts].map(({ segment }) => segment));
  for (const segment of ids) {
    if (listed.includes(segment) || segment >= nextSegment) continue;
    await write([{ sql: "delete from search_papers where segment = ?", rows: [[segment]] }]);
    for (;;) {
      const [bound] = await all<{ term: string }>(
        "select term from search_postings where segment = ? order by term limit 1 offset 2000",
        [segment],
      );
      const upTo = bound === undefined ? "" : " and term < ?";
      await write([
        {
          sql: `delete from search_postings where segment = ?${upTo}`,
          rows: [bound === undefined ? [segment] : [segment, bound.term]],
        },
      ]);
      if (bound === undefined) break;
      await setImmediate();
    }
  }
}

/** Skips from segment to segment instead of reading every row. */
const SEGMENTS_WITH_LISTS = `with recursive leap (segment) as (
    select min(segment) from search_postings
    union all
    select (select min(segment) from search_postings where segment > leap.segment) from leap
    where leap.segment is not null
  ) select segment from leap where segment is not null`;
