import { mark, type Inline, type Text } from "../i18n/rich-text.ts";
import type { Paper } from "../domain/paper/paper.ts";
import { stemAmong } from "../lib/stemmer.ts";

/** Long enough for two lines on a wide screen, in UTF-16 units. */
const LENGTH = 240;

/** Cuts out the passage of an abstract that holds most of the words, with them marked; of a paper without abstract, its title. */
export function createSnippets(stems: ReadonlySet<string>): (paper: Paper) => Text {
  const stemOf = stemAmong(stems);
  const known = new Map<string, boolean>();
  const isWanted = (word: string): boolean => {
    const wanted = known.get(word) ?? stems.has(stemOf(word.toLowerCase()) ?? "");
    known.set(word, wanted);
    return wanted;
  };
  return (paper) => snippetOf(paper, isWanted);
}

function snippetOf(paper: Paper, isWanted: (word: string) => boolean): Text {
  const text = paper.abstract === "" ? paper.title : paper.abstract;
  const pieces = text.split(/([\p{L}\p{N}]+)/u);
  const marked = pieces.map((piece) => isWanted(piece));
  const [start, end] = bestWindow(pieces, marked);
  const inner = pieces
    .slice(start, end)
    .map((piece, at): Inline => (marked[start + at] === true ? mark(piece) : piece));
  return merged([...(start > 0 ? ["… "] : []), ...inner, ...(end < pieces.length ? ["…"] : [])]);
}

/** The first of the windows of the right length with the most different marks. */
function bestWindow(pieces: readonly string[], marked: readonly boolean[]): [number, number] {
  let best: [number, number] = [0, 0];
  let most = -1;
  for (let start = 0; start < pieces.length; start += 1) {
    if (start > 0 && !startsPhrase(pieces, start)) continue;
    const end = windowEnd(pieces, start);
    const held = new Set(pieces.slice(start, end).filter((_, at) => marked[start + at] === true));
    if (held.size > most) {
      most = held.size;
      best = [start, end];
    }
    if (end === pieces.length) break;
  }
  return best;
}

/** A passage begins with a sentence or after a comma. */
function startsPhrase(pieces: readonly string[], at: number): boolean {
  return at % 2 === 1 && /[.!?,;:]\s/.test(pieces[at - 1] ?? "");
}

function windowEnd(pieces: readonly string[], start: number): number {
  let length = 0;
  let end = start;
  while (end < pieces.length && length + (pieces[end]?.length ?? 0) <= LENGTH) {
    length += pieces[end]?.length ?? 0;
    end += 1;
  }
  return Math.max(end, start + 1);
}

function merged(pieces: readonly Inline[]): Text {
  const text: Inline[] = [];
  for (const piece of pieces) {
    const last = text.at(-1);
    if (typeof piece === "string" && typeof last === "string") text[text.length - 1] = last + piece;
    else if (piece !== "") text.push(piece);
  }
  return text;
}
