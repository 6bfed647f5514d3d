import type { Day } from "../paper/paper.ts";
import { wallTime, instantOf } from "./timezone.ts";
import { DAY_MS, MINUTE_MS, HOUR_MS } from "../../lib/durations.ts";
import { categoryOf, COMMUNITY } from "../subscription/sources.ts";

/** Hugging Face opens the next day's list at 21:30 New York time, after arXiv's announcement at 20:00. */
const FEED_ZONE = "America/New_York";
const FEED_LEAD_MS = DAY_MS - (21 * 60 + 30) * MINUTE_MS;

/** The date whose list Hugging Face is filling at an instant. */
export function feedDay(now: Date): Day {
  return dayOf(wallTime(FEED_ZONE, now.getTime()) + FEED_LEAD_MS);
}

/** The day whose list is shown on a day: weekends have none, so the Friday before. */
export function listDay(day: Day): Day {
  const midnight = Date.parse(day);
  const weekday = new Date(midnight).getUTCDay();
  if (weekday === 6) return dayOf(midnight - DAY_MS);
  if (weekday === 0) return dayOf(midnight - 2 * DAY_MS);
  return day;
}

/** The last day before this one that can have a list. */
export function previousListDay(day: Day): Day {
  return listDay(dayOf(Date.parse(day) - DAY_MS));
}

/** The first day after this one that can have a list; null when that has not come by `today`. */
export function nextListDay(day: Day, today: Day): Day | null {
  let next = Date.parse(day) + DAY_MS;
  while (listDay(dayOf(next)) !== dayOf(next)) next += DAY_MS;
  return dayOf(next) > today ? null : dayOf(next);
}

const ARXIV_ZONE = "America/New_York";
/** What is submitted until then is announced the same evening. */
const CUT_OFF_MS = 14 * HOUR_MS;

/** The date of arXiv's newest announcement: its feeds are made anew at midnight in New York. */
export function arxivDay(now: Date): Day {
  return dayOf(wallTime(ARXIV_ZONE, now.getTime()));
}

/**
 * When the papers of a day's announcement were submitted: an announcement is made on the evening before its
 * date, from Sunday to Thursday, and holds what came until 14:00 since the one before it.
 */
export function submissionsOf(day: Day): { readonly from: Date; readonly until: Date } {
  const midnight = Date.parse(day);
  const weekday = new Date(midnight).getUTCDay();
  // Monday's ends on Friday, and both it and Tuesday's begin before the weekend.
  const [from, until] = weekday === 1 ? [4, 3] : weekday === 2 ? [4, 1] : [2, 1];
  const cutOff = (daysBefore: number): Date =>
    new Date(instantOf(ARXIV_ZONE, midnight - daysBefore * DAY_MS + CUT_OFF_MS));
  return { from: cutOff(from), until: cutOff(until) };
}

function dayOf(time: number): Day {
  return new Date(time).toISOString().slice(0, 10);
}

/**
 * The day whose lists a digest of these sources is about: Hugging Face's newest, arXiv's where it is alone, and
 * for a channel's own papers, which also come at weekends, the date in the channel itself.
 */
export function newestDay(
  sources: readonly string[],
  planned: { readonly plannedAt: Date; readonly edition: string },
): Day {
  const outside = sources.filter((source) => source !== COMMUNITY);
  if (outside.length === 0 && /^\d{4}-\d\d-\d\d$/.test(planned.edition)) return planned.edition;
  const isArxivAlone = outside.length > 0 && outside.every((one) => categoryOf(one) !== undefined);
  return listDay(isArxivAlone ? arxivDay(planned.plannedAt) : feedDay(planned.plannedAt));
}

/** A list grows all day: this often it is read again while its source fills it. */
const GROWING_EVERY_MS = 30 * MINUTE_MS;
/** The hour (UTC) of the daily reading: a night after the last late paper, and before Europe's digests. */
const MORNING_MS = 6 * HOUR_MS;
/** Upvotes grow for weeks, but nobody scrolls back further than this. */
const FOLLOWED_DAYS = 7;

/** Whether the source has gone on to a later list. */
export function isOver(day: Day, now: Date): boolean {
  return feedDay(now) > day;
}

/**
 * The instant since which a day's list must have been read: half an hour ago on its own day, then the end of
 * the day, then six in the morning (UTC) of each of the seven days that follow. Null when it is left alone.
 */
export function dueSince(day: Day, now: Date): Date | null {
  if (!isOver(day, now)) return new Date(now.getTime() - GROWING_EVERY_MS);
  const end = Date.parse(day) + DAY_MS;
  const mornings = Math.floor((now.getTime() - end - MORNING_MS) / DAY_MS);
  if (mornings >= FOLLOWED_DAYS) return null;
  return new Date(mornings < 0 ? end : end + mornings * DAY_MS + MORNING_MS);
}

/** The first day whose list may still be followed. */
export function firstFollowed(now: Date): Day {
  return new Date(now.getTime() - (FOLLOWED_DAYS + 2) * DAY_MS).toISOString().slice(0, 10);
}
