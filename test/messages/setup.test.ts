import { describe, expect, it } from "vitest";
import { setupForm } from "../../commands/setup.ts";
import { LANGUAGES, translateFor } from "../../src/i18n/languages.ts";
import { createTranslate, readLocale } from "../../src/i18n/translate.ts";
import type { Field } from "../../src/messages/core/form.ts";
import { fallbackText } from "../../src/messages/core/message.ts";
import { composeSetupProblems } from "../../src/messages/setup.ts";

const draft = { id: "d1", channel: "C1", values: { name: "daily", time: "25:00" } };

const NEWS = { platform: "discord", kind: "announcement" } as const;

function optionsOf(field: Field): string[] {
  if (field.kind === "switch") return [field.yes, field.no];
  if (field.kind === "search") return [...field.options];
  return "options" in field ? field.options.map(({ label }) => label) : [];
}

describe("the form of a set-up", () => {
  it.each(LANGUAGES)("has room on every platform for its words in $name", ({ tag }) => {
    const forms = [1, 2, 3].map((step) => setupForm(translateFor(tag), draft, step, NEWS));
    const form = forms[0]!;
    const fields = forms.flatMap((one) => one.fields);
    for (const one of forms) expect(one.fields.length).toBeLessThanOrEqual(5);
    const longest = (said: readonly string[]): number => Math.max(...said.map((one) => one.length));
    expect(longest([form.title, form.submit, form.cancel])).toBeLessThanOrEqual(24);
    expect(longest(fields.map(({ label }) => label))).toBeLessThanOrEqual(45);
    const hints = fields.map((field) => ("typing" in field ? field.typing : field.hint));
    expect(longest(hints)).toBeLessThanOrEqual(100);
    expect(longest(fields.flatMap(optionsOf))).toBeLessThanOrEqual(75);
  });

  it.each([
    ["slack", "text", ["digest", "compact", "cards"], ["pictures"]],
    ["discord", "text", ["digest", "compact", "cards"], ["pictures", "silent"]],
    ["discord", "forum", ["forum", "forum-papers"], ["pictures", "silent"]],
    ["discord", "announcement", ["digest", "compact", "cards"], ["pictures", "silent", "announce"]],
    ["web", "text", ["digest", "compact", "cards"], ["pictures"]],
  ] as const)("offers on %s, in a %s channel, only what there is", (platform, kind, ...offered) => {
    const { fields } = setupForm(translateFor("en"), draft, 3, { platform, kind });
    const layout = fields.find(({ name }) => name === "layout");
    const values = layout?.kind === "choice" ? layout.options.map(({ value }) => value) : [];
    const switches = fields.filter((field) => field.kind === "switch").map(({ name }) => name);
    expect([values, switches]).toEqual(offered);
    expect(layout).toMatchObject({ initial: offered[0]?.[0] });
  });

  it("is in the words of whoever fills it in", () => {
    const german = { "settings.time": "Uhrzeit", "button.changeSchedule": "Ändern" };
    const t = createTranslate("de", german, readLocale("en"));
    const [time] = setupForm(t, draft, 1, NEWS).fields;
    expect(time).toMatchObject({ name: "time", label: "Uhrzeit", initial: "25:00" });
    const problems = composeSetupProblems(t, { name: "daily", draft: "d1" }, { time: "Nein." });
    expect(fallbackText(problems)).toContain("Nein.");
    expect(JSON.stringify(problems)).toContain("Ändern");
    expect(JSON.stringify(problems)).not.toContain("setup-save");
  });
});
