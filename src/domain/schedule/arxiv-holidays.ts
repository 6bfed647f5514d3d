import type { Day } from "../paper/paper.ts";
import { toDay } from "./periods.ts";
import { DAY_MS } from "../../lib/durations.ts";

/** Evenings without an announcement, in New York, by the holidays of https://info.arxiv.org/help/availability.html; ad hoc ones are not known before. */
export function isArxivHoliday(day: Day): boolean {
  const year = Number(day.slice(0, 4));
  return FIXED.has(day.slice(5)) || movable(year).includes(day);
}

/** Announcements come from Sunday to Thursday. */
export function hasAnnouncement(evening: Day): boolean {
  const weekday = new Date(Date.parse(evening)).getUTCDay();
  return weekday < 5 && !isArxivHoliday(evening);
}

const FIXED: ReadonlySet<string> = new Set(["06-19", "07-04", "12-25"]);

const MONDAY = 1;
const THURSDAY = 4;

function movable(year: number): Day[] {
  return [
    nthWeekday(year, 0, MONDAY, 3),
    nthWeekday(year, 8, MONDAY, 1),
    nthWeekday(year, 10, THURSDAY, 4),
  ];
}

/** `month` counts from 0. */
function nthWeekday(year: number, month: number, weekday: number, nth: number): Day {
  const first = Date.UTC(year, month, 1);
  const ahead = (weekday - new Date(first).getUTCDay() + 7) % 7;
  return toDay(first + (ahead + 7 * (nth - 1)) * DAY_MS);
}
