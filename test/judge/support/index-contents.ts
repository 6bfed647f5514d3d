import { openSearchConnection } from "../../../db/client/open.ts";
import { readIndexState } from "../../../db/search/index-state.ts";
import { readChunks, readPostingsAfter } from "../../../db/search/postings.ts";

/** What an index says of the stored papers, wherever it keeps them. */
export interface IndexContents {
  /** Papers by word, and by acronym and expansion. */
  readonly words: ReadonlyMap<string, number>;
  readonly acronyms: ReadonlyMap<string, number>;
  /** For each term the papers and their counts, in order. */
  readonly postings: ReadonlyMap<string, string>;
}

export async function readIndexContents(url: string): Promise<IndexContents> {
  const connection = await openSearchConnection(url);
  const state = await readIndexState(connection);
  const set = state?.wordSet ?? "";
  const isInSet = (word: string): boolean => word.startsWith("~") === (set === "~");
  const words = await connection.all<{ word: string; papers: number }>(
    "select word, papers from search_words order by word",
  );
  const acronyms = await connection.all<{ acronym: string; expansion: string; papers: number }>(
    "select acronym, expansion, papers from search_acronyms order by acronym, expansion",
  );
  const lists = new Map<string, string[]>();
  for (const segment of state?.segments ?? []) {
    const seqs = new Uint32Array(
      (await readChunks(connection, [segment])).flatMap((row) => [
        ...new Uint32Array(Uint8Array.from(row.seqs).buffer),
      ]),
    );
    for (const { term, data } of await readPostingsAfter(connection, segment, "", 1_000_000))
      for (let at = 0; at < data.length; at += 3) {
        const seq = seqs[((data[at] ?? 0) << 8) | (data[at + 1] ?? 0)] ?? 0;
        if (seq !== 0) lists.set(term, [...(lists.get(term) ?? []), `${seq}:${data[at + 2]}`]);
      }
  }
  await connection.close();
  return {
    words: new Map(
      words
        .filter(({ word, papers }) => isInSet(word) && papers > 0)
        .map(({ word, papers }) => [word.slice(set.length), papers]),
    ),
    acronyms: new Map(
      acronyms
        .filter(({ acronym }) => isInSet(acronym))
        .map((row) => [`${row.acronym} ${row.expansion}`.replaceAll("~", ""), row.papers]),
    ),
    postings: new Map([...lists].map(([term, papers]) => [term, papers.toSorted().join(" ")])),
  };
}
