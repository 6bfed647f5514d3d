/** A platform's limit: `requests` in any window of `ms` milliseconds on its clock. */
export interface Window {
  readonly count: number;
  readonly ms: number;
}

/** Computes when the window has room, from arrival times rather than departure times. */
export interface ArrivalWindow {
  /** When the next request may leave; may be in the past. */
  opens(): number;
  /** Records a departure; call the result when the answer begins. */
  leave(): () => void;
}

/** Milliseconds after which a slow answer says nothing about the way. */
const LATEST_MS = 100;
/** The estimate of a quick answer falls by this share, and rises by this many milliseconds. */
const DOWN_PART = 0.2;
const UP_MS = 0.2;
/** Requests may overtake each other, so a few more are remembered. */
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
