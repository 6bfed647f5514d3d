import { type SearchConnection, listValue, isOneOf } from "./connection.ts";
import { stateWrite, type StateChange } from "./index-state.ts";

/** The lists of one segment with their terms' vectors, some at a time, in the order of their terms. */
export async function basisOf(
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

/** The vectors of these terms. */
export async function termVectors(
  { all, dialect }: SearchConnection,
  basis: number,
  terms: readonly string[],
): Promise<{ term: string; data: Uint8Array }[]> {
  const among = isOneOf(dialect, "term", "text");
  return all(`select term, data from search_basis where basis = ? and ${among}`, [
    basis,
    listValue(terms),
  ]);
}

/** Stores a basis that is not in use yet, in short writes. */
export async function writeBasis(
  { write }: SearchConnection,
  basis: number,
  terms: readonly { term: string; data: Uint8Array }[],
  breathe: () => Promise<void>,
): Promise<void> {
  await write([{ sql: "delete from search_basis where basis = ?", rows: [[basis]] }]);
  const sorted = terms.toSorted((a, b) => (a.term < b.term ? -1 : 1));
  for (let start = 0; start < sorted.length; start += 2000) {
    const rows = sorted.slice(start, start + 2000).map(({ term, data }) => [basis, term, data]);
    await write([{ sql: "insert into search_basis (basis, term, data) values (?, ?, ?)", rows }]);
    await breathe();
  }
}

/** Stores the vectors of a chunk and nothing else of it. */
export async function writeVectors(
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

/** Puts a basis to use and forgets the others. */
export async function adoptBasis(
  { write }: SearchConnection,
  change: StateChange,
): Promise<boolean> {
  return write([
    stateWrite(change),
    {
      sql: "delete from search_basis where basis <> ?",
      rows: [[change.to.basis?.id ?? 0]],
    },
  ]);
}
