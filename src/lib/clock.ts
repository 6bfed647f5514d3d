/** Tests and `--now` replace the wall clock. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

export function clockFrom(start: Date, elapsedMs: () => number = () => performance.now()): Clock {
  const origin = elapsedMs();
  return { now: () => new Date(start.getTime() + elapsedMs() - origin) };
}
