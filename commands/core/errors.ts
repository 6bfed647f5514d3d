import { commandButton } from "../../src/messages/core/buttons.ts";
import type { Button, Message } from "../../src/messages/core/message.ts";
import { composeProblem, composeRenamed, searchButton } from "../../src/messages/errors.ts";
import { parsePaperId } from "../../src/domain/paper/ids.ts";
import { closestMatch } from "../../src/lib/did-you-mean.ts";
import { excerpt } from "../../src/domain/parse-result.ts";
import type { Translate } from "../../src/i18n/translate.ts";
import { ROOT, type AnyCommand, type CommandContext, type Right } from "./define.ts";
import { optionNamed } from "./option-synonyms.ts";
import { callWith, optionsOf, usage } from "./options.ts";
import { currentCall } from "./renamed.ts";
import { lacksChannel } from "./rights.ts";
import { describeProblem, readInput, type OptionProblem } from "./validate.ts";

export function refuseInput(
  t: Translate,
  command: AnyCommand,
  problems: readonly OptionProblem[],
): Message {
  const options = optionsOf(command);
  const said = problems.map((problem) => describeProblem(t, problem, options));
  const [first] = problems;
  // Its sentence ends with an example.
  if (first !== undefined && "example" in first) return composeProblem(t, { problems: said });
  const option = options.find(({ name }) => name === optionMeant(first));
  if (option?.example !== undefined)
    return composeProblem(t, {
      problems: said,
      example: callWith(command, option, option.example),
    });
  const example = `/${ROOT} ${command.example}`;
  return composeProblem(t, { problems: said, example, usage: [usage(command)] });
}

function optionMeant(problem: OptionProblem | undefined): string | undefined {
  return problem?.kind === "noSuchOption" ? problem.meant : problem?.optionName;
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
  const asOption = optionCalled(word, rest, commands);
  if (asOption !== undefined) {
    const { command, option, example } = asOption;
    const problem = t("refusal.noCommandOption", { word: excerpt(word), option, command });
    return composeProblem(t, { problems: [problem], example });
  }
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

/** `filter agents` means `subscribe filter:agents`. */
function optionCalled(word: string, rest: string, commands: readonly AnyCommand[]) {
  for (const command of commands) {
    const options = optionsOf(command).filter(({ example }) => example !== undefined);
    const names = options.map(({ name }) => name);
    const option = options.find(({ name }) => name === optionNamed(word, names));
    if (option === undefined) continue;
    const isRead = rest !== "" && !("problems" in readInput(command, { [option.name]: rest }));
    const value = isRead ? rest : (option.example ?? "");
    const example = callWith(command, option, value);
    if (example.length <= LONGEST_EXAMPLE)
      return { command: command.name, option: option.name, example };
  }
  return undefined;
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
