import type { Day } from "../paper/paper.ts";
import { hasAnnouncement } from "./arxiv-holidays.ts";
import { toDay } from "./periods.ts";
import { instantToWallTime, wallTimeToInstant } from "./timezone.ts";
import { DAY_MS, MINUTE_MS, HOUR_MS } from "../../lib/durations.ts";
import { categoryOf, COMMUNITY } from "../subscription/sources.ts";

/** Both sources publish by New York time. */
const NEW_YORK = "America/New_York";
/** Hugging Face opens the next day's list at 21:30 New York time, after arXiv's announcement at 20:00. */
const LIST_LEAD_MS = DAY_MS - (21 * 60 + 30) * MINUTE_MS;

export function huggingFaceDay(now: Date): Day {
  return toDay(instantToWallTime(NEW_YORK, now.getTime()) + LIST_LEAD_MS);
}

/** Weekends have no list and show Friday's. */
export function toListDay(day: Day): Day {
  const midnight = Date.parse(day);
  const weekday = new Date(midnight).getUTCDay();
  if (weekday === 6) return toDay(midnight - DAY_MS);
  if (weekday === 0) return toDay(midnight - 2 * DAY_MS);
  return day;
}

export function previousListDay(day: Day): Day {
  return toListDay(toDay(Date.parse(day) - DAY_MS));
}

/** Null when that day is after `today`. */
export function nextListDay(day: Day, today: Day): Day | null {
  let next = Date.parse(day) + DAY_MS;
  while (toListDay(toDay(next)) !== toDay(next)) next += DAY_MS;
  return toDay(next) > today ? null : toDay(next);
}

/** arXiv announces the same evening what is submitted before 14:00. */
const CUT_OFF_MS = 14 * HOUR_MS;

/** arXiv's feeds change at midnight in New York. */
export function arxivDay(now: Date): Day {
  return toDay(instantToWallTime(NEW_YORK, now.getTime()));
}

/** arXiv announces on the evening before the date what was submitted before 14:00. Null where nothing was announced. */
export function submissionWindow(day: Day): { readonly from: Date; readonly until: Date } | null {
  const evening = toDay(Date.parse(day) - DAY_MS);
  if (!hasAnnouncement(evening)) return null;
  let before = Date.parse(evening) - DAY_MS;
  while (!hasAnnouncement(toDay(before))) before -= DAY_MS;
  return { from: cutOffBefore(before), until: cutOffBefore(Date.parse(evening)) };
}

/** On Sundays arXiv announces what was submitted until Friday. */
function cutOffBefore(evening: number): Date {
  const days = new Date(evening).getUTCDay() === 0 ? 2 : 0;
  return new Date(wallTimeToInstant(NEW_YORK, evening - days * DAY_MS + CUT_OFF_MS));
}

/** The edition's own date for submitted papers alone, which also arrive at weekends. */
export function newestListDay(
  sources: readonly string[],
  planned: { readonly plannedAt: Date; readonly edition: string },
): Day {
  const outside = sources.filter((source) => source !== COMMUNITY);
  if (outside.length === 0 && /^\d{4}-\d\d-\d\d$/.test(planned.edition)) return planned.edition;
  const isArxivAlone = outside.length > 0 && outside.every((one) => categoryOf(one) !== undefined);
  return toListDay(isArxivAlone ? arxivDay(planned.plannedAt) : huggingFaceDay(planned.plannedAt));
}

const REREAD_INTERVAL_MS = 30 * MINUTE_MS;
/** 06:00 UTC: after the last late papers and before the digests in Europe. */
const DAILY_REREAD_MS = 6 * HOUR_MS;
const REREAD_DAYS = 7;

export function isListClosed(day: Day, now: Date): boolean {
  return huggingFaceDay(now) > day;
}

/** Rereads half-hourly on the day, at its end, then at 06:00 UTC for seven days. Null when none is due. */
export function rereadDueSince(day: Day, now: Date): Date | null {
  if (!isListClosed(day, now)) return new Date(now.getTime() - REREAD_INTERVAL_MS);
  const end = Date.parse(day) + DAY_MS;
  const mornings = Math.floor((now.getTime() - end - DAILY_REREAD_MS) / DAY_MS);
  if (mornings >= REREAD_DAYS) return null;
  return new Date(mornings < 0 ? end : end + mornings * DAY_MS + DAILY_REREAD_MS);
}

export function firstRereadDay(now: Date): Day {
  return toDay(now.getTime() - (REREAD_DAYS + 2) * DAY_MS);
}

/** The first list was of 4 May 2023. */
const FIRST_MONTH = "2023-05";

/** Every month with lists of Hugging Face, newest first. */
export function archiveMonthsUntil(now: Date): string[] {
  const months: string[] = [];
  const [year = 0, month = 0] = huggingFaceDay(now).split("-").map(Number);
  for (let at = year * 12 + month - 1; ; at -= 1) {
    const name = `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
    if (name < FIRST_MONTH) return months;
    months.push(name);
  }
}
