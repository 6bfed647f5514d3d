import type { SearchConnection } from "../../../db/search/connection.ts";
import { postings, type PostingRow } from "../../../db/search/posting-lists.ts";
import { groupBy } from "../../lib/group-by.ts";
import type { Shelf } from "./segments.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The index as one query reads it. */
export interface Index {
  readonly connection: SearchConnection;
  readonly shelf: Shelf;
  vocabulary(): Promise<Vocabulary>;
  /** The lists of these terms. Each is read once, though a query may be ranked more than once. */
  lists(terms: readonly string[]): Promise<ReadonlyMap<string, readonly PostingRow[]>>;
}

/** Opens the index for one query. */
export function openIndex(
  connection: SearchConnection,
  shelf: Shelf,
  vocabulary: Index["vocabulary"],
): Index {
  const known = new Map<string, readonly PostingRow[]>();
  return {
    connection,
    shelf,
    vocabulary,
    async lists(terms) {
      const wanted = [...new Set(terms)];
      const missing = wanted.filter((term) => !known.has(term));
      const rows = await postings(connection, shelf.state.segments, missing);
      const found = groupBy(rows, ({ term }) => term);
      for (const term of missing) known.set(term, found.get(term) ?? []);
      return new Map(wanted.map((term) => [term, known.get(term) ?? []]));
    },
  };
}
