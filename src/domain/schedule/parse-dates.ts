import type { Day } from "../paper/paper.ts";
import type { Parsed } from "../parse-result.ts";
import { DAY_MS } from "../../lib/durations.ts";
import {
  adjacentPeriod,
  periodContaining,
  parsePeriod,
  toDay,
  type PeriodName,
} from "./periods.ts";
import type { Cadence } from "../subscription/digest-options.ts";

/** A `Day`, `today` or `yesterday`. */
export type DayWord = string;

export function parseDay(text: string): Parsed<DayWord> {
  const typed = text.trim().toLowerCase();
  if (typed === "today" || typed === "yesterday") return { value: typed };
  const [, year, month, day] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(typed) ?? [];
  if (year === undefined || month === undefined || day === undefined)
    return { problem: { kind: "notADate", typed: text } };
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const time = Date.parse(date);
  // Date.parse turns 30 February into 2 March.
  const isReal = !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
  return isReal ? { value: date } : { problem: { kind: "notInCalendar", typed: text } };
}

export function resolveDay(word: DayWord, today: Day): Day {
  if (word === "today") return today;
  if (word !== "yesterday") return word;
  return toDay(Date.parse(today) - DAY_MS);
}

const WORDS = new Intl.DateTimeFormat("en-GB", {
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});

export function formatDay(day: Day): string {
  return WORDS.format(Date.parse(day)).replace(",", "");
}

type PeriodWord = string;

type Span = Exclude<Cadence, "day">;

const EXAMPLES: Readonly<Record<Span, string>> = { week: "2026-W20", month: "2026-05" };

/** Accepts `2026-W20`, `2026-05`, a day of either, `this` or `last`. */
export function parsePeriodWord(span: Span, text: string): Parsed<PeriodWord> {
  const typed = text
    .trim()
    .toLowerCase()
    .replace(new RegExp(`\\s*${span}$`), "");
  if (typed === "this" || typed === "last") return { value: typed };
  const name = normalisePeriodName(typed);
  if (parsePeriod(name)?.cadence === span) return { value: name };
  const day = parseDay(typed);
  if ("value" in day && parsePeriod(day.value) !== undefined)
    return { value: periodContaining(span, day.value) };
  return { problem: { kind: "notAPeriod", typed: text, span, example: EXAMPLES[span] } };
}

/** `2026w5` and `2026-5` are short for `2026-W05` and `2026-05`. */
function normalisePeriodName(typed: string): PeriodName {
  const [, year, week, number = ""] = /^(\d{4})[-/. ]?(w?)(\d{1,2})$/.exec(typed) ?? [];
  return year === undefined
    ? typed
    : `${year}-${week === "w" ? "W" : ""}${number.padStart(2, "0")}`;
}

export function resolvePeriod(span: Span, word: PeriodWord, today: Day): PeriodName {
  if (word !== "this" && word !== "last") return word;
  const current = periodContaining(span, today);
  const period = parsePeriod(current);
  return word === "this" || period === undefined ? current : adjacentPeriod(period, -1);
}
