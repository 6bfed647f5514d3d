import { setImmediate, setTimeout as sleep } from "node:timers/promises";

/** A step returns the wait before the next, in milliseconds. The returned function resolves after the last step. */
export function startLoop(step: () => Promise<number>): () => Promise<void> {
  const stopped = new AbortController();
  const run = async (): Promise<void> => {
    while (!stopped.signal.aborted) {
      const waitMs = await step();
      if (waitMs === 0) await setImmediate();
      else await sleep(waitMs, undefined, { ref: false, signal: stopped.signal }).catch(() => {});
    }
  };
  const finished = run();
  return () => {
    stopped.abort();
    return finished;
  };
}
