import { z } from "zod";
import { UserError } from "../src/domain/errors.ts";
import type { Catalogue } from "../src/i18n/catalogue/english.ts";
import { commandWordsIn } from "../src/i18n/languages.ts";
import { composeCommandHelp, composeHelp, type CommandHelp } from "../src/messages/help.ts";
import { closestMatch } from "../src/lib/did-you-mean.ts";
import { defineCommand, ROOT, type AnyCommand } from "./core/define.ts";
import { optionsOf, usage } from "./core/options.ts";

/** A command as help explains it. */
function helpOf({ language, help }: Catalogue, command: AnyCommand): CommandHelp {
  const { name, summary, example, right, tips } = command;
  const known = commandWordsIn(language);
  return {
    name,
    summary: known[summary] ?? summary,
    usage: usage(command),
    example: `/${ROOT} ${example}`,
    who: right === "anyone" ? null : help[right],
    tips,
    options: optionsOf(command).map((option) => ({
      name: option.name,
      description: known[option.description] ?? option.description,
      required: option.required,
    })),
  };
}

/** `/papers help` over these commands; itself it adds at their end. */
export function createHelp(commands: readonly AnyCommand[]): AnyCommand {
  const help: AnyCommand = defineCommand({
    name: "help",
    summary: "Show everything that can be asked, or explain one command",
    example: "help subscribe",
    audience: "caller",
    right: "anyone",
    input: z.object({
      command: z.string().max(100).optional().describe("The command to explain"),
    }),
    run: async ({ command: word }, { words }) => {
      const all = [...commands, help];
      const helpIn = (command: AnyCommand): CommandHelp => helpOf(words, command);
      if (word === undefined) return composeHelp(words, all.map(helpIn));
      const bare = word.toLowerCase().replace(`/${ROOT}`, "").trim();
      const found = all.find(({ name }) => name === bare);
      if (found !== undefined) return composeCommandHelp(words, helpIn(found));
      const meant =
        closestMatch(
          bare,
          all.map(({ name }) => name),
        ) ?? "subscribe";
      throw new UserError(words.help.noCommand(word), `/${ROOT} help ${meant}`);
    },
  });
  return help;
}
