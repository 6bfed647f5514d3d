import { setImmediate } from "node:timers/promises";
import { type SearchConnection, toListValue, isOneOf } from "./connection.ts";

export interface AcronymRow {
  readonly acronym: string;
  readonly expansion: string;
}

export interface AcronymCount extends AcronymRow {
  readonly papers: number;
}

export async function readWordsAfter(
  { all }: SearchConnection,
  word: string,
  { minPapers, limit }: { minPapers: number; limit: number },
): Promise<{ word: string; papers: number }[]> {
  return all(
    "select word, papers from search_words where word > ? and papers >= ? order by word limit ?",
    [word, minPapers, limit],
  );
}

export async function readWordCounts(
  { all, dialect }: SearchConnection,
  words: readonly string[],
): Promise<Map<string, number>> {
  const rows = await all<{ word: string; papers: number }>(
    `select word, papers from search_words where ${isOneOf(dialect, "word", "text")}`,
    [toListValue(words)],
  );
  return new Map(rows.map(({ word, papers }) => [word, papers]));
}

export async function findAcronyms(
  { all, dialect }: SearchConnection,
  acronyms: readonly string[],
  expansions: readonly string[],
): Promise<AcronymCount[]> {
  const among = (column: string): string => isOneOf(dialect, column, "text");
  return all(
    `select acronym, expansion, papers from search_acronyms
     where ${among("acronym")} or ${among("expansion")} order by papers desc, acronym, expansion limit 50`,
    [toListValue(acronyms), toListValue(expansions)],
  );
}

/** In short writes. */
export async function resetVocabulary({ all, write }: SearchConnection): Promise<void> {
  await write([{ sql: "delete from search_acronyms", rows: [[]] }]);
  for (let after = ""; ;) {
    const [bound] = await all<{ word: string }>(
      "select word from search_words where word > ? order by word limit 1 offset 2000",
      [after],
    );
    const upTo = bound === undefined ? "" : " and word <= ?";
    await write([
      {
        sql: `update search_words set papers = 0 where word > ?${upTo}`,
        rows: [bound === undefined ? [after] : [after, bound.word]],
      },
    ]);
    if (bound === undefined) return;
    after = bound.word;
    await setImmediate();
  }
}
