import { distance } from "fastest-levenshtein";

/** Two changes make any short word of any other. */
const SHORT = 4;

/** Ignores case; undefined when none is close. */
export function closestMatch(word: string, candidates: readonly string[]): string | undefined {
  return closestMatches(word, candidates, 1)[0];
}

export function closestMatches(
  word: string,
  candidates: readonly string[],
  limit: number,
): string[] {
  const typed = word.toLowerCase();
  const tolerance = typed.length <= SHORT ? 1 : Math.ceil(typed.length / 3);
  const near = candidates
    .map((candidate) => ({ candidate, cost: costOf(typed, candidate.toLowerCase()) }))
    .filter(({ cost }) => cost <= tolerance)
    .toSorted((a, b) => a.cost - b.cost);
  const best = near[0]?.cost ?? 0;
  return near
    .filter(({ cost }) => cost <= best + 1)
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

/** An abbreviation is closer than a misspelling: `sub` means `subscribe`, `zone` means `timezone`. */
function costOf(typed: string, candidate: string): number {
  if (typed.length >= 2 && candidate.startsWith(typed)) return 0.5;
  if (typed.length >= 3 && candidate.includes(typed)) return 1;
  return distance(typed, candidate);
}
