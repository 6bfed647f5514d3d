import type { Parsed } from "../parse-result.ts";
import type { Schedule } from "./schedule.ts";

type WallClock = Pick<Schedule, "hour" | "minute">;

const NAMED_TIMES: ReadonlyMap<string, WallClock> = new Map([
  ["noon", { hour: 12, minute: 0 }],
  ["midnight", { hour: 0, minute: 0 }],
]);

/** `9`, `9:00`, `9.30`, `17h`, `9h30`, `0930`, `9am`, `9:30 pm`. */
const TIME =
  /^(?:(?<hour>\d{1,2})(?:\s*[:.h]\s*(?<minute>\d{2}))?|(?<clock>\d{2}(?=\d{2}))(?<rest>\d{2}))\s*(?:h|(?<half>[ap])\.?m\.?)?$/i;

export function parseTime(text: string): Parsed<WallClock> {
  const typed = text.trim().toLowerCase();
  const named = NAMED_TIMES.get(typed);
  if (named !== undefined) return { value: named };
  const groups = TIME.exec(typed)?.groups;
  if (groups === undefined) return { problem: { kind: "notATime", typed: text } };
  const hour = Number(groups["hour"] ?? groups["clock"]);
  const minute = Number(groups["minute"] ?? groups["rest"] ?? 0);
  const half = groups["half"];
  if (minute > 59) return { problem: { kind: "tooManyMinutes", typed: text, minute } };
  if (half !== undefined && (hour < 1 || hour > 12))
    return { problem: { kind: "notAnHour", typed: text, first: 1, last: 12 } };
  if (hour > 23) return { problem: { kind: "notAnHour", typed: text, first: 0, last: 23 } };
  const inDay = half === undefined ? hour : (hour % 12) + (half === "p" ? 12 : 0);
  return { value: { hour: inDay, minute } };
}

export function formatTime({ hour, minute }: WallClock): string {
  return [hour, minute].map((part) => String(part).padStart(2, "0")).join(":");
}

const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

const NAMED_DAYS: ReadonlyMap<string, readonly number[]> = new Map([
  ["daily", [1, 2, 3, 4, 5, 6, 7]],
  ["all", [1, 2, 3, 4, 5, 6, 7]],
  ["every day", [1, 2, 3, 4, 5, 6, 7]],
  ["everyday", [1, 2, 3, 4, 5, 6, 7]],
  ["weekdays", [1, 2, 3, 4, 5]],
  ["workdays", [1, 2, 3, 4, 5]],
  ["weekends", [6, 7]],
]);

/** `weekdays`, `daily`, `mon-fri`, `Mon, Wed and Fri`; 1 = Monday. */
export function parseWeekdays(text: string): Parsed<readonly number[]> {
  const typed = text.trim().toLowerCase();
  const named = NAMED_DAYS.get(typed);
  if (named !== undefined) return { value: named };
  const parts = typed
    .replaceAll(/\s*(?:[-–—]|\.{2,}|\bto\b)\s*/g, "-")
    .split(/\s*(?:[,;+&/]|\band\b)\s*|\s+/)
    .filter((part) => part !== "");
  const days = parts.map(parseWeekdayRange);
  if (days.length === 0 || days.includes(undefined))
    return { problem: { kind: "notWeekdays", typed: text } };
  return { value: [...new Set(days.flatMap((some) => some ?? []))].toSorted((a, b) => a - b) };
}

function parseWeekdayRange(part: string): readonly number[] | undefined {
  const [first, last, ...more] = part.split("-").map(parseWeekday);
  if (first === undefined || more.length > 0) return undefined;
  if (!part.includes("-")) return [first];
  if (last === undefined) return undefined;
  const length = ((last - first + 7) % 7) + 1;
  return Array.from({ length }, (_, index) => ((first - 1 + index) % 7) + 1);
}

function parseWeekday(word: string): number | undefined {
  const singular = word.replace(/days$/, "day").replace(/\.$/, "");
  const index = DAYS.findIndex((day) => day.toLowerCase().startsWith(singular));
  return singular.length < 2 || index === -1 ? undefined : index + 1;
}

/** Undefined unless three or more weekdays are consecutive. */
export function findWeekdayRange(
  weekdays: readonly number[],
): readonly [number, number] | undefined {
  const days = weekdays.toSorted((a, b) => a - b);
  const [first = 0] = days;
  const last = days.at(-1) ?? 0;
  return days.length > 2 && last - first === days.length - 1 ? [first, last] : undefined;
}
