import { stem } from "../../lib/stemmer.ts";
import { isStopWord } from "../../lib/stop-words.ts";
import type { Paper } from "../paper/paper.ts";
import { splitWords } from "../paper/text.ts";

type Findable = Pick<Paper, "title" | "authors" | "abstract">;

/** How much of a question's words a paper has, from 0 to 1 by its title and authors, half of it by its abstract; 2 where the question is its title. */
export function wordCoverage(question: string, { title, authors, abstract }: Findable): number {
  const words = [...new Set(splitWords(question))];
  if (words.length === 0) return 0;
  const titleWords = splitWords(title);
  if (titleWords.join(" ") === splitWords(question).join(" ")) return 2;
  const named = new Set([...titleWords, ...authors.flatMap(splitWords)]);
  const told = new Set(splitWords(abstract));
  const scores = words.map((word) => (named.has(word) ? 1 : told.has(word) ? 0.5 : 0));
  return scores.reduce<number>((sum, score) => sum + score, 0) / words.length;
}

/** In any form, in its texts or among its authors; small words are not needed. */
export function holdsEveryWord(question: string, paper: Paper): boolean {
  const { title, abstract, keywords, authors } = paper;
  const held = new Set(
    [title, abstract, ...keywords, ...authors].flatMap(splitWords).map((word) => stem(word)),
  );
  return splitWords(question).every((word) => isStopWord(word) || held.has(stem(word)));
}

/** Puts the others, best first, before the hits that have less of the question's words; no paper twice, the hits in their own order. */
export function mergeByCoverage<Hit extends { readonly paper: Paper }>(
  question: string,
  hits: readonly Hit[],
  others: readonly Hit[],
): Hit[] {
  const known = new Set(hits.map(({ paper }) => paper.id));
  const scored = others
    .filter(({ paper }) => !known.has(paper.id))
    .map((hit) => ({ hit, score: wordCoverage(question, hit.paper) }))
    .toSorted((one, other) => other.score - one.score);
  const merged: Hit[] = [];
  let next = 0;
  for (const hit of hits) {
    const own = wordCoverage(question, hit.paper);
    for (let other = scored[next]; other !== undefined && other.score > own; other = scored[next]) {
      merged.push(other.hit);
      next += 1;
    }
    merged.push(hit);
  }
  const rest = scored.slice(next).filter(({ score }) => score > 0);
  return [...merged, ...rest.map(({ hit }) => hit)];
}
