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
  of: {
    /** Most votes first. */
    readonly voted: readonly Paper[];
    readonly listed: readonly Paper[];
  },
  room: number,
): TopPapers {
  const upvoted = of.listed.toSorted((a, b) => b.upvotes - a.upvotes);
  const half = Math.ceil(room / 2);
  const others = (chosen: readonly Paper[]): Paper[] => {
    const ids = new Set(chosen.map(({ id }) => id));
    return upvoted.filter(({ id }) => !ids.has(id));
  };
  let taken = Math.min(half, of.voted.length);
  // A paper that is in both halves frees no place.
  while (taken < of.voted.length && taken + others(of.voted.slice(0, taken)).length < room)
    taken += 1;
  const voted = of.voted.slice(0, taken);
  return { papers: [...voted, ...others(voted)].slice(0, room), voted: voted.length };
}
