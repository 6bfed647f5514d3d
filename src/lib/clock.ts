/** The wall clock; tests and `--now` pass another. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A running clock that starts at `start`. */
export function clockFrom(start: Date, elapsedMs: () => number = () => performance.now()): Clock {
  const origin = elapsedMs();
  return { now: () => new Date(start.getTime() + elapsedMs() - origin) };
}
