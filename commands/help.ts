import { z } from "zod";
import { UserError } from "../src/domain/errors.ts";
import type { Translate } from "../src/i18n/translate.ts";
import { composeCommandHelp, composeHelp, type CommandHelp } from "../src/messages/help.ts";
import { excerpt } from "../src/domain/parse-result.ts";
import { closestMatch } from "../src/lib/did-you-mean.ts";
import { defineCommand, ROOT, type AnyCommand } from "./core/define.ts";
import { describeOption } from "./core/inputs.ts";
import { optionsOf, usage } from "./core/options.ts";

function describeCommand(t: Translate, command: AnyCommand): CommandHelp {
  const { summary, example, right, tips } = command;
  return {
    summary: t(summary),
    usage: usage(command),
    example: `/${ROOT} ${example}`,
    who: right === "anyone" ? null : t(`help.${right}`),
    tips,
    options: optionsOf(command).map(({ name, description, required }) => ({
      name,
      description: t(description),
      required,
    })),
  };
}

export interface CommandGroups {
  readonly people: readonly AnyCommand[];
  readonly channel: readonly AnyCommand[];
  readonly admin: readonly AnyCommand[];
}

export function createHelp({ people, channel, admin }: CommandGroups): AnyCommand {
  const help: AnyCommand = defineCommand({
    name: "help",
    summary: "command.help.summary",
    example: "help subscribe",
    audience: "caller",
    right: "anyone",
    input: z.object({
      command: z.string().max(100).optional().meta(describeOption("command.help.command")),
    }),
    run: async ({ command: word }, { t }) => {
      const all = [...people, help, ...channel, ...admin];
      const helpIn = (command: AnyCommand): CommandHelp => describeCommand(t, command);
      if (word === undefined) return composeHelp(t, all.map(helpIn));
      const bare = word.toLowerCase().replace(`/${ROOT}`, "").trim();
      const found = all.find(({ name }) => name === bare);
      if (found !== undefined) return composeCommandHelp(t, helpIn(found));
      const meant =
        closestMatch(
          bare,
          all.map(({ name }) => name),
        ) ?? "subscribe";
      throw new UserError(t("help.noCommand", { typed: excerpt(word) }), `/${ROOT} help ${meant}`);
    },
  });
  return help;
}
