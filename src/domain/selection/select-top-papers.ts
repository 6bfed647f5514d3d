import type { Paper } from "../paper/paper.ts";

interface TopPapers {
  readonly papers: readonly Paper[];
  /** How many of the first were chosen by votes. */
  readonly voted: number;
}

/** Half by local votes, half by upvotes at the source; free places of one half go to the other. */
export function selectTopPapers(
  candidates: {
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
