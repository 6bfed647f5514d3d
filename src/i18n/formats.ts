import type { Formatters } from "intl-messageformat";
import type { Day } from "../domain/paper/paper.ts";

/** A list's date is the same in every zone. */
export interface Formats {
  /** `987`, `1.2k`, `3M`. */
  readonly compact: (number: number) => string;
  readonly day: (day: Day) => string;
  /** `12 May`, with the year only where it is another one than of the other day. */
  readonly shortDay: (day: Day, beside: Day) => string;
  readonly days: (first: Day, last: Day) => string;
  readonly month: (day: Day) => string;
  readonly weekday: (number: number) => string;
  /** By tag, without the region. */
  readonly language: (tag: string) => string;
  readonly list: (items: readonly string[]) => string;
  readonly either: (items: readonly string[]) => string;
  readonly formatters: Formatters;
}

const LONG_DATE = { timeZone: "UTC", day: "numeric", month: "long", year: "numeric" } as const;
const FULL_DATE = { ...LONG_DATE, weekday: "long" } as const;
const SHORT_DATE = { timeZone: "UTC", day: "numeric", month: "short" } as const;
const SHORT_DATE_OF_YEAR = { ...SHORT_DATE, year: "numeric" } as const;
const MONTH = { timeZone: "UTC", month: "long", year: "numeric" } as const;
const WEEKDAY = { timeZone: "UTC", weekday: "long" } as const;
const COMPACT = { notation: "compact", maximumFractionDigits: 1 } as const;
/** For `{count, number, compact}` and `{day, date, full}` in a message. */
export const MESSAGE_FORMATS = {
  number: { compact: COMPACT },
  date: { full: FULL_DATE, long: LONG_DATE, month: MONTH },
} as const;

/** Made on first use, because each format takes a part of a megabyte. */
export function createFormats(locale: string): Formats {
  const numbers = memoized(
    (options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options),
  );
  const dates = memoized((options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, options);
    const writeDate = (value: Date | number | Day): string => {
      const parts = format.formatToParts(typeof value === "string" ? Date.parse(value) : value);
      const written = parts.map((part) => part.value).join("");
      return locale === "en-GB" ? written.replace(",", "") : written;
    };
    // A list's day is text, which no DateTimeFormat takes.
    return Object.defineProperty(format, "format", { value: writeDate });
  });
  const plurals = memoized(
    (options: Intl.PluralRulesOptions) => new Intl.PluralRules(locale, options),
  );
  const lists = memoized((options: Intl.ListFormatOptions) => new Intl.ListFormat(locale, options));
  const names = memoized(
    (options: Intl.DisplayNamesOptions) => new Intl.DisplayNames(locale, options),
  );
  return {
    compact: (number) => numbers(COMPACT).format(number),
    day: (day) => dates(FULL_DATE).format(Date.parse(day)),
    shortDay: (day, beside) => {
      const isSameYear = day.slice(0, 4) === beside.slice(0, 4);
      return dates(isSameYear ? SHORT_DATE : SHORT_DATE_OF_YEAR).format(Date.parse(day));
    },
    days: (first, last) => dates(LONG_DATE).formatRange(Date.parse(first), Date.parse(last)),
    month: (day) => dates(MONTH).format(Date.parse(day)),
    // 5 January 1970 was a Monday.
    weekday: (number) => dates(WEEKDAY).format(Date.UTC(1970, 0, 4 + number)),
    language: (tag) => names({ type: "language" }).of(new Intl.Locale(tag).language) ?? tag,
    list: (items) => lists({ type: "conjunction" }).format(items),
    either: (items) => lists({ type: "disjunction" }).format(items),
    formatters: {
      getNumberFormat: (_locale, options = {}) => numbers(options),
      getDateTimeFormat: (_locale, options = {}) => dates(options),
      getPluralRules: (_locale, options = {}) => plurals(options),
    },
  };
}

function memoized<Options extends object, Format>(
  make: (options: Options) => Format,
): (options: Options) => Format {
  const made = new Map<string, Format>();
  return (options) => {
    const key = JSON.stringify(options);
    const format = made.get(key) ?? make(options);
    made.set(key, format);
    return format;
  };
}
