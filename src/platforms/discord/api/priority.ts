import { AsyncLocalStorage } from "node:async_hooks";

const digests = new AsyncLocalStorage<true>();

/** Requests made inside `run` go before replies, edits and reads. */
export function withDigestPriority<T>(run: () => Promise<T>): Promise<T> {
  return digests.run(true, run);
}

export function isDigestRequest(): boolean {
  return digests.getStore() === true;
}
