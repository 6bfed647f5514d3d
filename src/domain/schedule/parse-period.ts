import { readDay } from "./parse-day.ts";
import type { Day } from "../paper/paper.ts";
import { neighbour, periodOf, readPeriod, type PeriodName } from "./periods.ts";
import type { Parsed } from "../parsed.ts";
import type { Cadence } from "../subscription/digest-options.ts";

/** A week or month as a person names it: a `PeriodName`, or `this` or `last`. */
export type PeriodWord = string;

type Span = Exclude<Cadence, "day">;

const EXAMPLES: Readonly<Record<Span, string>> = { week: "2026-W20", month: "2026-05" };

/** A week as `2026-W20`, a month as `2026-05`, either by one of its days, or as `this` or `last`. */
export function readPeriodWord(span: Span, text: string): Parsed<PeriodWord> {
  const typed = text
    .trim()
    .toLowerCase()
    .replace(new RegExp(`\\s*${span}$`), "");
  if (typed === "this" || typed === "last") return { value: typed };
  const name = written(typed);
  if (readPeriod(name)?.cadence === span) return { value: name };
  const day = readDay(typed);
  if ("value" in day && readPeriod(day.value) !== undefined)
    return { value: periodOf(span, day.value) };
  return { problem: { kind: "notAPeriod", typed: text, span, example: EXAMPLES[span] } };
}

/** As periods are named: `2026w5` and `2026-5` are short for `2026-W05` and `2026-05`. */
function written(typed: string): PeriodName {
  const [, year, week, number = ""] = /^(\d{4})[-/. ]?(w?)(\d{1,2})$/.exec(typed) ?? [];
  return year === undefined
    ? typed
    : `${year}-${week === "w" ? "W" : ""}${number.padStart(2, "0")}`;
}

/** The week or month that a word stands for on a day. */
export function resolvePeriod(span: Span, word: PeriodWord, today: Day): PeriodName {
  if (word !== "this" && word !== "last") return word;
  const current = periodOf(span, today);
  const period = readPeriod(current);
  return word === "this" || period === undefined ? current : neighbour(period, -1);
}
