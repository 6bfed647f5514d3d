import { commandButton } from "../../src/messages/core/buttons.ts";
import type { Button, Message } from "../../src/messages/core/message.ts";
import { composeProblem, composeRenamed, searchButton } from "../../src/messages/errors.ts";
import { parsePaperId } from "../../src/domain/paper/ids.ts";
import { closestMatch } from "../../src/lib/did-you-mean.ts";
import type { InputProblem } from "../../src/domain/input-problem.ts";
import { excerpt } from "../../src/domain/parse-result.ts";
import type { Translate } from "../../src/i18n/translate.ts";
import { ROOT, type AnyCommand, type CommandContext, type Right } from "./define.ts";
import { optionsOf, usage } from "./options.ts";
import { currentCall } from "./renamed.ts";
import { lacksChannel } from "./rights.ts";
import { describeProblem, readInput } from "./validate.ts";

export function refuseInput(
  t: Translate,
  command: AnyCommand,
  problems: readonly InputProblem[],
): Message {
  return composeProblem(t, {
    problems: problems.map((problem) => describeProblem(t, problem, optionsOf(command))),
    example: `/${ROOT} ${command.example}`,
    usage: [usage(command)],
  });
}

export function refuseCaller(
  { t, caller, place: { platform } }: Pick<CommandContext, "t" | "caller" | "place">,
  { name: command, right, needsChannel }: Pick<AnyCommand, "name" | "right" | "needsChannel">,
): Message {
  if (lacksChannel({ needsChannel }, { caller }))
    return composeProblem(t, { problems: [t("refusal.needsChannel", { command })] });
  const problems: Readonly<Record<Right, () => string>> = {
    anyone: () => t("refusal.members", { command }),
    member: () => t("refusal.members", { command }),
    curate: () => t("refusal.curators", { command }),
    manage: () => t("refusal.managers", { command }),
    administer: () => t("refusal.admins", { command, platform }),
  };
  return composeProblem(t, { problems: [problems[right]()] });
}

const LONGEST_EXAMPLE = 100;

export function refuseWord(
  t: Translate,
  { word, rest }: { readonly word: string; readonly rest: string },
  commands: readonly AnyCommand[],
): Message {
  const typed = `${word} ${rest}`.trim();
  const call = currentCall(word, rest);
  if (call !== undefined) return composeRenamed(t, call);
  const names = commands.map(({ name }) => name);
  const all = [`/${ROOT} ${names.join(" | ")}`];
  const id = parsePaperId(typed);
  if (id !== undefined)
    return composeProblem(t, {
      problems: [t("refusal.noCommandPaper", { word: excerpt(word) })],
      example: `/${ROOT} show ${id}`,
      usage: all,
      buttons: [showButton(t, id)],
    });
  const near = closestMatch(word, names);
  const meant = commands.find(({ name }) => name === near);
  if (meant !== undefined)
    return composeProblem(t, {
      problems: [t("refusal.noCommandNear", { word: excerpt(word), near: meant.name })],
      example: workingExample(meant, rest),
      usage: all,
    });
  return composeProblem(t, {
    problems: [t("refusal.noCommandSearch", { word: excerpt(word) })],
    example: exampleWith("search", typed),
    usage: all,
    buttons: [searchButton(t, typed)],
  });
}

/** With the typed words where the command can read them. */
function workingExample(command: AnyCommand, rest: string): string {
  const typed =
    "problems" in readInput(command, rest) ? undefined : exampleWith(command.name, rest);
  return typed ?? `/${ROOT} ${command.example}`;
}

function exampleWith(name: string, words: string): string | undefined {
  const example = `/${ROOT} ${name} ${words}`.trim();
  return example.length > LONGEST_EXAMPLE ? undefined : example;
}

function showButton(t: Translate, paper: string): Button {
  return commandButton({
    label: t("refusal.show"),
    description: t("refusal.showAbout", { paper }),
    command: "show",
    input: { paper },
  });
}
