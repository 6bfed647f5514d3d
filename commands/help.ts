import { z } from "zod";
import { UserError } from "../src/domain/errors.ts";
import type { Button } from "../src/messages/core/message.ts";
import { commandButton } from "../src/messages/core/buttons.ts";
import { composeCommandHelp, composeHelp, type CommandHelp } from "../src/messages/help.ts";
import { composeQueryHelp } from "../src/messages/query-help.ts";
import { excerpt } from "../src/domain/parse-result.ts";
import { closestMatch } from "../src/lib/did-you-mean.ts";
import { defineCommand, ROOT, type AnyCommand, type CommandContext } from "./core/define.ts";
import { describeOption } from "./core/inputs.ts";
import { optionsOf, usage } from "./core/options.ts";
import { parseText } from "./core/parse-text.ts";
import { mayUse } from "./core/rights.ts";

export interface CommandGroups {
  readonly people: readonly AnyCommand[];
  readonly channel: readonly AnyCommand[];
  readonly admin: readonly AnyCommand[];
}

/** Commands whose example any person can run to see what they do. */
const HARMLESS = new Set(["today", "search", "show", "trending", "top"]);

export function createHelp({ people, channel, admin }: CommandGroups): AnyCommand {
  const help: AnyCommand = defineCommand({
    name: "help",
    summary: "command.help.summary",
    example: "help search",
    audience: "caller",
    right: "anyone",
    input: z.object({
      command: z.string().max(100).optional().meta(describeOption("command.help.command")),
    }),
    async run({ command: word }, context) {
      const { t } = context;
      const groups = { people: [...people, help], channel, admin };
      if (word === undefined) return composeHelp(t, await usableIn(context, groups));
      const topic = word.toLowerCase().replace(`/${ROOT}`, "").trim();
      if (topic === "search") return composeQueryHelp(t, "search");
      if (/^filters?$/.test(topic)) return composeQueryHelp(t, "filter");
      const all = Object.values(groups).flat();
      const found = all.find(({ name }) => name === topic);
      if (found !== undefined) return composeCommandHelp(t, describeCommand(context, found));
      const names = all.map(({ name }) => name);
      throw new UserError(
        t("help.noCommand", { typed: excerpt(word) }),
        `/${ROOT} help ${closestMatch(topic, names) ?? "subscribe"}`,
      );
    },
  });
  return help;
}

/** What this person may do where they are. */
async function usableIn(context: CommandContext, groups: CommandGroups) {
  const names = ["people", "channel", "admin"] as const;
  return Promise.all(
    names.map(async (name) => {
      const usable = await Promise.all(groups[name].map((one) => mayUse(one, context)));
      return {
        name,
        commands: groups[name]
          .filter((_, index) => usable[index])
          .map(({ name: command, summary }) => ({ name: command, summary: context.t(summary) })),
      };
    }),
  );
}

function describeCommand({ t, place }: CommandContext, command: AnyCommand): CommandHelp {
  const { name, summary, example, right } = command;
  return {
    summary: t(summary),
    // Discord shows the options while they are filled in.
    usage: place.platform === "discord" ? `/${ROOT} ${name}` : usage(command),
    example,
    who: right === "anyone" ? null : t(`help.${right}`),
    options: optionsOf(command).map((option) => ({
      ...option,
      description: t(option.description),
    })),
    buttons: exampleButtons(command),
  };
}

function exampleButtons(command: AnyCommand): Button[] {
  const { name, example } = command;
  if (!HARMLESS.has(name)) return [];
  const parsed = parseText(command, example.slice(name.length));
  if ("problem" in parsed) return [];
  const input = Object.fromEntries(
    Object.entries(parsed.input).map(([option, value]) => [option, String(value)]),
  );
  const label = `/${ROOT} ${example}`;
  return [commandButton({ label, description: label, command: name, input })];
}
