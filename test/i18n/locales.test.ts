import { readdirSync } from "node:fs";
import { parse, TYPE, type MessageFormatElement } from "@formatjs/icu-messageformat-parser";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../src/i18n/languages.ts";
import { readLocale } from "../../src/i18n/translate.ts";

const english = readLocale("en");
const files = readdirSync(new URL("../../src/i18n/locales/", import.meta.url));

/** What a message is given and what it marks up: `count:plural`, `day:date full`, `<code>`. */
function argumentsOf(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    const name =
      element.type === TYPE.tag
        ? `<${element.value}>`
        : element.type === TYPE.argument
          ? `${element.value}:text`
          : `${element.value}:${TYPE[element.type]}`;
    const inner =
      element.type === TYPE.tag
        ? argumentsOf(element.children)
        : element.type === TYPE.select || element.type === TYPE.plural
          ? Object.values(element.options).flatMap(({ value }) => argumentsOf(value))
          : [];
    return [name, ...inner];
  });
}

/** What is wrong with a translation of a message; undefined when nothing is. */
function problemOf(message: string, translation: string, language: string): string | undefined {
  try {
    const own = parse(translation, { locale: new Intl.Locale(language) });
    const given = new Set(argumentsOf(own));
    const wanted = new Set(argumentsOf(parse(message)));
    const wrong = [...wanted].filter((one) => !given.has(one));
    const extra = [...given].filter((one) => !wanted.has(one));
    const lacking = own.flatMap((element) => lackingPlurals(element, language));
    return [...wrong, ...extra, ...lacking].length === 0
      ? undefined
      : `lacks ${wrong.join(", ")}, has ${extra.join(", ")}; plurals: ${lacking.join(", ")}`;
  } catch (error) {
    return String(error);
  }
}

function lackingPlurals(element: MessageFormatElement, language: string): string[] {
  if (element.type !== TYPE.plural) return [];
  const rules = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  // "many" is for a million and more, which "other" says as well.
  return rules.filter((rule) => rule !== "many" && element.options[rule] === undefined);
}

describe("the locales", () => {
  it("are a file for every language, and no other", () => {
    const tags = LANGUAGES.map(({ tag }) => `${tag}.json`);
    expect(files.filter((file) => file.endsWith(".json")).toSorted()).toEqual(tags.toSorted());
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
  });

  it("would be found wrong: a missing value, one too many, another tag, broken syntax, a lacking plural", () => {
    const message = "{count, plural, one {# vote} other {# votes}} by <strong>{name}</strong>";
    for (const translation of [
      "{count, plural, one {# Stimme} other {# Stimmen}} von <strong>X</strong>",
      "{count, plural, one {# Stimme} other {# Stimmen}} von <strong>{name}</strong> am {day}",
      "{count, plural, one {# Stimme} other {# Stimmen}} von <code>{name}</code>",
      "{count, plural, one {# Stimme} other {# Stimmen} von <strong>{name}</strong>",
      "{count, plural, other {# Stimmen}} von <strong>{name}</strong>",
      "{count} Stimmen von <strong>{name}</strong>",
    ])
      expect(problemOf(message, translation, "de"), translation).toBeDefined();
    const right = "{count, plural, one {# Stimme} other {# Stimmen}} von <strong>{name}</strong>";
    expect(problemOf(message, right, "de")).toBeUndefined();
  });
});
