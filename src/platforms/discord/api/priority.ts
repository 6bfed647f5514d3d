import { AsyncLocalStorage } from "node:async_hooks";

const digests = new AsyncLocalStorage<true>();

/** Lets what is written meanwhile pass the replies, edits and readings that wait for their turn. */
export function withDigestPriority<T>(run: () => Promise<T>): Promise<T> {
  return digests.run(true, run);
}

/** Whether the request that is being made belongs to a digest. */
export function isDigestRequest(): boolean {
  return digests.getStore() === true;
}
