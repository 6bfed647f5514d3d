import { DAY_MS } from "../../lib/durations.ts";
import type { Day } from "../paper/paper.ts";
import { dayEnd, dayStart, isDateOrPart } from "./days.ts";
import type { Period } from "./search-result.ts";

export interface Found<Meaning> {
  readonly meaning: Meaning;
  /** In words. */
  readonly length: number;
}

export const UNITS = ["day", "week", "month", "year"] as const;
export type Unit = (typeof UNITS)[number];

export function startOf(unit: Unit, now: Date): Date {
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth()];
  if (unit === "year") return new Date(Date.UTC(year, 0, 1));
  if (unit === "month") return new Date(Date.UTC(year, month, 1));
  // Weeks begin on Monday.
  const days = unit === "week" ? (now.getUTCDay() + 6) % 7 : 0;
  return new Date(now.getTime() - days * DAY_MS);
}

export function goBack(now: Date, count: number, unit: Unit): Date {
  if (unit === "day") return new Date(now.getTime() - count * DAY_MS);
  if (unit === "week") return new Date(now.getTime() - 7 * count * DAY_MS);
  const months = unit === "month" ? count : 12 * count;
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth() - months];
  // The last of a month that has no such day.
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(now.getUTCDate(), last)));
}

const MONTHS =
  "january february march april may june july august september october november december".split(
    " ",
  );
/** arXiv's first. */
const FIRST_YEAR = 1991;

/** A year, month or day: "2024", "2026-05" without its hyphen, "May", "March 2025", "13 May", "May 13". */
export function readPointAt(
  words: readonly (string | null)[],
  at: number,
  today: Day,
): Found<Period> | undefined {
  const [first = "", second = "", third = ""] = words.slice(at, at + 3).map((word) => word ?? "");
  if (first === "today" || first === "yesterday") {
    const from = new Date(Date.parse(today) - (first === "today" ? 0 : DAY_MS));
    return { meaning: { from, until: new Date(from.getTime() + DAY_MS) }, length: 1 };
  }
  if (/^\d{4}(?:\d{2}){0,2}$/.test(first)) return found(withHyphens(first), 1, today);
  const [month, isDayFirst] = [monthOf(first), monthOf(second) !== undefined];
  const day = dayOf(isDayFirst ? first : second);
  if (day !== undefined && (month !== undefined || isDayFirst))
    return readDay({ day, month: monthOf(isDayFirst ? second : first), year: third }, today);
  if (month === undefined) return undefined;
  const hasYear = /^\d{4}$/.test(second);
  const name = hasYear ? `${second}-${month}` : latest(`-${month}`, today);
  return found(name, hasYear ? 2 : 1, today);
}

function readDay(
  parts: { readonly day: string; readonly month: string | undefined; readonly year: string },
  today: Day,
): Found<Period> | undefined {
  const { day, month = "", year } = parts;
  const hasYear = /^\d{4}$/.test(year);
  const name = hasYear ? `${year}-${month}-${day}` : latest(`-${month}-${day}`, today);
  return found(name, hasYear ? 3 : 2, today);
}

function monthOf(word: string): string | undefined {
  const at = MONTHS.findIndex(
    (name) => name === word || (word !== "" && name.slice(0, 3) === word),
  );
  return at === -1 ? undefined : String(at + 1).padStart(2, "0");
}

/** "13" or "13th". */
function dayOf(word: string): string | undefined {
  return /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word)?.[1]?.padStart(2, "0");
}

function withHyphens(digits: string): string {
  return [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)].filter(Boolean).join("-");
}

/** In the year where it is not in the future. */
function latest(rest: string, today: Day): string {
  const name = `${today.slice(0, 4)}${rest}`;
  return name <= today ? name : `${Number(today.slice(0, 4)) - 1}${rest}`;
}

function found(name: string, length: number, today: Day): Found<Period> | undefined {
  if (!isDateOrPart(name) || name > today || Number(name.slice(0, 4)) < FIRST_YEAR)
    return undefined;
  return { meaning: { from: dayStart(name), until: dayEnd(name) }, length };
}
