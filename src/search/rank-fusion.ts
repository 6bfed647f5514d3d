/** Reciprocal rank fusion (Cormack, Clarke, Buettcher, 2009): adds 1 / (k + rank) over the rankings. */
export function fuseRankings(...rankings: readonly (readonly number[])[]): number[] {
  const scores = new Map<number, number>();
  for (const ranking of rankings)
    for (const [place, paper] of ranking.entries())
      scores.set(paper, (scores.get(paper) ?? 0) + 1 / (RANK_CONSTANT + place + 1));
  return [...scores].toSorted(([, a], [, b]) => b - a).map(([paper]) => paper);
}

/** The constant k of the paper's experiments. */
const RANK_CONSTANT = 60;
