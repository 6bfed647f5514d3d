import { distance } from "fastest-levenshtein";

/** The candidate a person most likely meant; undefined when none is close. Case does not count. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  return nearestFew(word, candidates, 1)[0];
}

/** The candidates a person may have meant, likeliest first. */
export function nearestFew(word: string, candidates: readonly string[], limit: number): string[] {
  const typed = word.toLowerCase();
  const tolerance = Math.max(2, Math.floor(typed.length / 2));
  return candidates
    .map((candidate) => ({ candidate, cost: costOf(typed, candidate.toLowerCase()) }))
    .filter(({ cost }) => cost <= tolerance)
    .toSorted((a, b) => a.cost - b.cost)
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

/** An abbreviation is closer than a misspelling: `sub` means `subscribe`, not `show`. */
function costOf(typed: string, candidate: string): number {
  const abbreviates = typed.length >= 2 && candidate.startsWith(typed);
  return abbreviates ? 0.5 : distance(typed, candidate);
}
