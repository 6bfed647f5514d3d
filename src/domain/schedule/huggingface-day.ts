import type { Day } from "../paper/paper.ts";
import { wallTime } from "./wall-time.ts";
import { DAY_MS, MINUTE_MS } from "../../lib/durations.ts";

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

function dayOf(time: number): Day {
  return new Date(time).toISOString().slice(0, 10);
}
