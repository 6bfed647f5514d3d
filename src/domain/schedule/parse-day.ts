import type { Day } from "../paper/paper.ts";
import type { Parsed } from "../parsed.ts";
import { DAY_MS } from "../../lib/durations.ts";

/** A list's day as a person names it: a `Day`, or `today` or `yesterday`. */
export type DayWord = string;

/** A date as `2026-05-13`, or `today` or `yesterday`. */
export function readDay(text: string): Parsed<DayWord> {
  const typed = text.trim().toLowerCase();
  if (typed === "today" || typed === "yesterday") return { value: typed };
  const [, year, month, day] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(typed) ?? [];
  if (year === undefined || month === undefined || day === undefined)
    return { problem: { kind: "notADate", typed: text } };
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const time = Date.parse(date);
  // Date.parse takes 30 February for 2 March.
  const isReal = !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
  return isReal ? { value: date } : { problem: { kind: "notInCalendar", typed: text } };
}

/** The date a word stands for on a day. */
export function resolveDay(word: DayWord, today: Day): Day {
  if (word === "today") return today;
  if (word !== "yesterday") return word;
  return new Date(Date.parse(today) - DAY_MS).toISOString().slice(0, 10);
}

const WORDS = new Intl.DateTimeFormat("en-GB", {
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});

/** A date as people read it, the same in every zone: `Wednesday 13 May 2026`. */
export function dayWords(day: Day): string {
  return WORDS.format(Date.parse(day)).replace(",", "");
}
