import { describe, expect, it } from "vitest";
import { setupForm } from "../../commands/setup.ts";
import { LANGUAGES, translateFor } from "../../src/i18n/languages.ts";
import { createTranslate, readLocale } from "../../src/i18n/translate.ts";
import { fieldsOf, type Field } from "../../src/messages/core/form.ts";
import { fallbackText } from "../../src/messages/core/message.ts";
import { composeSetupProblems } from "../../src/messages/setup.ts";

const draft = { id: "d1", channel: "C1", values: { name: "daily", time: "25:00" } };

function optionsOf(field: Field): string[] {
  if (field.kind === "switch") return [field.yes, field.no];
  return "options" in field ? field.options.map(({ label }) => label) : [];
}

describe("the form of a set-up", () => {
  it.each(LANGUAGES)("has room on every platform for its words in $name", ({ tag }) => {
    const form = setupForm(translateFor(tag), draft, 1);
    const fields = fieldsOf(form, "all");
    const longest = (said: readonly string[]): number => Math.max(...said.map((one) => one.length));
    expect(longest([form.title, form.submit, form.cancel])).toBeLessThanOrEqual(24);
    expect(longest(fields.map(({ label }) => label))).toBeLessThanOrEqual(45);
    expect(longest(fields.map(({ hint }) => hint))).toBeLessThanOrEqual(100);
    expect(longest(fields.flatMap(optionsOf))).toBeLessThanOrEqual(75);
  });

  it("is in the words of whoever fills it in", () => {
    const german = { "settings.time": "Uhrzeit", "button.changeSchedule": "Ändern" };
    const t = createTranslate("de", german, readLocale("en"));
    const [time] = fieldsOf(setupForm(t, draft, 1), "one");
    expect(time).toMatchObject({ name: "time", label: "Uhrzeit", initial: "25:00" });
    const problems = composeSetupProblems(t, { name: "daily", draft: "d1" }, { time: "Nein." });
    expect(fallbackText(problems)).toContain("Nein.");
    expect(JSON.stringify(problems)).toContain("Ändern");
    expect(JSON.stringify(problems)).not.toContain("setup-save");
  });
});
