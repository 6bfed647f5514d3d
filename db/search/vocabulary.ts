import { setImmediate } from "node:timers/promises";
import { type SearchConnection, toListValue, isOneOf } from "./connection.ts";

export interface AcronymRow {
  readonly acronym: string;
  readonly expansion: string;
}

export interface AcronymCount extends AcronymRow {
  readonly papers: number;
}

/** The index and its rebuild count words apart: the rows of one of them are marked. */
export type WordSet = "" | "~";

export function otherWordSet(set: WordSet): WordSet {
  return set === "" ? "~" : "";
}

function inWordSet(column: string, set: WordSet): string {
  return `${column} ${set === "" ? "not like" : "like"} '~%'`;
}

export async function readWordsAfter(
  { all }: SearchConnection,
  { set, word }: { set: WordSet; word: string },
  { minPapers, limit }: { minPapers: number; limit: number },
): Promise<{ word: string; papers: number }[]> {
  const rows = await all<{ word: string; papers: number }>(
    `select word, papers from search_words
     where word > ? and ${inWordSet("word", set)} and papers >= ? order by word limit ?`,
    [`${set}${word}`, minPapers, limit],
  );
  return rows.map((row) => ({ ...row, word: row.word.slice(set.length) }));
}

export async function readWordCounts(
  { all, dialect }: SearchConnection,
  set: WordSet,
  words: readonly string[],
): Promise<Map<string, number>> {
  const rows = await all<{ word: string; papers: number }>(
    `select word, papers from search_words where ${isOneOf(dialect, "word", "text")}`,
    [toListValue(words.map((word) => `${set}${word}`))],
  );
  return new Map(rows.map(({ word, papers }) => [word.slice(set.length), papers]));
}

export async function findAcronyms(
  { all, dialect }: SearchConnection,
  set: WordSet,
  { acronyms, expansions }: { acronyms: readonly string[]; expansions: readonly string[] },
): Promise<AcronymCount[]> {
  const among = (column: string): string => isOneOf(dialect, column, "text");
  const marked = (words: readonly string[]): string =>
    toListValue(words.map((word) => `${set}${word}`));
  const rows = await all<AcronymCount>(
    `select acronym, expansion, papers from search_acronyms
     where ${among("acronym")} or ${among("expansion")} order by papers desc, acronym, expansion limit 50`,
    [marked(acronyms), marked(expansions)],
  );
  const unmark = (word: string): string => word.slice(set.length);
  return rows.map((row) => ({
    ...row,
    acronym: unmark(row.acronym),
    expansion: unmark(row.expansion),
  }));
}

/** In short writes. */
export async function deleteWordSet({ all, write }: SearchConnection, set: WordSet): Promise<void> {
  await write([
    { sql: `delete from search_acronyms where ${inWordSet("acronym", set)}`, rows: [[]] },
  ]);
  for (;;) {
    const words = await all<{ word: string }>(
      `select word from search_words where ${inWordSet("word", set)} limit 2000`,
    );
    if (words.length === 0) return;
    await write([
      { sql: "delete from search_words where word = ?", rows: words.map(({ word }) => [word]) },
    ]);
    await setImmediate();
  }
}
