import { withTimeout } from "../lib/with-timeout.ts";

/** Milliseconds for each remaining step after the total time is used up. */
const LEAST_MS = 100;

/** Continues past steps that fail or hang, with a limit for each step and for all. */
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
