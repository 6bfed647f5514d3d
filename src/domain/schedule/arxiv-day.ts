import type { Day } from "../paper/paper.ts";
import { instantOf, wallTime } from "./wall-time.ts";
import { DAY_MS, HOUR_MS } from "../../lib/durations.ts";

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
