import { splitSentences } from "../domain/paper/sentences.ts";
import type { Paper } from "../domain/paper/paper.ts";
import type { Snippet } from "../domain/query/search-result.ts";
import { stemAmong } from "../lib/stemmer.ts";

/** Two or three lines on a wide screen, in UTF-16 units. */
const ROOM = 280;

type Piece = Snippet[number];

/** Marks the words with these stems in the sentences of the abstract, or of the title, that have most of them. */
export function createSnippetExtractor(stems: ReadonlySet<string>): (paper: Paper) => Snippet {
  const stemOf = stemAmong(stems);
  const cache = new Map<string, boolean>();
  const isMatch = (word: string): boolean => {
    const matches = cache.get(word) ?? stems.has(stemOf(word.toLowerCase()) ?? "");
    cache.set(word, matches);
    return matches;
  };
  return ({ abstract, title }) => {
    const sentences = splitSentences(abstract === "" ? title : abstract);
    return merge(bestRun(sentences.map((sentence) => toPieces(sentence, isMatch))));
  };
}

function toPieces(sentence: string, isMatch: (word: string) => boolean): Piece[] {
  return sentence
    .split(/([\p{L}\p{N}]+)/u)
    .map((text, index) => ({ text, isMatch: index % 2 === 1 && isMatch(text) }));
}

/** The first run of whole sentences with the most matching words, which begins with one of them. */
function bestRun(sentences: readonly (readonly Piece[])[]): Piece[] {
  let best: Piece[] = [];
  let mostMatches = -1;
  for (const [start, sentence] of sentences.entries()) {
    if (start > 0 && countMatches(sentence) === 0) continue;
    const run = runFrom(sentences, start);
    const matches = countMatches(run);
    if (matches <= mostMatches) continue;
    best = run;
    mostMatches = matches;
  }
  return best;
}

function runFrom(sentences: readonly (readonly Piece[])[], start: number): Piece[] {
  const run = truncateAtWord(sentences[start] ?? []);
  let length = lengthOf(run);
  for (const next of sentences.slice(start + 1)) {
    length += 1 + lengthOf(next);
    if (length > ROOM) break;
    run.push({ text: " ", isMatch: false }, ...next);
  }
  return run;
}

/** Of a sentence longer than the room, whole words around its first match. */
function truncateAtWord(sentence: readonly Piece[]): Piece[] {
  if (lengthOf(sentence) <= ROOM) return [...sentence];
  const first = sentence.findIndex(({ isMatch }) => isMatch);
  const isFar = lengthOf(sentence.slice(0, first)) > ROOM / 2;
  const kept: Piece[] = isFar ? [{ text: "… ", isMatch: false }] : [];
  let length = 0;
  for (const piece of sentence.slice(isFar ? first : 0)) {
    length += piece.text.length;
    if (length > ROOM) break;
    kept.push(piece);
  }
  while (kept.length > 1 && /^[^\p{L}\p{N}]*$/u.test(kept.at(-1)?.text ?? "")) kept.pop();
  return [...kept, { text: " …", isMatch: false }];
}

function countMatches(pieces: readonly Piece[]): number {
  return new Set(pieces.flatMap(({ text, isMatch }) => (isMatch ? [text.toLowerCase()] : []))).size;
}

function lengthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { text }) => sum + text.length, 0);
}

function merge(pieces: readonly Piece[]): Snippet {
  const snippet: { text: string; isMatch: boolean }[] = [];
  for (const { text, isMatch } of pieces) {
    const last = snippet.at(-1);
    if (last?.isMatch === false && !isMatch) last.text += text;
    else if (text !== "") snippet.push({ text, isMatch });
  }
  return snippet;
}
