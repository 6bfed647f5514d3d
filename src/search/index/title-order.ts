import { titlesOf } from "../../../db/search/paper-facts.ts";
import type { Index } from "./index-reader.ts";
import type { Plan } from "./query-plan.ts";
import { stem, stemAmong } from "../../lib/stemmer.ts";
import { wordsOf } from "../../domain/paper/words.ts";

/** Papers whose titles are read. */
const TITLES_READ = 200;
/** What it is worth when the query's words are neighbours in the title, of 1 for the best match by words. */
const TOGETHER_SHARE = 0.2;
/** What it is worth when the title holds the whole query; half of it, or some of it, is worth next to nothing. */
const WHOLE_SHARE = 0.8;
const WHOLE_POWER = 8;
/** A shorter last word goes on in too many ways. */
const SHORTEST_BEGINNING = 3;

interface Found {
  readonly seq: number;
  readonly score: number;
}

/** Moves up titles that hold the query, its words together: what somebody half remembers, or is still typing. */
export async function reorderByTitle(
  index: Index,
  words: readonly string[],
  plan: Plan,
  best: readonly Found[],
): Promise<Found[]> {
  const asked = words.map(stem).filter((term) => plan.terms.has(term));
  if (asked.length < 2) return [...best];
  const head = best.slice(0, TITLES_READ);
  const titles = await titlesOf(
    index.connection,
    head.map(({ seq }) => seq),
  );
  const byPaper = new Map(titles.map(({ seq, title }) => [seq, wordsOf(title)]));
  const stemOf = stemAmong(plan.terms.keys());
  const moved = head.map(({ seq, score }) => {
    const title = byPaper.get(seq) ?? [];
    const stems = title.map((word) => stemOf(word) ?? "");
    const whole = heldShare(plan.terms, words.at(-1) ?? "", title, stems) ** WHOLE_POWER;
    return { seq, score: score + TOGETHER_SHARE * together(asked, stems) + WHOLE_SHARE * whole };
  });
  return [...moved.toSorted((a, b) => b.score - a.score), ...best.slice(TITLES_READ)];
}

/** The share of neighbouring words of the query that are neighbours in the title too. */
function together(asked: readonly string[], title: readonly string[]): number {
  const pairs = new Set(title.slice(1).map((word, at) => `${title[at] ?? ""} ${word}`));
  const held = asked.slice(1).filter((word, at) => pairs.has(`${asked[at] ?? ""} ${word}`));
  return held.length / (asked.length - 1);
}

/** How much of the query, by the weight of its words, the title holds; its last word may be a beginning. */
function heldShare(
  terms: Plan["terms"],
  last: string,
  title: readonly string[],
  stems: readonly string[],
): number {
  const held = new Set(stems);
  const begun = last.length >= SHORTEST_BEGINNING && title.some((word) => word.startsWith(last));
  if (begun) held.add(stem(last));
  let all = 0;
  let found = 0;
  for (const [term, weight] of terms) {
    all += weight;
    if (held.has(term)) found += weight;
  }
  return all === 0 ? 0 : found / all;
}
