import { ApplicationCommandOptionType as Type } from "discord.js";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { commands } from "../../../commands/index.ts";
import { EXIT_CONFIG, FatalError } from "../../../src/errors.ts";
import { commandJson } from "../../../src/platforms/discord/commands.ts";
import { registerDiscordCommands } from "../../../src/platforms/discord/register.ts";
import type { JudgeDiscord } from "../../support/judge-discord.ts";
import { judgeAvailable, startDiscord } from "../../support/judge.ts";
import { COMMANDS } from "./stand.ts";

/** The characters that Discord counts. */
function charactersIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, one) => sum + charactersIn(one), 0);
  if (typeof value !== "object" || value === null) return 0;
  return Object.entries(value).reduce((sum, [key, part]) => {
    const isCounted = typeof part === "string" && ["name", "description", "value"].includes(key);
    return sum + (isCounted ? part.length : charactersIn(part));
  }, 0);
}

describe("the commands as Discord knows them", () => {
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

  it("fit into Discord's limits, all that there are", () => {
    const json = commandJson(commands);
    expect(json.options?.length).toBeLessThanOrEqual(25);
    // Discord counts the characters of all names, descriptions and values of a command with its subcommands.
    expect(charactersIn(json)).toBeLessThanOrEqual(8000);
  });

  it("go on in a group when there are more than Discord takes, with help at the end", () => {
    const [one] = commands;
    const many = Array.from({ length: 30 }, (_, index) => ({ ...one!, name: `c${index}` }));
    const { options = [] } = commandJson(many);
    expect(options).toHaveLength(25);
    expect(options.at(-1)?.name).toBe("c29");
    const group = options.find(({ type }) => type === Type.SubcommandGroup);
    expect(group).toMatchObject({ name: "more", options: Array.from({ length: 6 }, () => ({})) });
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

  it("writes all of them once, and then only what changes", async () => {
    const settings = { token: judge.token, apiUrl: judge.url };
    expect(await registerDiscordCommands({ ...settings, commands })).toBe("registered");
    expect(await registerDiscordCommands({ ...settings, commands })).toBe("unchanged");
    expect(writes() - before).toBe(1);
    expect(await registerDiscordCommands({ ...settings, commands: COMMANDS })).toBe("registered");
    expect(judge.violations).toEqual([]);
    expect(judge.selfIssues).toEqual([]);
  });

  it("says what to do about a wrong token, without showing it", async () => {
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
