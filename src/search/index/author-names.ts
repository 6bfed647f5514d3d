import type { PostingRow } from "../../../db/search/postings.ts";
import { parseStrings, readAuthors } from "../../../db/search/papers.ts";
import { splitWords } from "../../domain/paper/text.ts";
import { readAlignedPostings } from "./aligned-postings.ts";
import { nameTerm } from "./index-batch.ts";
import type { Index } from "./index-reader.ts";
import { IN_AUTHOR } from "./positions.ts";

/** Neighbouring words of a query that are words of one author's name, in any order. */
export interface WrittenName {
  readonly words: readonly string[];
  readonly rows: readonly PostingRow[];
}

const MAX_NAME_WORDS = 5;
/** Longer queries are sentences. */
const MAX_QUERY_WORDS = 8;

/** The longest names only: no name within a name. */
export async function findWrittenNames(
  index: Index,
  words: readonly string[],
): Promise<WrittenName[]> {
  if (words.length < 2 || words.length > MAX_QUERY_WORDS) return [];
  const counts = await index.countPapersByWord(words.map(nameTerm));
  const found: WrittenName[] = [];
  for (let start = 0; start < words.length - 1; start += 1) {
    const longest = words.slice(start).findIndex((word) => !counts.has(nameTerm(word)));
    const most = Math.min(MAX_NAME_WORDS, longest < 0 ? words.length - start : longest);
    for (let count = most; count >= 2; count -= 1) {
      const name = words.slice(start, start + count);
      const terms = name.map((word) => ({ term: nameTerm(word), alignment: IN_AUTHOR }));
      const rows = await readAlignedPostings(index, terms);
      if (rows.length === 0) continue;
      found.push({ words: name, rows });
      start += count - 1;
      break;
    }
  }
  return found;
}

const RERANKED = 200;
/** For the whole name in its order, in another, and with words that the query leaves out; the best match by words scores 1. */
const NAME_WEIGHTS = { written: 1.5, reordered: 1.2, partial: 0.6 } as const;

interface RankedPaper {
  readonly seq: number;
  readonly score: number;
}

export async function rerankByName(
  index: Index,
  names: readonly WrittenName[],
  hits: readonly RankedPaper[],
): Promise<readonly RankedPaper[]> {
  if (names.length === 0) return hits;
  const top = hits.slice(0, RERANKED);
  const rows = await readAuthors(
    index.connection,
    top.map(({ seq }) => seq),
  );
  const authorsOf = new Map(
    rows.map(({ seq, authors }) => [seq, parseStrings(authors).map(splitWords)]),
  );
  const reranked = top.map(({ seq, score }) => {
    const authors = authorsOf.get(seq) ?? [];
    const bonus = names
      .map(({ words }) => Math.max(0, ...authors.map((author) => nameWeight(words, author))))
      .reduce((sum, weight) => sum + weight, 0);
    return { seq, score: score + bonus };
  });
  return [...reranked.toSorted((a, b) => b.score - a.score), ...hits.slice(RERANKED)];
}

function nameWeight(words: readonly string[], author: readonly string[]): number {
  if (!words.every((word) => author.includes(word))) return 0;
  if (words.join(" ") === author.join(" ")) return NAME_WEIGHTS.written;
  return words.length === author.length ? NAME_WEIGHTS.reordered : NAME_WEIGHTS.partial;
}
