import { readdirSync } from "node:fs";
import { parse, TYPE, type MessageFormatElement } from "@formatjs/icu-messageformat-parser";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../src/i18n/languages.ts";
import { readLocale } from "../../src/i18n/translate.ts";

const english = readLocale("en");
const files = readdirSync(new URL("../../src/i18n/locales/", import.meta.url));

/** Discord's limit for the descriptions of commands and options, and Slack's for the text of a button. */
const MAX_LENGTHS: readonly (readonly [ids: RegExp, length: number])[] = [
  [/^(command|option)\./, 100],
  [/^button\.(?!.*About$)/, 75],
];

/** The value that each select has: `{ known: "yes" }`. */
type Selection = Readonly<Record<string, string>>;

/** Every combination of values that the selects of a message name. */
function selectionsOf(elements: readonly MessageFormatElement[]): Selection[] {
  return elements.reduce<Selection[]>(
    (all, element) => {
      if (element.type === TYPE.tag) return combine(all, selectionsOf(element.children));
      if (element.type !== TYPE.select && element.type !== TYPE.plural) return all;
      const options = Object.entries(element.options);
      if (element.type === TYPE.plural)
        return options.reduce((some, [, { value }]) => combine(some, selectionsOf(value)), all);
      const own = options.flatMap(([key, { value }]) =>
        combine([{ [element.value]: key }], selectionsOf(value)),
      );
      return combine(all, own);
    },
    [{}],
  );
}

function combine(all: readonly Selection[], more: readonly Selection[]): Selection[] {
  return all.flatMap((one) => more.map((other) => ({ ...other, ...one })));
}

/** What is said for a selection and the plural "other": `count:plural`, `#`, `day:date full`, `<code>`. */
function argumentsOf(elements: readonly MessageFormatElement[], selection: Selection): string[] {
  return elements.flatMap((element) => {
    switch (element.type) {
      case TYPE.literal:
        return [];
      case TYPE.pound:
        return ["#"];
      case TYPE.tag:
        return [`<${element.value}>`, ...argumentsOf(element.children, selection)];
      case TYPE.select: {
        const { options } = element;
        const option = options[selection[element.value] ?? ""] ?? options["other"];
        return argumentsOf(option?.value ?? [], selection);
      }
      case TYPE.plural:
        return [
          `${element.value}:plural`,
          ...argumentsOf(element.options["other"]?.value ?? [], selection),
        ];
      case TYPE.argument:
        return [element.value];
      case TYPE.number:
      case TYPE.date:
      case TYPE.time: {
        const style = typeof element.style === "string" ? ` ${element.style}` : "";
        return [`${element.value}:${TYPE[element.type]}${style}`];
      }
    }
  });
}

/** The names of all arguments, in every plural and selection. */
function namesOf(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    if (element.type === TYPE.tag) return namesOf(element.children);
    const inner =
      element.type === TYPE.select || element.type === TYPE.plural
        ? Object.values(element.options).flatMap(({ value }) => namesOf(value))
        : [];
    return [element.value, ...inner];
  });
}

/** What is wrong with a translation of a message; undefined when nothing is. */
function problemOf(message: string, translation: string, language: string): string | undefined {
  if (translation.trim() === "" || translation !== translation.trim()) return "empty or padded";
  if (translation.includes("'")) return "a straight apostrophe, which ICU takes for a quote";
  try {
    const [wanted, own] = [
      parse(message),
      parse(translation, { locale: new Intl.Locale(language) }),
    ];
    const known = new Set(namesOf(wanted));
    const wrong = [
      ...namesOf(own).filter((name) => !known.has(name)),
      ...selectionsOf(wanted).flatMap((selection) => differences(wanted, own, selection)),
      ...own.flatMap((element) => lackingPlurals(element, language)),
    ];
    return wrong.length === 0 ? undefined : [...new Set(wrong)].join(", ");
  } catch (error) {
    return String(error);
  }
}

function differences(
  wanted: readonly MessageFormatElement[],
  own: readonly MessageFormatElement[],
  selection: Selection,
): string[] {
  const [before, after] = [argumentsOf(wanted, selection), argumentsOf(own, selection)];
  return [
    ...before.filter((one) => !after.includes(one)).map((one) => `lacks ${one}`),
    ...after.filter((one) => !before.includes(one)).map((one) => `adds ${one}`),
  ];
}

