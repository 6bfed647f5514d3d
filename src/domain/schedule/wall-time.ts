import { DAY_MS } from "../../lib/durations.ts";

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Building a formatter costs a hundred times more than using it, so each zone keeps one. */
function formatter(timezone: string): Intl.DateTimeFormat {
  let found = formatters.get(timezone);
  if (found === undefined) {
    found = new Intl.DateTimeFormat("en-US", {
      timeZone: timezone,
      calendar: "iso8601",
      numberingSystem: "latn",
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
    formatters.set(timezone, found);
  }
  return found;
}

/** The zone's wall clock at an instant, written as if it were UTC: milliseconds since 1970. */
export function wallTime(timezone: string, instant: number): number {
  const parts = new Map<string, number>();
  for (const { type, value } of formatter(timezone).formatToParts(instant))
    parts.set(type, Number(value));
  const part = (name: string): number => parts.get(name) ?? 0;
  return Date.UTC(
    part("year"),
    part("month") - 1,
    part("day"),
    part("hour"),
    part("minute"),
    part("second"),
  );
}

/**
 * The instant of a wall-clock time. In an overlap the first of the two; in a gap shifted forward by the
 * gap: the rule of RFC 5545 and of Temporal's "compatible" disambiguation.
 */
export function instantOf(timezone: string, wall: number): number {
  const offsetBefore = wallTime(timezone, wall - DAY_MS) - (wall - DAY_MS);
  const offsetAfter = wallTime(timezone, wall + DAY_MS) - (wall + DAY_MS);
  const matches = [wall - offsetBefore, wall - offsetAfter].filter(
    (instant) => wallTime(timezone, instant) === wall,
  );
  return matches.length > 0 ? Math.min(...matches) : wall - offsetBefore;
}
