import type { Paper } from "../paper/paper.ts";

/** The top papers of a week or month, each once: by votes, then by upvotes. */
interface TopPapers {
  readonly papers: readonly Paper[];
  /** How many of the first were chosen by votes. */
  readonly voted: number;
}

/**
 * Half of the places go to the papers with the most votes here, half to those with the most upvotes at the
 * source; places that one half leaves free go to the other.
 */
export function selectTopPapers(
  candidates: {
    /** Most votes first. */
    readonly voted: readonly Paper[];
    readonly listed: readonly Paper[];
  },
  limit: number,
): TopPapers {
  const upvoted = candidates.listed.toSorted((a, b) => b.upvotes - a.upvotes);
  const half = Math.ceil(limit / 2);
  const others = (selected: readonly Paper[]): Paper[] => {
    const ids = new Set(selected.map(({ id }) => id));
    return upvoted.filter(({ id }) => !ids.has(id));
  };
  let count = Math.min(half, candidates.voted.length);
  // A paper that is in both halves frees no place.
  while (
    count < candidates.voted.length &&
    count + others(candidates.voted.slice(0, count)).length < limit
  )
    count += 1;
  const voted = candidates.voted.slice(0, count);
  return { papers: [...voted, ...others(voted)].slice(0, limit), voted: voted.length };
}
