import { type SearchConnection, type SearchWrite, toListValue, isOneOf } from "./connection.ts";
import type { PositionedRow, ChunkRow } from "./postings.ts";
import type { AcronymRow, WordSet } from "./vocabulary.ts";

export interface IndexState {
  /** Rises with every change; a write based on an older version is refused. */
  readonly version: number;
  /** Version of the text analysis; a newer one requires a full reindex. */
  readonly format: number;
  readonly nextSegment: number;
  /** Oldest first. */
  readonly segments: readonly number[];
  /** Papers ever added to the last segment. */
  readonly tail: number;
  readonly papers: number;
  readonly lengths: readonly [number, number, number];
  /** The topic model in use, and how many papers it was trained on. */
  readonly basis: { readonly id: number; readonly papers: number } | null;
  /** The version of the newest change to a segment other than the last. */
  readonly altered: number;
  readonly rebuild: Rebuild | null;
  /** Which words and acronyms belong to it; those of a rebuild are in the other set. */
  readonly wordSet: WordSet;
  /** The lease for writing whole segments, until milliseconds since 1970. */
  readonly builder: { readonly name: string; readonly until: number } | null;
}

interface Rebuild {
  /** Whether what an earlier rebuild left in its word set is deleted. */
  readonly cleared: boolean;
  /** The last row number it holds. */
  readonly through: number;
  readonly segments: readonly number[];
  readonly tail: number;
  readonly papers: number;
  readonly lengths: readonly [number, number, number];
}

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
  wordSet: "",
  builder: null,
};

export async function readIndexState(
  connection: SearchConnection,
): Promise<IndexState | undefined> {
  const rows = await connection.all<{ data: string }>("select data from search_state where id = 1");
  const [row] = rows;
  if (row === undefined) return undefined;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only this file writes it
  const stored = JSON.parse(row.data) as IndexState;
  // An earlier version stored no word set.
  return { ...EMPTY_INDEX, ...stored };
}

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

/** Counts to be added to those of a set. */
export interface IndexVocabulary {
  readonly set: WordSet;
  readonly words: Iterable<readonly [word: string, papers: number]>;
  readonly acronyms: readonly AcronymRow[];
}

interface IndexChange extends StateChange {
  readonly postings?: readonly PositionedRow[];
  readonly chunks?: readonly ChunkRow[];
  readonly vocabulary?: IndexVocabulary;
  readonly indexed?: readonly QueueRow[];
}

type IndexRows = Pick<IndexChange, "postings" | "chunks" | "vocabulary">;

/** False when the state is no longer `from`, or another process indexed a queued paper. */
export async function applyIndexChange(
  connection: SearchConnection,
  change: IndexChange,
): Promise<boolean> {
  return connection.write([
    writeStateStatement(change),
    ...rowStatements(change),
    ...(change.indexed === undefined ? [] : dequeueStatements(change.indexed, change.to)),
  ]);
}

export async function writeIndexRows(connection: SearchConnection, part: IndexRows): Promise<void> {
  await connection.write(rowStatements(part));
}

function rowStatements(part: IndexRows): SearchWrite[] {
  const { vocabulary } = part;
  const set = vocabulary?.set ?? "";
  return [
    {
      sql: `insert into search_postings (segment, term, data, positions) values (?, ?, ?, ?)
        on conflict (segment, term) do update set data = excluded.data, positions = excluded.positions`,
      rows: (part.postings ?? []).map((row) => [row.segment, row.term, row.data, row.positions]),
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
      rows: [...(vocabulary?.words ?? [])].map(([word, papers]) => [`${set}${word}`, papers]),
    },
    {
      sql: `insert into search_acronyms (acronym, expansion, papers) values (?, ?, ?)
        on conflict (acronym, expansion) do update set papers = search_acronyms.papers + excluded.papers`,
      rows: countAcronyms(vocabulary?.acronyms ?? []).map(([acronym, expansion, papers]) => [
        `${set}${acronym}`,
        `${set}${expansion}`,
        papers,
      ]),
    },
  ].filter(({ rows }) => rows.length > 0);
}

/** Merges equal pairs: one statement cannot update a row twice. */
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

/** During a rebuild the papers stay queued for the second index. */
function dequeueStatements(indexed: readonly QueueRow[], to: IndexState): SearchWrite[] {
  if (indexed.length === 0) return [];
  const rows = indexed.map(({ paper, change }) => [paper, change]);
  const forget = {
    sql: "delete from search_embeddings where paper = ?",
    rows: indexed.map(({ paper }) => [paper]),
  };
  if (to.rebuild === null)
    return [{ sql: "delete from search_queue where paper = ? and change = ?", rows }, forget];
  return [
    forget,
    {
      sql: "update search_queue set done = ? where paper = ?",
      rows: indexed.map(({ paper, change }) => [change, paper]),
    },
  ];
}

/** Papers that changed meanwhile are queued again. */
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

export async function listQueuedPapers(
  { all }: SearchConnection,
  limit: number,
): Promise<QueueRow[]> {
  return all("select paper, change from search_queue where done < change order by paper limit ?", [
    limit,
  ]);
}

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

export async function hasQueuedPapers({ all }: SearchConnection): Promise<boolean> {
  return (await all("select 1 from search_queue where done < change limit 1")).length > 0;
}

export async function countQueuedPapers({ all }: SearchConnection): Promise<number> {
  const [row] = await all<{ n: number }>(
    "select cast(count(*) as integer) as n from search_queue where done < change",
  );
  return row?.n ?? 0;
}
