/** Where the time comes from. Everything that needs it is handed one, so tests and `--now` can set it. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that starts at `start` and runs on from there. */
export function clockFrom(start: Date, elapsedMs: () => number = () => performance.now()): Clock {
  const origin = elapsedMs();
  return { now: () => new Date(start.getTime() + elapsedMs() - origin) };
}
