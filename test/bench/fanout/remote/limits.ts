/** A platform's limit: the answer is 0 when a request is let in, else for how many milliseconds it is too early. */
export type Limit = (now: number) => number;

/** At most so many in any stretch of `ms` milliseconds; what is refused does not count. */
export function slidingWindow(count: number, ms: number): Limit {
  const taken: number[] = [];
  return (now) => {
    const oldest = taken[0] ?? -Infinity;
    if (taken.length === count && now - oldest < ms) return oldest + ms - now;
    taken.push(now);
    if (taken.length > count) taken.shift();
    return 0;
  };
}

/** A rate in the long run, and a burst of so many after a pause. */
export function tokenBucket(perSecond: number, burst: number): Limit {
  let tokens = burst;
  let filledAt = -Infinity;
  return (now) => {
    tokens = Math.min(burst, tokens + ((now - filledAt) / 1000) * perSecond);
    filledAt = now;
    if (tokens < 1) return ((1 - tokens) / perSecond) * 1000;
    tokens -= 1;
    return 0;
  };
}

/** One limit for each name. */
export function limitEach(create: () => Limit): (name: string, now: number) => number {
  const limits = new Map<string, Limit>();
  return (name, now) => {
    const known = limits.get(name) ?? create();
    limits.set(name, known);
    return known(now);
  };
}
