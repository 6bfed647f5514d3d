import { LRUCache } from "lru-cache";

/** Counts uses by key within a sliding window, in this process. */
export interface UsageLimiter {
  /** False when the key has been used `most` times within the window; a refused use does not count. */
  take(key: string, most: number, now: Date): boolean;
}

const MAX_KEYS = 10_000;

export function createUsageLimiter(windowMs: number): UsageLimiter {
  const uses = new LRUCache<string, readonly number[]>({ max: MAX_KEYS });
  return {
    take(key, most, now) {
      const since = now.getTime() - windowMs;
      const recent = (uses.get(key) ?? []).filter((at) => at > since);
      if (recent.length >= most) return false;
      uses.set(key, [...recent, now.getTime()]);
      return true;
    },
  };
}
