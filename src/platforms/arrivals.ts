/** What a platform counts: so many requests in any so many milliseconds, by its own clock. */
export interface Window {
  readonly count: number;
  readonly ms: number;
}

/** When the window has room again, reckoned from when requests arrived rather than from when they left. */
export interface Arrivals {
  /** When the next request may leave; in the past where it may at once. */
  opens(): number;
  /** A request leaves now; what is returned is called when its answer begins. */
  leave(): () => void;
}

/** An answer this late, in milliseconds, was slow for reasons of its own. */
const LATEST_MS = 40;
/** Ways grow longer: the quickest answer counts for less with every answer, by so many milliseconds. */
const FORGET_MS = 0.1;
/** Requests may overtake one another on the way; so many more are remembered. */
const OVERTAKING = 8;

/**
 * A request that was held up on its way arrives closer to the next ones than it left, and the platform counts one too
 * many. How late it was, its answer tells: by as much as it came later than the quickest.
 */
export function countArrivals({ count, ms }: Window, now: () => number): Arrivals {
  const arrivals: { at: number }[] = [];
  let quickest = Infinity;
  return {
    opens() {
      const latest = arrivals.map(({ at }) => at).toSorted((a, b) => b - a);
      return (latest[count - 1] ?? -Infinity) + ms;
    },
    leave() {
      const left = now();
      const arrival = { at: left };
      arrivals.push(arrival);
      if (arrivals.length > count + OVERTAKING) arrivals.shift();
      return () => {
        const took = now() - left;
        quickest = Math.min(quickest + FORGET_MS, took);
        arrival.at = left + Math.min(took - quickest, LATEST_MS);
      };
    },
  };
}
