import { DAY_MS } from "../../lib/durations.ts";
import type { Day } from "../paper/paper.ts";
import type { Order } from "./query.ts";

export const PERIOD_UNITS = ["day", "week", "month", "year"] as const;
type Unit = (typeof PERIOD_UNITS)[number];

/** `this`: the calendar's own; `last`: that long until today, or for one day the day before. */
export interface NamedPeriod {
  readonly which: "this" | "last";
  readonly count: number;
  readonly unit: Unit;
}

export interface Period extends NamedPeriod {
  readonly from: Date;
  /** Excluded. */
  readonly until: Date;
}

/** In lower case, without punctuation. The longest come first. */
const ORDER_WORDS: readonly (readonly [words: string, order: Order])[] = [
  ["sorted by relevance", "relevance"],
  ["sorted by upvotes", "upvotes"],
  ["sorted by votes", "votes"],
  ["sorted by date", "new"],
  ["most recent first", "new"],
  ["newest first", "new"],
  ["latest first", "new"],
  ["most recent", "new"],
  ["most upvoted", "upvotes"],
  ["most upvotes", "upvotes"],
  ["most popular", "upvotes"],
  ["most liked", "upvotes"],
  ["top upvoted", "upvotes"],
  ["most voted", "votes"],
  ["most votes", "votes"],
  ["top voted", "votes"],
  ["new papers", "new"],
  ["newest", "new"],
  ["latest", "new"],
];

const SINGLE_DAYS: ReadonlyMap<string, NamedPeriod> = new Map([
  ["today", { which: "this", count: 1, unit: "day" }],
  ["yesterday", { which: "last", count: 1, unit: "day" }],
]);

interface Found<Meaning> {
  readonly meaning: Meaning;
  readonly length: number;
}

export function readOrderAt(
  words: readonly (string | null)[],
  at: number,
): Found<Order> | undefined {
  for (const [phrase, meaning] of ORDER_WORDS) {
    const { length } = phrase.split(" ");
    if (words.slice(at, at + length).join(" ") === phrase) return { meaning, length };
  }
  return undefined;
}

export function readPeriodAt(
  words: readonly (string | null)[],
  at: number,
): Found<NamedPeriod> | undefined {
  const [first, second, third] = words.slice(at, at + 3).map((word) => word ?? "");
  if (first === undefined) return undefined;
  const single = SINGLE_DAYS.get(first);
  if (single !== undefined) return { meaning: single, length: 1 };
  const isLast = first === "last" || first === "past";
  if (!isLast && first !== "this") return undefined;
  const unit = PERIOD_UNITS.find((known) => known === second);
  if (unit !== undefined && unit !== "day")
    return { meaning: { which: isLast ? "last" : "this", count: 1, unit }, length: 2 };
  const units = PERIOD_UNITS.find((known) => third === `${known}s`);
  if (!isLast || units === undefined || !/^[1-9]\d{0,2}$/.test(second ?? "")) return undefined;
  return { meaning: { which: "last", count: Number(second), unit: units }, length: 3 };
}

/** `today` in the reader's zone. */
export function resolvePeriod(period: NamedPeriod, today: Day): Period {
  const now = new Date(`${today}T00:00:00Z`);
  const tomorrow = new Date(now.getTime() + DAY_MS);
  const { which, count, unit } = period;
  if (which === "this") return { ...period, from: startOf(unit, now), until: tomorrow };
  const isYesterday = unit === "day" && count === 1;
  return { ...period, from: goBack(now, count, unit), until: isYesterday ? now : tomorrow };
}

function startOf(unit: Unit, now: Date): Date {
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth()];
  if (unit === "year") return new Date(Date.UTC(year, 0, 1));
  if (unit === "month") return new Date(Date.UTC(year, month, 1));
  // Weeks begin on Monday.
  const days = unit === "week" ? (now.getUTCDay() + 6) % 7 : 0;
  return new Date(now.getTime() - days * DAY_MS);
}

function goBack(now: Date, count: number, unit: Unit): Date {
  if (unit === "day") return new Date(now.getTime() - count * DAY_MS);
  if (unit === "week") return new Date(now.getTime() - 7 * count * DAY_MS);
  const months = unit === "month" ? count : 12 * count;
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth() - months];
  // The last of a month that has no such day.
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(now.getUTCDate(), last)));
}
