import type { Database } from "../../db/database.ts";
import { papersByIds } from "../../db/papers.ts";
import { matchPapers, titlesLike } from "../../db/search.ts";
import type { Clock } from "../clock.ts";
import type { Log } from "../log.ts";
import { mark, type Inline, type Text } from "../message/text.ts";
import { parsePaperId } from "../papers/arxiv-id.ts";
import type { Paper } from "../papers/paper.ts";
import type { Search, SearchAnswer, SearchRequest } from "./search.ts";
import { isStopWord } from "./stop-words.ts";

/** More words than a question has; the rest of a pasted page adds nothing. */
const MAX_WORDS = 32;
const SNIPPET_LENGTH = 240;

export interface SearchParts {
  readonly url: string;
  readonly database: Database;
  readonly log: Log;
  readonly clock: Clock;
}

/** Search over the store's papers. */
export function createSearch({ database }: SearchParts): Promise<Search> {
  return Promise.resolve({
    find: (request) => find(database, request),
    suggest: async (typed, limit) => {
      if (typed.trim() === "") return [];
      const titles = await titlesLike(database, typed.trim(), limit);
      return titles.map(({ id, title }) => ({ name: title, value: id }));
    },
    close: () => Promise.resolve(),
  });
}

async function find(database: Database, request: SearchRequest): Promise<SearchAnswer> {
  const id = parsePaperId(request.text);
  const words = searchWords(request.text);
  const papers =
    id === undefined
      ? await matchPapers(database, words, request.offset + request.limit)
      : [...(await papersByIds(database, [id])).values()];
  const hits = papers
    .slice(request.offset, request.offset + request.limit)
    .map((paper) => ({ paper, snippet: snippetOf(paper, words) }));
  return { hits, total: papers.length, notice: null };
}

function searchWords(text: string): string[] {
  const all = [...new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu))];
  const telling = all.filter((word) => !isStopWord(word));
  return (telling.length === 0 ? all : telling).slice(0, MAX_WORDS);
}

function snippetOf({ abstract }: Paper, words: readonly string[]): Text {
  const wanted = new Set(words);
  const pieces = abstract.slice(0, SNIPPET_LENGTH).split(/([\p{L}\p{N}]+)/u);
  return pieces
    .filter((piece) => piece !== "")
    .map((piece): Inline => (wanted.has(piece.toLowerCase()) ? mark(piece) : piece));
}
