import { feedDay } from "./huggingface-day.ts";
import type { Day } from "../paper/paper.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../lib/durations.ts";

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
