import type { SearchConnection, SearchWrite } from "./connection.ts";

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
export async function indexState(connection: SearchConnection): Promise<IndexState | undefined> {
  const rows = await connection.all<{ data: string }>("select data from search_state where id = 1");
  const [row] = rows;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only this file writes it
  return row === undefined ? undefined : (JSON.parse(row.data) as IndexState);
}

/** The statement that puts a new state in the place of the one it was made from. */
export function stateWrite({ from, to }: StateChange): SearchWrite {
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
