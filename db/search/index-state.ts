import { type SearchConnection, type SearchWrite, toListValue, isOneOf } from "./connection.ts";
import type { PostingRow, ChunkRow } from "./postings.ts";
import type { AcronymRow } from "./vocabulary.ts";

/** What the index is at the moment: one row, replaced with every change. */
export interface IndexState {
  /** Rises with every change; a writer that has not seen the newest is refused. */
  readonly version: number;
  /** How texts are cut into terms; another number means that all papers are to be read again. */
  readonly format: number;
  readonly nextSegment: number;
  /** Segments that are searched, oldest first. */
  readonly segments: readonly number[];
  /** Papers ever put into the last segment. */
  readonly tail: number;
  /** Papers, and the words of all their titles, keywords and abstracts. */
  readonly papers: number;
  readonly lengths: readonly [number, number, number];
  /** The vectors in use: their number, and how many papers they were learnt from. */
  readonly basis: { readonly id: number; readonly papers: number } | null;
  /** The version with the newest change of a segment other than the last. */
  readonly altered: number;
  readonly rebuild: Rebuild | null;
  /** Who may write whole segments, and until when (milliseconds since 1970). */
  readonly builder: { readonly name: string; readonly until: number } | null;
}

/** A second index under construction beside the one that answers. */
export interface Rebuild {
  /** Papers up to this row number are in it. */
  readonly through: number;
  readonly segments: readonly number[];
  readonly tail: number;
  readonly papers: number;
  readonly lengths: readonly [number, number, number];
}

/** The state a change was made from, and the new one. */
export interface StateChange {
  readonly from: IndexState;
  readonly to: IndexState;
}

export const EMPTY_INDEX: Omit<IndexState, "format"> = {
  version: 0,
  nextSegment: 1,
  segments: [],
  tail: 0,
  papers: 0,
  lengths: [0, 0, 0],
  basis: null,
  altered: 0,
  rebuild: null,
  builder: null,
};

/** The index's state; undefined before the first paper. */
export async function readIndexState(
  connection: SearchConnection,
): Promise<IndexState | undefined> {
  const rows = await connection.all<{ data: string }>("select data from search_state where id = 1");
  const [row] = rows;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only this file writes it
  return row === undefined ? undefined : (JSON.parse(row.data) as IndexState);
}

/** The statement that puts a new state in the place of the one it was made from. */
export function writeStateStatement({ from, to }: StateChange): SearchWrite {
  const data = JSON.stringify(to);
  if (from.version === 0)
    return {
      sql: "insert into search_state (id, version, data) values (?, ?, ?) on conflict do nothing",
      rows: [[1, to.version, data]],
      expect: 1,
    };
  return {
    sql: "update search_state set version = ?, data = ? where id = 1 and version = ?",
    rows: [[to.version, data, from.version]],
    expect: 1,
  };
}

/** A change of the index: all of it happens, or none. */
export interface IndexChange extends StateChange {
  readonly postings?: readonly PostingRow[];
  readonly chunks?: readonly ChunkRow[];
  readonly words?: Iterable<readonly [word: string, papers: number]>;
  readonly acronyms?: readonly AcronymRow[];
  readonly done?: readonly QueueRow[];
}

type IndexRows = Pick<IndexChange, "postings" | "chunks" | "words" | "acronyms">;

/** Applies a change; false when the index has moved on since `from` or a queued paper was done by another. */
export async function applyIndexChange(
  connection: SearchConnection,
  change: IndexChange,
): Promise<boolean> {
  return connection.write([
    writeStateStatement(change),
    ...rowStatements(change),
    ...(change.done === undefined ? [] : dequeueStatements(change.done, change.to)),
  ]);
}

/** Writes lists and words that no state names yet. */
export async function writeIndexRows(connection: SearchConnection, part: IndexRows): Promise<void> {
  await connection.write(rowStatements(part));
}

