import {
  isoWeekday,
  adjacentPeriod,
  periodContaining,
  parsePeriod,
  toDay,
  type PeriodName,
} from "./periods.ts";
import type { Cadence } from "../subscription/digest-options.ts";
import { wallTimeToInstant, instantToWallTime } from "./timezone.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../lib/durations.ts";

export interface Schedule {
  readonly hour: number;
  readonly minute: number;
  /** 1 = Monday … 7 = Sunday. Weekly and monthly digests run on the first of them. */
  readonly weekdays: readonly number[];
  /** IANA name. */
  readonly timezone: string;
  /** Daily when absent. */
  readonly cadence?: Cadence;
}

export interface Run {
  readonly at: Date;
  /** The local date, or the week or month that ended before the run. */
  readonly edition: PeriodName;
}

/** Later digests are skipped with a reason. */
const CATCH_UP_MS: Readonly<Record<Cadence, number>> = {
  day: 6 * HOUR_MS,
  week: 2 * DAY_MS,
  month: 2 * DAY_MS,
};
/** The longest distance between two runs, with a margin: zones have skipped dates. */
const SEARCH_DAYS: Readonly<Record<Cadence, number>> = { day: 9, week: 16, month: 45 };

/** Throws RangeError when the schedule has no weekdays. */
export function nextRun(schedule: Schedule, after: Date): Run {
  const { timezone, hour, minute, cadence = "day" } = schedule;
  const today = Math.floor(instantToWallTime(timezone, after.getTime()) / DAY_MS) * DAY_MS;
  const last = today + SEARCH_DAYS[cadence] * DAY_MS;
  // From yesterday: a DST gap can push a run past midnight.
  for (let date = today - DAY_MS; date <= last; date += DAY_MS) {
    if (!hasRunOn(schedule, date)) continue;
    const at = wallTimeToInstant(timezone, date + (hour * 60 + minute) * MINUTE_MS);
    if (at > after.getTime()) return { at: new Date(at), edition: editionFor(cadence, date) };
  }
  throw new RangeError("the schedule has no weekdays");
}

function hasRunOn({ weekdays, cadence = "day" }: Schedule, date: number): boolean {
  if (!weekdays.includes(isoWeekday(date))) return false;
  if (cadence === "day") return true;
  if (cadence === "week") return isoWeekday(date) === Math.min(...weekdays);
  const dayOfMonth = new Date(date).getUTCDate();
  return !Array.from({ length: dayOfMonth - 1 }, (_, index) => date - (index + 1) * DAY_MS).some(
    (earlier) => weekdays.includes(isoWeekday(earlier)),
  );
}

function editionFor(cadence: Cadence, date: number): PeriodName {
  const day = toDay(date);
  if (cadence === "day") return day;
  const period = parsePeriod(periodContaining(cadence, day));
  if (period === undefined) throw new RangeError(`no ${cadence} has the day ${day}`);
  return adjacentPeriod(period, -1);
}

export interface Plan {
  readonly deliver: Run | null;
  readonly missed: readonly Run[];
  readonly next: Run;
}

/** After an outage one digest is posted, not one for each missed day. */
export function planRun(schedule: Schedule, due: Date, now: Date): Plan {
  const runs: Run[] = [];
  let next = nextRun(schedule, new Date(due.getTime() - 1));
  while (next.at <= now) {
    runs.push(next);
    next = nextRun(schedule, next.at);
  }
  const latest = runs.at(-1);
  const fresh =
    latest !== undefined &&
    now.getTime() - latest.at.getTime() <= CATCH_UP_MS[schedule.cadence ?? "day"];
  return { deliver: fresh ? latest : null, missed: fresh ? runs.slice(0, -1) : runs, next };
}
