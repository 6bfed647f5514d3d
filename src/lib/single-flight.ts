export interface SingleFlight<Key, Result> {
  /** Joins running work for the same key. */
  run(key: Key): Promise<Result>;
  /** Resolves when nothing runs, even after failures. */
  settled(): Promise<void>;
}

export function singleFlight<Key = void, Result = void>(
  work: (key: Key) => Promise<Result>,
): SingleFlight<Key, Result> {
  const running = new Map<Key, Promise<Result>>();
  return {
    run(key) {
      const known = running.get(key);
      if (known !== undefined) return known;
      const started = work(key).finally(() => running.delete(key));
      running.set(key, started);
      return started;
    },
    settled: async () => void (await Promise.allSettled(running.values())),
  };
}

/** Keeps the first success; after a failure the next call tries again. */
export function onceSuccessful<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let known: Promise<Result> | undefined;
  return () => {
    known ??= work().catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };
}
