import { withTimeout } from "../lib/with-timeout.ts";

/** A step that comes when all the time is used up has at least this long. */
const LEAST_MS = 100;

/**
 * Runs the steps of a shutdown in order; one that fails or hangs does not keep the next from its turn, and all
 * together take no longer than they may.
 */
export async function shutDown(
  steps: readonly (readonly [name: string, run: () => Promise<void>])[],
  within: { readonly eachMs: number; readonly allMs: number },
  failed: (name: string, error: unknown) => void,
): Promise<void> {
  const end = performance.now() + within.allMs;
  for (const [name, run] of steps) {
    const ms = Math.max(LEAST_MS, Math.min(within.eachMs, end - performance.now()));
    const late = (): Error => new Error(`not done after ${Math.round(ms)} ms`);
    await withTimeout(run(), ms, late).catch((error: unknown) => failed(name, error));
  }
}
