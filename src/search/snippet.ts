import type { Snippet } from "../domain/query/search-result.ts";
import type { Paper } from "../domain/paper/paper.ts";
import { stemAmong } from "../lib/stemmer.ts";

/** Two lines on a wide screen, in UTF-16 units. */
const MAX_LENGTH = 240;

/** Uses the title when there is no abstract. */
export function createSnippetExtractor(stems: ReadonlySet<string>): (paper: Paper) => Snippet {
  const stemOf = stemAmong(stems);
  const cache = new Map<string, boolean>();
  const isMatch = (word: string): boolean => {
    const matches = cache.get(word) ?? stems.has(stemOf(word.toLowerCase()) ?? "");
    cache.set(word, matches);
    return matches;
  };
  return (paper) => extractSnippet(paper, isMatch);
}

function extractSnippet(paper: Paper, isMatch: (word: string) => boolean): Snippet {
  const pieces = (paper.abstract === "" ? paper.title : paper.abstract).split(/([\p{L}\p{N}]+)/u);
  const marked = pieces.map((piece) => isMatch(piece));
  const [start, end] = bestWindow(pieces, marked);
  const inner = pieces
    .slice(start, end)
    .map((text, at) => ({ text, isMatch: marked[start + at] === true }));
  const ellipsis = (text: string): Snippet[number] => ({ text, isMatch: false });
  return merge([
    ...(start > 0 ? [ellipsis("… ")] : []),
    ...inner,
    ...(end < pieces.length ? [ellipsis("…")] : []),
  ]);
}

function bestWindow(pieces: readonly string[], marked: readonly boolean[]): [number, number] {
  let window: [number, number] = [0, 0];
  let mostMatches = -1;
  for (let start = 0; start < pieces.length; start += 1) {
    if (start > 0 && !startsPhrase(pieces, start)) continue;
    const end = windowEnd(pieces, start);
    const matched = new Set(
      pieces.slice(start, end).filter((_, at) => marked[start + at] === true),
    );
    if (matched.size > mostMatches) {
      mostMatches = matched.size;
      window = [start, end];
    }
    if (end === pieces.length) break;
  }
  return window;
}

function startsPhrase(pieces: readonly string[], at: number): boolean {
  return at % 2 === 1 && /[.!?,;:]\s/.test(pieces[at - 1] ?? "");
}

function windowEnd(pieces: readonly string[], start: number): number {
  let length = 0;
  let end = start;
  while (end < pieces.length && length + (pieces[end]?.length ?? 0) <= MAX_LENGTH) {
    length += pieces[end]?.length ?? 0;
    end += 1;
  }
  return Math.max(end, start + 1);
}

function merge(pieces: Snippet): Snippet {
  const snippet: { text: string; isMatch: boolean }[] = [];
  for (const { text, isMatch } of pieces) {
    const last = snippet.at(-1);
    if (last?.isMatch === false && !isMatch) last.text += text;
    else if (text !== "") snippet.push({ text, isMatch });
  }
  return snippet;
}
