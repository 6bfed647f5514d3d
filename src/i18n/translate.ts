import { readFileSync } from "node:fs";
import { IntlMessageFormat } from "intl-messageformat";
import { z } from "zod";
import { createFormats, MESSAGE_FORMATS, type Formats } from "./formats.ts";
import type { Messages } from "./locales/messages.d.ts";
import { code, formatLocale, link, strong, type Inline, type Text } from "./rich-text.ts";

export type MessageId = keyof Messages;

export type PlainMessageId = {
  [Id in MessageId]: keyof Messages[Id] extends never ? Id : never;
}[MessageId];

interface ValueTypes<TextValue> {
  readonly text: TextValue;
  readonly number: number;
  readonly date: Date | string;
  /** Target of `<link>`. */
  readonly url: string;
}
type Values<Id extends MessageId, TextValue> = keyof Messages[Id] extends never
  ? []
  : [
      values: {
        readonly [Name in keyof Messages[Id]]: ValueTypes<TextValue>[Messages[Id][Name] &
          keyof ValueTypes<TextValue>];
      },
    ];

export interface Translate {
  <Id extends MessageId>(id: Id, ...values: Values<Id, string | number>): string;
  /** For values that are links, times, code or rich text. */
  readonly rich: <Id extends MessageId>(
    id: Id,
    ...values: Values<Id, string | number | Inline | Text>
  ) => Text;
  readonly language: string;
  readonly formats: Formats;
}

type Value = string | number | Date | Inline | Text;
type Say = (id: string, values: Readonly<Record<string, Value>>) => Text | undefined;
export type Locale = Readonly<Record<string, string>>;

const LocaleFile = z.record(z.string(), z.string());

/** Falls back to English for missing or broken messages; throws RangeError for an unknown id. */
export function createTranslate(language: string, messages: Locale, english: Locale): Translate {
  const formats = createFormats(formatLocale(language));
  const say = createSay(formatLocale(language), messages, formats);
  const sayInEnglish = createSay(formatLocale("en"), english, createFormats(formatLocale("en")));

  function rich(id: string, values: Readonly<Record<string, Value>> = {}): Text {
    const text = tryTo(() => say(id, values)) ?? sayInEnglish(id, values);
    if (text === undefined) throw new RangeError(`There is no message ${id}`);
    return text;
  }

  const plain = (id: string, values?: Readonly<Record<string, Value>>): string =>
    textOf(rich(id, values));
  return Object.assign(plain, { rich, language, formats });
}

const translates = new Map<string, Translate>();

/** The file of `locales/` is read on first use. */
export function translateInto(tag: string): Translate {
  const known = translates.get(tag);
  if (known !== undefined) return known;
  const english = readLocale("en");
  const locale = tag === "en" ? english : (tryTo(() => readLocale(tag)) ?? english);
  const made = createTranslate(locale === english ? "en" : tag, locale, english);
  translates.set(tag, made);
  return made;
}

/** Throws when the file cannot be read. */
export function readLocale(tag: string): Locale {
  const file = new URL(`./locales/${tag}.json`, import.meta.url);
  return LocaleFile.parse(JSON.parse(readFileSync(file, "utf8")));
}

function createSay(locale: string, messages: Locale, { formatters }: Formats): Say {
  const parsed = new Map<string, IntlMessageFormat>();
  return (id, values) => {
    const message = messages[id];
    if (message === undefined) return undefined;
    const format =
      parsed.get(id) ?? new IntlMessageFormat(message, locale, MESSAGE_FORMATS, { formatters });
    parsed.set(id, format);
    return partsOf(format.format<Inline | Text>({ ...tags(values), ...values }));
  };
}

function tryTo<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

function tags({ url }: Readonly<Record<string, Value>>) {
  const words = (parts: readonly (string | Inline | Text)[]): string => textOf(parts.flat());
  return {
    strong: (parts: (string | Inline | Text)[]) => strong(words(parts)),
    code: (parts: (string | Inline | Text)[]) => code(words(parts)),
    link: (parts: (string | Inline | Text)[]) =>
      link(words(parts), typeof url === "string" ? url : ""),
  };
}

function partsOf(said: string | Inline | Text | (string | Inline | Text)[]): Text {
  return [said].flat(2).filter((part) => part !== "");
}

function textOf(text: Text): string {
  return text.map((part) => (typeof part === "string" ? part : (part.text ?? ""))).join("");
}
