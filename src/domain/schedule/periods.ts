import type { Day } from "../paper/paper.ts";
import type { Cadence } from "../subscription/digest-options.ts";
import { DAY_MS, WEEK_MS } from "../../lib/durations.ts";

/** A day `2026-05-13`, an ISO week `2026-W20`, or a month `2026-05`. */
export type PeriodName = string;

export interface Period {
  readonly cadence: Cadence;
  readonly first: Day;
  readonly last: Day;
}

export function periodContaining(cadence: Cadence, day: Day): PeriodName {
  if (cadence === "day") return day;
  return cadence === "month" ? day.slice(0, 7) : isoWeekOf(day);
}

/** Weeks begin on Monday and belong to the year of their Thursday. */
function isoWeekOf(day: Day): PeriodName {
  const midnight = Date.parse(day);
  const thursday = midnight + (4 - isoWeekday(midnight)) * DAY_MS;
  const year = new Date(thursday).getUTCFullYear();
  const week = 1 + Math.floor((thursday - Date.UTC(year, 0, 1)) / WEEK_MS);
  return `${year}-W${String(week).padStart(2, "0")}`;
}

/** Undefined when no such day, week or month exists. */
export function parsePeriod(name: PeriodName): Period | undefined {
  const [, year, week] = /^(\d{4})-W(\d{2})$/.exec(name) ?? [];
  const [, month] = /^(\d{4}-\d{2})$/.exec(name) ?? [];
  const found =
    year !== undefined && week !== undefined
      ? weekSpan(Number(year), Number(week))
      : month !== undefined
        ? monthSpan(month)
        : daySpan(name);
  return found !== undefined && periodContaining(found.cadence, found.first) === name
    ? found
    : undefined;
}

function weekSpan(year: number, week: number): Period {
  // 4 January is always in the first week.
  const fourth = Date.UTC(year, 0, 4);
  const monday = fourth - (isoWeekday(fourth) - 1) * DAY_MS + (week - 1) * WEEK_MS;
  return { cadence: "week", first: toDay(monday), last: toDay(monday + 6 * DAY_MS) };
}

function monthSpan(month: string): Period | undefined {
  const first = Date.parse(`${month}-01`);
  if (Number.isNaN(first)) return undefined;
  const date = new Date(first);
  const next = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
  return { cadence: "month", first: toDay(first), last: toDay(next - DAY_MS) };
}

function daySpan(day: string): Period | undefined {
  const midnight = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(day) : Number.NaN;
  return Number.isNaN(midnight) ? undefined : { cadence: "day", first: toDay(midnight), last: day };
}

export function daysInPeriod({ first, last }: Period): Day[] {
  const start = Date.parse(first);
  const count = (Date.parse(last) - start) / DAY_MS + 1;
  return Array.from({ length: count }, (_, index) => toDay(start + index * DAY_MS));
}

export function adjacentPeriod({ cadence, first, last }: Period, step: -1 | 1): PeriodName {
  const day = step < 0 ? Date.parse(first) - DAY_MS : Date.parse(last) + DAY_MS;
  return periodContaining(cadence, toDay(day));
}

/** 1 = Monday … 7 = Sunday. */
export function isoWeekday(midnight: number): number {
  return ((new Date(midnight).getUTCDay() + 6) % 7) + 1;
}

/** In UTC. */
export function toDay(time: number): Day {
  return new Date(time).toISOString().slice(0, 10);
}