function lackingPlurals(element: MessageFormatElement, language: string): string[] {
  if (element.type === TYPE.tag)
    return element.children.flatMap((child) => lackingPlurals(child, language));
  if (element.type !== TYPE.plural && element.type !== TYPE.select) return [];
  const inner = Object.values(element.options).flatMap(({ value }) =>
    value.flatMap((child) => lackingPlurals(child, language)),
  );
  if (element.type === TYPE.select) return inner;
  const rules = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  // "many" is for a million and more, which "other" says as well.
  const lacking = rules.filter((rule) => rule !== "many" && element.options[rule] === undefined);
  return [...lacking.map((rule) => `lacks the plural ${rule}`), ...inner];
}

describe("the locales", () => {
  it("are a file for every language, and no other", () => {
    const tags = LANGUAGES.map(({ tag }) => `${tag}.json`);
    expect(files.filter((file) => file.endsWith(".json")).toSorted()).toEqual(tags.toSorted());
  });

  it("are sorted by id", () => {
    expect(Object.keys(english)).toEqual(Object.keys(english).toSorted());
  });

  describe.each(LANGUAGES)("in $name", ({ tag }) => {
    const locale = readLocale(tag);

    it("have every message, and none that English lacks", () => {
      expect(Object.keys(locale)).toEqual(Object.keys(english));
    });

    it("give every message the values that English gives it", () => {
      const wrong = Object.entries(english).flatMap(([id, message]) => {
        const problem = problemOf(message, locale[id] ?? "", tag);
        return problem === undefined ? [] : [`${id}: ${problem}`];
      });
      expect(wrong).toEqual([]);
    });

    it("fit the platforms' limits", () => {
      const long = Object.entries(locale).filter(([id, { length }]) =>
        MAX_LENGTHS.some(([ids, most]) => ids.test(id) && length > most),
      );
      expect(long).toEqual([]);
    });
  });

  describe("with a mistake are found wrong", () => {
    const message = "{count, plural, one {# vote} other {# votes}} by <strong>{name}</strong>";
    it.each([
      [
        "a missing value",
        "{count, plural, one {# Stimme} other {# Stimmen}} von <strong>X</strong>",
      ],
      [
        "one value too many",
        "{count, plural, one {# Stimme} other {# Stimmen}} von <strong>{name}</strong> am {day}",
      ],
      ["another tag", "{count, plural, one {# Stimme} other {# Stimmen}} von <code>{name}</code>"],
      [
        "broken syntax",
        "{count, plural, one {# Stimme} other {# Stimmen} von <strong>{name}</strong>",
      ],
      ["a lacking plural", "{count, plural, other {# Stimmen}} von <strong>{name}</strong>"],
      ["no plural", "{count} Stimmen von <strong>{name}</strong>"],
      [
        "a plural without its number",
        "{count, plural, one {# Stimme} other {Stimmen}} von <strong>{name}</strong>",
      ],
      [
        "a straight apostrophe",
        "{count, plural, one {# Stimme} other {# Stimmen}} von <strong>{name}</strong>'s",
      ],
      [
        "a space at the end",
        "{count, plural, one {# Stimme} other {# Stimmen}} von <strong>{name}</strong> ",
      ],
      ["no text", ""],
    ])("%s", (_mistake, translation) => {
      expect(problemOf(message, translation, "de")).toBeDefined();
    });

    it("but not the same values in another order", () => {
      const right = "<strong>{name}</strong>: {count, plural, one {# Stimme} other {# Stimmen}}";
      expect(problemOf(message, right, "de")).toBeUndefined();
    });

    it("a value that one choice lacks, or a date in another form", () => {
      const choice = "{known, select, yes {{name} left on {day, date, full}} other {Left}}";
      const translate = (own: string): string | undefined => problemOf(choice, own, "de");
      expect(
        translate("{known, select, yes {{name} ging am {day, date, full}} other {Ging}}"),
      ).toBeUndefined();
      expect(
        translate("{known, select, yes {Ging am {day, date, full}} other {Ging}}"),
      ).toBeDefined();
      expect(translate("{name} ging am {day, date, full}")).toBeDefined();
      expect(
        translate("{known, select, yes {{name} ging am {day, date, long}} other {Ging}}"),
      ).toBeDefined();
    });
  });
});