function rowStatements(part: IndexRows): SearchWrite[] {
  return [
    {
      sql: `insert into search_postings (segment, term, data) values (?, ?, ?)
        on conflict (segment, term) do update set data = excluded.data`,
      rows: (part.postings ?? []).map(({ segment, term, data }) => [segment, term, data]),
    },
    {
      sql: `insert into search_papers (segment, chunk, seqs, lengths, vectors, basis)
        values (?, ?, ?, ?, ?, ?) on conflict (segment, chunk) do update set
        seqs = excluded.seqs, lengths = excluded.lengths, vectors = excluded.vectors, basis = excluded.basis`,
      rows: (part.chunks ?? []).map((row) => [
        row.segment,
        row.chunk,
        row.seqs,
        row.lengths,
        row.vectors,
        row.basis,
      ]),
    },
    {
      sql: `insert into search_words (word, papers) values (?, ?)
        on conflict (word) do update set papers = search_words.papers + excluded.papers`,
      rows: [...(part.words ?? [])],
    },
    {
      sql: `insert into search_acronyms (acronym, expansion, papers) values (?, ?, ?)
        on conflict (acronym, expansion) do update set papers = search_acronyms.papers + excluded.papers`,
      rows: countAcronyms(part.acronyms ?? []),
    },
  ].filter(({ rows }) => rows.length > 0);
}

/** A row a pair, because a statement cannot touch a row twice. */
function countAcronyms(acronyms: readonly AcronymRow[]): [string, string, number][] {
  const rows = new Map<string, [string, string, number]>();
  for (const { acronym, expansion } of acronyms) {
    const key = `${acronym} ${expansion}`;
    const row = rows.get(key) ?? [acronym, expansion, 0];
    rows.set(key, row);
    row[2] += 1;
  }
  return [...rows.values()];
}

/**
 * A paper whose text changed is to be embedded anew. While a second index is built, what went into the first
 * must go into it too, so it stays in the queue.
 */
function dequeueStatements(done: readonly QueueRow[], to: IndexState): SearchWrite[] {
  if (done.length === 0) return [];
  const rows = done.map(({ paper, change }) => [paper, change]);
  const forget = {
    sql: "delete from search_embeddings where paper = ?",
    rows: done.map(({ paper }) => [paper]),
  };
  if (to.rebuild === null)
    return [{ sql: "delete from search_queue where paper = ? and change = ?", rows }, forget];
  return [
    forget,
    {
      sql: "update search_queue set done = ? where paper = ?",
      rows: done.map(({ paper, change }) => [change, paper]),
    },
  ];
}

/** Puts the second index in the first one's place; papers that changed meanwhile are to be read again. */
export async function finishRebuild(
  { write }: SearchConnection,
  change: StateChange,
): Promise<boolean> {
  return write([
    writeStateStatement(change),
    { sql: "update search_queue set done = 0 where done > 0", rows: [[]] },
  ]);
}

export interface QueueRow {
  readonly paper: number;
  readonly change: number;
}

/** Papers that changed since they were indexed, oldest first. */
export async function listQueuedPapers(
  { all }: SearchConnection,
  limit: number,
): Promise<QueueRow[]> {
  return all("select paper, change from search_queue where done < change order by paper limit ?", [
    limit,
  ]);
}

/** How many of these changes still wait: fewer when another process took them. */
export async function countStillQueued(
  { all, dialect }: SearchConnection,
  rows: readonly QueueRow[],
): Promise<number> {
  const among = isOneOf(dialect, "paper", "integer");
  const [row] = await all<{ n: number }>(
    `select cast(count(*) as integer) as n from search_queue where done < change and ${among}`,
    [toListValue(rows.map(({ paper }) => paper))],
  );
  return row?.n ?? 0;
}

/** Whether any paper waits to be indexed. */
export async function hasQueuedPapers({ all }: SearchConnection): Promise<boolean> {
  return (await all("select 1 from search_queue where done < change limit 1")).length > 0;
}

/** How many papers wait to be indexed. */
export async function countQueuedPapers({ all }: SearchConnection): Promise<number> {
  const [row] = await all<{ n: number }>(
    "select cast(count(*) as integer) as n from search_queue where done < change",
  );
  return row?.n ?? 0;
}
