import { ApplicationCommandOptionType as Type } from "discord.js";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { commands } from "../../../../commands/index.ts";
import { EXIT_CONFIG, FatalError } from "../../../../src/domain/errors.ts";
import { commandJson } from "../../../../src/platforms/discord/commands/definitions.ts";
import { registerDiscordCommands } from "../../../../src/platforms/discord/commands/register-when-changed.ts";
import type { JudgeDiscord } from "../../../support/judge-discord.ts";
import { judgeAvailable, startDiscord } from "../../../support/judge.ts";
import { COMMANDS } from "../adapter-fixture.ts";

interface Described {
  readonly name: string;
  readonly description?: string;
  readonly description_localizations?: Readonly<Record<string, string>>;
  readonly options?: readonly Described[];
  readonly choices?: readonly { readonly name: string; readonly value: string | number }[];
}

/** The characters that Discord counts: of a text with translations, those of the longest one. */
function charactersIn(command: Described): number {
  const { name, options = [], choices = [] } = command;
  return sum([
    name.length,
    Math.max(...textsOf(command).map((text) => text.length)),
    ...options.map(charactersIn),
    ...choices.map((choice) => choice.name.length + String(choice.value).length),
  ]);
}

function textsOf({ description = "", description_localizations: words = {} }: Described): string[] {
  return [description, ...Object.values(words)];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function withOptions(command: Described): Described[] {
  return [command, ...(command.options ?? []).flatMap(withOptions)];
}

/** What Discord's own file calls a command is wider than what ours has. */
const ALL = commandJson(commands) as Described;

describe("command definitions for Discord", () => {
  it("are one command with a subcommand for each", () => {
    const { name, options } = commandJson(COMMANDS);
    expect(name).toBe("papers");
    expect(options?.map((option) => option.name)).toEqual(["search", "top"]);
  });

  it("show every option, the required ones first", () => {
    expect(commandJson(COMMANDS).options).toMatchObject([
      {
        type: Type.Subcommand,
        options: [
          { name: "query", type: Type.String, required: true, autocomplete: true, max_length: 80 },
          { name: "recent", type: Type.Boolean, required: false },
        ],
      },
      {
        options: [
          { name: "days", type: Type.Integer, min_value: 1, max_value: 30 },
          { name: "by", choices: [{ name: "votes", value: "votes" }, { name: "upvotes" }] },
        ],
      },
    ]);
  });

  it("fit into Discord's limits", () => {
    expect(ALL.options?.length).toBeLessThanOrEqual(25);
    // Discord counts the characters of all names, descriptions and values of a command with its subcommands.
    expect(charactersIn(ALL)).toBeLessThanOrEqual(8000);
    for (const text of withOptions(ALL).flatMap(textsOf)) {
      expect(text.trim()).not.toBe("");
      expect(text.length).toBeLessThanOrEqual(100);
    }
  });

  it("describe themselves in every language under one name", () => {
    const languages = ["zh-CN", "fr", "de", "ja", "ko", "es-ES", "es-419"];
    for (const { description_localizations: words = {}, ...one } of withOptions(ALL)) {
      expect(Object.keys(words)).toEqual(languages);
      expect(one).not.toHaveProperty("name_localizations");
    }
    expect(ALL.options?.[0]?.description_localizations).toMatchObject({
      de: "Die Papers eines Tages, einer Woche oder eines Monats zeigen",
      "es-419": "Mostrar los artículos de un día, una semana o un mes",
    });
  });
});

describe.skipIf(!judgeAvailable)("registering the commands (../shared/judge)", () => {
  let judge: JudgeDiscord;
  beforeAll(async () => {
    judge = await startDiscord();
  });
  afterAll(() => judge.stop());

  const writes = (): number => judge.requests.filter(({ method }) => method === "PUT").length;
  let before = 0;
  beforeEach(() => {
    before = writes();
  });

  it("writes all commands once, then only changes", async () => {
    const settings = { token: judge.token, apiUrl: judge.url };
    expect(await registerDiscordCommands({ ...settings, commands })).toBe("registered");
    expect(await registerDiscordCommands({ ...settings, commands })).toBe("unchanged");
    expect(writes() - before).toBe(1);
    // Discord shows its translations only to whoever asks for them.
    const reads = judge.requests.filter(({ method }) => method === "GET");
    expect(reads.at(-1)?.query).toContain("with_localizations=true");
    const known = judge.commands.get("global") as Described[];
    Object.assign(known[0]!.options![0]!, { description_localizations: { de: "veraltet" } });
    expect(await registerDiscordCommands({ ...settings, commands })).toBe("registered");
    expect(await registerDiscordCommands({ ...settings, commands: COMMANDS })).toBe("registered");
    expect(judge.violations).toEqual([]);
    expect(judge.selfIssues).toEqual([]);
  });

  it("explains a wrong token without showing it", async () => {
    const error: unknown = await registerDiscordCommands({
      token: "wrong.token.here",
      apiUrl: judge.url,
      commands,
    }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(FatalError);
    expect(error).toMatchObject({ exitCode: EXIT_CONFIG });
    expect(String(error)).toContain("DISCORD_TOKEN");
    expect(String(error)).not.toContain("wrong.token.here");
  });
});
