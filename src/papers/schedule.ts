import type { Day } from "./paper.ts";
import { instantOf, wallTime } from "./wall-time.ts";

/** When a subscription wants its digest, by the wall clock of its zone. */
export interface Schedule {
  readonly hour: number;
  readonly minute: number;
  /** 1 = Monday … 7 = Sunday. */
  readonly weekdays: readonly number[];
  /** IANA name. */
  readonly timezone: string;
}

export interface Run {
  readonly at: Date;
  /** The local date the run is for: with the subscription it names the edition, once and for all. */
  readonly edition: Day;
}

const DAY_MS = 86_400_000;

/** A digest later than this is worth less than the silence: it is skipped with a reason. */
export const CATCH_UP_MS = 6 * 3_600_000;

/** The first run strictly after an instant; throws RangeError when the schedule has no weekdays. */
export function nextRun(schedule: Schedule, after: Date): Run {
  const { timezone, hour, minute, weekdays } = schedule;
  const today = Math.floor(wallTime(timezone, after.getTime()) / DAY_MS) * DAY_MS;
  // From yesterday, because a gap can push a run past midnight; nine days on, because zones have skipped dates.
  for (let date = today - DAY_MS; date <= today + 9 * DAY_MS; date += DAY_MS) {
    if (!weekdays.includes(isoWeekday(date))) continue;
    const at = instantOf(timezone, date + (hour * 60 + minute) * 60_000);
    if (at > after.getTime())
      return { at: new Date(at), edition: new Date(date).toISOString().slice(0, 10) };
  }
  throw new RangeError("the schedule has no weekdays");
}

function isoWeekday(date: number): number {
  return ((new Date(date).getUTCDay() + 6) % 7) + 1;
}

export interface Plan {
  /** The run to deliver now: the latest due one, unless it is too old. */
  readonly deliver: Run | null;
  /** Due runs that are passed over: replaced by a later one, or too old. */
  readonly missed: readonly Run[];
  readonly next: Run;
}

/**
 * What to do for a subscription whose run is due. After an outage one digest is posted, not one for each
 * day that was missed.
 */
export function planRun(
  schedule: Schedule,
  due: Date,
  now: Date,
  catchUpMs: number = CATCH_UP_MS,
): Plan {
  const runs: Run[] = [];
  let next = nextRun(schedule, new Date(due.getTime() - 1));
  while (next.at <= now) {
    runs.push(next);
    next = nextRun(schedule, next.at);
  }
  const latest = runs.at(-1);
  const fresh = latest !== undefined && now.getTime() - latest.at.getTime() <= catchUpMs;
  return { deliver: fresh ? latest : null, missed: fresh ? runs.slice(0, -1) : runs, next };
}
