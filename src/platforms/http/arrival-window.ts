/** What a platform counts: so many requests in any so many milliseconds, by its own clock. */
export interface Window {
  readonly count: number;
  readonly ms: number;
}

/** When the window has room again, reckoned from when requests arrived rather than from when they left. */
export interface ArrivalWindow {
  /** When the next request may leave; in the past where it may at once. */
  opens(): number;
  /** A request leaves now; what is returned is called when its answer begins. */
  leave(): () => void;
}

/** An answer this late, in milliseconds, was slow for reasons of its own. */
const LATEST_MS = 100;
/** What a quick answer takes is followed down by this part of the way at once, and up by so many milliseconds each. */
const DOWN_PART = 0.2;
const UP_MS = 0.2;
/** Requests may overtake one another on the way; so many more are remembered. */
const OVERTAKING = 8;

/**
 * A request that was held up on its way arrives closer to the next ones than it left, and the platform counts one too
 * many. How late it was, its answer tells: by as much as it came later than quick ones do.
 */
export function createArrivalWindow({ count, ms }: Window, now: () => number): ArrivalWindow {
  const arrivals: { at: number }[] = [];
  let quick: number | undefined;
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
        quick ??= took;
        quick += took < quick ? (took - quick) * DOWN_PART : UP_MS;
        arrival.at = left + Math.min(Math.max(0, took - quick), LATEST_MS);
      };
    },
  };
}
