import type { Day } from "../../domain/paper/paper.ts";

/** A noun with its number at the `#`, for each plural of the language: `{ one: "# vote", other: "# votes" }`. */
export type Forms = { readonly other: string } & Readonly<
  Partial<Record<Intl.LDMLPluralRule, string>>
>;

/** How a language says numbers and dates. */
export interface Speech {
  /** A number with its noun: `1 vote`, `1,234 papers`. */
  readonly count: (number: number, forms: Forms) => string;
  /** The same with little room for the number: `1.2k upvotes`. */
  readonly short: (number: number, forms: Forms) => string;
  /** A number in little room: `987`, `1.2k`, `3M`. */
  readonly compact: (number: number) => string;
  /** A list's date, which is the same in every zone: `Wednesday 13 May 2026`. */
  readonly day: (day: Day) => string;
  /** From one date to another: `11–17 May 2026`. */
  readonly days: (first: Day, last: Day) => string;
  /** The month of a date: `May 2026`. */
  readonly month: (day: Day) => string;
  /** A day of the week, 1 = Monday: `Wednesday`. */
  readonly weekday: (number: number) => string;
  /** A language by its tag, without where it is spoken: `German`. */
  readonly language: (tag: string) => string;
  /** Words side by side: `a, b and c`. */
  readonly list: (words: readonly string[]) => string;
  /** Words to choose from: `a, b or c`. */
  readonly either: (words: readonly string[]) => string;
}

const known = new Map<string, Speech>();

/** The numbers and dates of a language, by what the runtime knows of it. */
export function speechOf(language: string): Speech {
  const speech = known.get(language) ?? createSpeech(language);
  known.set(language, speech);
  return speech;
}

/** `1 paper`, `23 papers`. */
export const papers = (number: number): string =>
  speechOf("en").count(number, { one: "# paper", other: "# papers" });

/** Every formatter takes a part of a megabyte and a millisecond, and most languages are never spoken: each is made at its first word. */
function createSpeech(language: string): Speech {
  const plurals = once(() => new Intl.PluralRules(language));
  const whole = once(() => new Intl.NumberFormat(language));
  const little = once(
    () => new Intl.NumberFormat(language, { notation: "compact", maximumFractionDigits: 1 }),
  );
  const full = dates(language, { dateStyle: "full" });
  const long = dates(language, { dateStyle: "long" });
  const month = dates(language, { month: "long", year: "numeric" });
  const weekday = dates(language, { weekday: "long" });
  const names = once(() => new Intl.DisplayNames(language, { type: "language" }));
  const all = once(() => new Intl.ListFormat(language, { type: "conjunction" }));
  const any = once(() => new Intl.ListFormat(language, { type: "disjunction" }));
  const compact = (number: number): string =>
    little()
      .format(number)
      .replace(/(?<=\d)K$/, "k");
  const say = (number: number, written: string, forms: Forms): string =>
    (forms[plurals().select(number)] ?? forms.other).replace("#", written);
  return {
    count: (number, forms) => say(number, whole().format(number), forms),
    short: (number, forms) => say(number, compact(number), forms),
    compact,
    day: (day) => full().format(Date.parse(day)),
    days: (first, last) => long().formatRange(Date.parse(first), Date.parse(last)),
    month: (day) => month().format(Date.parse(day)),
    // 5 January 1970 was a Monday.
    weekday: (number) => weekday().format(Date.UTC(1970, 0, 4 + number)),
    language: (tag) => names().of(new Intl.Locale(tag).language) ?? tag,
    list: (words) => all().format(words),
    either: (words) => any().format(words),
  };
}

function dates(language: string, style: Intl.DateTimeFormatOptions): () => Intl.DateTimeFormat {
  return once(() => new Intl.DateTimeFormat(language, { ...style, timeZone: "UTC" }));
}

function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}
