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

type Span = Exclude<Cadence, "day">;

/** Which list: a day's word, or the name of a week or month, `this` or `last`. */
export interface ListWord<Of extends Cadence = Cadence> {
  readonly cadence: Of;
  readonly word: string;
}

export const LIST_WORDS = [
  "today",
  "yesterday",
  "this week",
  "last week",
  "this month",
  "last month",
];

/** Accepts a day, `week`, `last month`, `2026-W20`, `2026-05`, or `week` and a day in it. */
export function parseListWord(text: string): Parsed<ListWord> {
  const typed = text.trim().toLowerCase().replaceAll(/\s+/g, " ");
  const [, before, span, after] = /^(this |last )?(week|month)( .+)?$/.exec(typed) ?? [];
  if (span === "week" || span === "month")
    return parsePeriodWord(span, (before ?? after ?? "this").trim(), text);
  const name = normalisePeriodName(typed);
  const cadence = parsePeriod(name)?.cadence;
  if (cadence === "week" || cadence === "month") return { value: { cadence, word: name } };
  const day = parseDay(typed);
  if ("value" in day) return { value: { cadence: "day", word: day.value } };
  const { kind } = day.problem;
  return { problem: { kind: kind === "notInCalendar" ? kind : "notAList", typed: text } };
}

function parsePeriodWord(span: Span, word: string, typed: string): Parsed<ListWord> {
  if (word === "this" || word === "last") return { value: { cadence: span, word } };
  const name = normalisePeriodName(word);
  if (parsePeriod(name)?.cadence === span) return { value: { cadence: span, word: name } };
  const day = parseDay(word);
  return "value" in day
    ? { value: { cadence: span, word: periodContaining(span, day.value) } }
    : { problem: { kind: "notAList", typed } };
}

/** `2026w5` and `2026-5` are short for `2026-W05` and `2026-05`. */
function normalisePeriodName(typed: string): PeriodName {
  const [, year, week, number = ""] = /^(\d{4})[-/. ]?(w?)(\d{1,2})$/.exec(typed) ?? [];
  return year === undefined
    ? typed
    : `${year}-${week === "w" ? "W" : ""}${number.padStart(2, "0")}`;
}

export function resolveList({ cadence, word }: ListWord, today: Day): PeriodName {
  if (cadence === "day") return resolveDay(word, today);
  if (word !== "this" && word !== "last") return word;
  const current = periodContaining(cadence, today);
  const period = parsePeriod(current);
  return word === "this" || period === undefined ? current : adjacentPeriod(period, -1);
}
