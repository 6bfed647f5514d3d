import { z } from "zod";
import { UserError } from "../src/errors.ts";
import { composeCommandHelp, composeHelp, type CommandHelp } from "../src/message/help.ts";
import { nearest } from "../src/papers/nearest.ts";
import { quoted } from "../src/papers/reading.ts";
import { defineCommand, ROOT, type AnyCommand, type Right } from "./command.ts";
import { optionsOf, usage } from "./options.ts";

const WHO: Readonly<Record<Right, string | null>> = {
  anyone: null,
  curate: "For curators, and those who manage the channel.",
  manage: "For those who manage the channel, and whoever subscribed it.",
  administer: "For the admins of the workspace.",
};

/** A command as help explains it. */
function helpOf(command: AnyCommand): CommandHelp {
  const { name, summary, example, right, tips } = command;
  return {
    name,
    summary,
    usage: usage(command),
    example: `/${ROOT} ${example}`,
    who: WHO[right],
    tips,
    options: optionsOf(command),
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
    run: async ({ command: word }) => {
      const all = [...commands, help];
      if (word === undefined) return composeHelp(all.map(helpOf));
      const bare = word.toLowerCase().replace(`/${ROOT}`, "").trim();
      const found = all.find(({ name }) => name === bare);
      if (found !== undefined) return composeCommandHelp(helpOf(found));
      const meant =
        nearest(
          bare,
          all.map(({ name }) => name),
        ) ?? "subscribe";
      throw new UserError(`There is no command ${quoted(word)}.`, `/${ROOT} help ${meant}`);
    },
  });
  return help;
}
