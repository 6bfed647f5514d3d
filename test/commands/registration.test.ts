import { describe, expect, it } from "vitest";
import { commands } from "../../commands/index.ts";
import { readInput } from "../../commands/core/validate.ts";
import { commandTable, optionsOf } from "../../commands/core/options.ts";
import { english, LANGUAGES } from "../../src/i18n/languages.ts";
import { translateInto } from "../../src/i18n/translate.ts";
import { asPicked } from "./command-fixture.ts";

describe("the list of commands", () => {
  it("is the one people know, in the order of the help", () => {
    expect(commands.map(({ name }) => name)).toEqual([
      "today",
      "search",
      "show",
      "trending",
      "top",
      "save",
      "saved",
      "me",
      "discuss",
      "submit",
      "export",
      "help",
      "setup",
      "subscribe",
      "subscriptions",
      "unsubscribe",
      "post",
      "why",
      "status",
      "admin",
      "privacy",
    ]);
  });

  it("makes the README's table", () => {
    const table = commandTable(english, commands).split("\n");
    expect(table).toHaveLength(commands.length + 2);
    expect(table).toContain(
      "| `/papers search <query> [sort:…] [page:…] [share:yes]` | Find papers by words, authors or topics | everyone |",
    );
    expect(table.join("\n")).toMatch(/^\| `\/papers subscribe .* \| channel managers \|$/m);
  });
});

describe.each(commands.map((command) => ({ name: command.name, command })))(
  "the command $name",
  ({ command }) => {
    it("obeys Discord's rules for names and descriptions", () => {
      expect(command.name).toMatch(/^[a-z]{1,32}$/);
      const options = optionsOf(command);
      expect(options.length).toBeLessThanOrEqual(25);
      for (const option of options) {
        expect(option.name).toMatch(/^[a-z]{1,32}$/);
        expect(option.choices?.length ?? 0).toBeLessThanOrEqual(25);
        expect(option.maxLength ?? 1).toBeLessThanOrEqual(6000);
      }
    });

    it.each(LANGUAGES)("fits Discord's descriptions in $name", ({ tag }) => {
      const t = translateInto(tag);
      const ids = [command.summary, ...optionsOf(command).map((option) => option.description)];
      for (const id of ids) expect(t(id), id).toMatch(/^.{1,100}$/);
    });

    it("has its required options first", () => {
      const required = optionsOf(command).map((option) => option.required);
      expect(required).toEqual(required.toSorted((a, b) => Number(b) - Number(a)));
    });

    it("has a valid example", () => {
      const example = asPicked(command.example);
      const [name, ...words] = example.split(" ");
      expect(name).toBe(command.name);
      expect(readInput(command, words.join(" "))).toHaveProperty("audience");
    });
  },
);
