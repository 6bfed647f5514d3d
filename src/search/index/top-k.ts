export interface ScoredPlace {
  readonly segment: number;
  readonly place: number;
  readonly score: number;
}

interface TopK {
  offer(segment: number, seqs: Uint32Array, scores: Float32Array, allowed?: Uint8Array): void;
  /** Best first; equal scores newest first. */
  toSorted(): ScoredPlace[];
  threshold(): number;
  count(): number;
}

const PLACE_BITS = 16;

/** A binary heap with the worst on top. */
export function createTopK(most: number): TopK {
  const scores = new Float32Array(most);
  const papers = new Uint32Array(most);
  let kept = 0;
  let seen = 0;

  const isWorse = (score: number, paper: number, other: number): boolean => {
    const theirs = scores[other] ?? 0;
    return score < theirs || (score === theirs && paper < (papers[other] ?? 0));
  };
  const put = (at: number, score: number, paper: number): void => {
    scores[at] = score;
    papers[at] = paper;
  };
  const rise = (score: number, paper: number): void => {
    let at = kept;
    kept += 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!isWorse(score, paper, parent)) break;
      put(at, scores[parent] ?? 0, papers[parent] ?? 0);
      at = parent;
    }
    put(at, score, paper);
  };
  const sink = (score: number, paper: number): void => {
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= kept) break;
      const right = child + 1;
      if (right < kept && isWorse(scores[right] ?? 0, papers[right] ?? 0, child)) child = right;
      if (isWorse(score, paper, child)) break;
      put(at, scores[child] ?? 0, papers[child] ?? 0);
      at = child;
    }
    put(at, score, paper);
  };
  const bar = (): number => (kept < most ? 0 : (scores[0] ?? 0));

  return {
    offer(segment, seqs, offered, allowed) {
      let least = bar();
      for (let place = 0; place < seqs.length; place += 1) {
        const score = offered[place] ?? 0;
        if (score === 0) continue;
        if (seqs[place] === 0 || (allowed !== undefined && allowed[place] === 0)) continue;
        seen += 1;
        if (score < least) continue;
        const paper = segment * 2 ** PLACE_BITS + place;
        if (kept < most) rise(score, paper);
        else if (!isWorse(score, paper, 0)) sink(score, paper);
        least = bar();
      }
    },
    toSorted: () =>
      Array.from({ length: kept }, (_, at) => ({
        segment: (papers[at] ?? 0) >>> PLACE_BITS,
        place: (papers[at] ?? 0) & (2 ** PLACE_BITS - 1),
        score: scores[at] ?? 0,
      })).toSorted((a, b) => b.score - a.score || b.segment - a.segment || b.place - a.place),
    threshold: bar,
    count: () => seen,
  };
}
