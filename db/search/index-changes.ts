import type { SearchConnection, SearchWrite } from "./connection.ts";
import type { PostingRow, ChunkRow } from "./posting-lists.ts";
import type { QueueRow } from "./index-queue.ts";
import { type IndexState, stateWrite, type StateChange } from "./index-state.ts";
import type { AcronymRow } from "./vocabulary.ts";

/** A change of the index: all of it happens, or none. */
export interface IndexChange extends StateChange {
  readonly postings?: readonly PostingRow[];
  readonly chunks?: readonly ChunkRow[];
  readonly words?: Iterable<readonly [word: string, papers: number]>;
  readonly acronyms?: readonly AcronymRow[];
  readonly done?: readonly QueueRow[];
}

type IndexPart = Pick<IndexChange, "postings" | "chunks" | "words" | "acronyms">;

/** Applies a change; false when the index has moved on since `from` or a queued paper was done by another. */
export async function applyChange(
  connection: SearchConnection,
  change: IndexChange,
): Promise<boolean> {
  return connection.write([
    stateWrite(change),
    ...indexWrites(change),
    ...(change.done === undefined ? [] : doneWrites(change.done, change.to)),
  ]);
}

/** Writes lists and words that no state names yet. */
export async function writeUnseen(connection: SearchConnection, part: IndexPart): Promise<void> {
  await connection.write(indexWrites(part));
}

function indexWrites(part: IndexPart): SearchWrite[] {
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
      rows: counted(part.acronyms ?? []),
    },
  ].filter(({ rows }) => rows.length > 0);
}

/** A row a pair, because a statement cannot touch a row twice. */
function counted(acronyms: readonly AcronymRow[]): [string, string, number][] {
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
function doneWrites(done: readonly QueueRow[], to: IndexState): SearchWrite[] {
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
export async function endRebuild(
  { write }: SearchConnection,
  change: StateChange,
): Promise<boolean> {
  return write([
    stateWrite(change),
    { sql: "update search_queue set done = 0 where done > 0", rows: [[]] },
  ]);
}
