/** Runs the steps of a shutdown in order; one that fails or hangs does not keep the next from its turn. */
export async function shutDown(
  steps: readonly (readonly [name: string, run: () => Promise<void>])[],
  patienceMs: number,
  failed: (name: string, error: unknown) => void,
): Promise<void> {
  for (const [name, run] of steps) {
    await Promise.race([run(), timeout(patienceMs)]).catch((error: unknown) => failed(name, error));
  }
}

function timeout(ms: number): Promise<never> {
  return new Promise((_resolve, reject) => {
    setTimeout(() => reject(new Error(`not done after ${ms} ms`)), ms).unref();
  });
}
