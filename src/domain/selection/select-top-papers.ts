import type { Paper } from "../paper/paper.ts";

/** The best papers of a span: first those the group chose, then those the sources' readers did, each once. */
export interface TopPapers {
  readonly papers: readonly Paper[];
  /** How many of the first were chosen by the group. */
  readonly voted: number;
}

/**
 * Chooses the best of a week or month: half of the room is for the papers with the most votes here, the other half
 * for those with the most upvotes at their source; what one half leaves free goes to the other.
 */
export function selectTopPapers(
  of: {
    /** Most votes first. */
    readonly voted: readonly Paper[];
    /** In any order; equal upvotes leave the later one behind. */
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
  // A paper of the group that the source's half holds already leaves the room as full as it was.
  while (taken < of.voted.length && taken + others(of.voted.slice(0, taken)).length < room)
    taken += 1;
  const voted = of.voted.slice(0, taken);
  return { papers: [...voted, ...others(voted)].slice(0, room), voted: voted.length };
}
