import { commandButton } from "../../src/messages/core/buttons.ts";
import type { Catalogue } from "../../src/i18n/catalogue/english.ts";
import type { Button, Message } from "../../src/messages/core/message.ts";
import { composeProblem } from "../../src/messages/errors.ts";
import { parsePaperId } from "../../src/domain/paper/ids.ts";
import { closestMatch } from "../../src/lib/did-you-mean.ts";
import type { InputProblem } from "../../src/domain/input-problem.ts";
import { ROOT, type AnyCommand } from "./define.ts";
import { usage } from "./options.ts";
import { inputWords } from "./validate.ts";

/** The answer to an input that a command cannot take: what is wrong, how it is called, and a right call. */
export function refuseInput(
  words: Catalogue,
  command: AnyCommand,
  problems: readonly InputProblem[],
): Message {
  return composeProblem(words, {
    problems: problems.map((problem) => inputWords(words, problem)),
    example: `/${ROOT} ${command.example}`,
    usage: [usage(command)],
  });
}

/** The answer to somebody who may not use a command here. */
export function refuseCaller(words: Catalogue, { name, right }: AnyCommand): Message {
  const { admins, curators, managers } = words.refusals;
  const who = { administer: admins, curate: curators, manage: managers, anyone: managers }[right];
  return composeProblem(words, { problems: [who(name)] });
}

/** Longer words are not repeated in an example. */
const LONGEST_EXAMPLE = 100;

/** The answer to a word that is no command: what was meant instead, and everything there is. */
export function refuseWord(
  words: Catalogue,
  { word, rest }: { readonly word: string; readonly rest: string },
  commands: readonly AnyCommand[],
): Message {
  const { refusals } = words;
  const typed = `${word} ${rest}`.trim();
  const names = commands.map(({ name }) => name);
  const all = [`/${ROOT} ${names.join(" | ")}`];
  const id = parsePaperId(typed);
  if (id !== undefined)
    return composeProblem(words, {
      problems: [refusals.perhapsPaper(word)],
      example: `/${ROOT} show ${id}`,
      usage: all,
      buttons: [showButton(words, id)],
    });
  const near = closestMatch(word, names);
  const meant = commands.find(({ name }) => name === near);
  if (meant !== undefined)
    return composeProblem(words, {
      problems: [refusals.perhapsCommand(word, meant.name)],
      example: exampleWith(meant.name, rest) ?? `/${ROOT} ${meant.example}`,
      usage: all,
    });
  return composeProblem(words, {
    problems: [refusals.perhapsSearch(word)],
    example: exampleWith("search", typed),
    usage: all,
    buttons: [searchButton(words, typed)],
  });
}

function exampleWith(name: string, words: string): string | undefined {
  const example = `/${ROOT} ${name} ${words}`.trim();
  return example.length > LONGEST_EXAMPLE ? undefined : example;
}

function showButton({ refusals }: Catalogue, paper: string): Button {
  return commandButton({
    label: refusals.show,
    description: refusals.showAbout(paper),
    command: "show",
    input: { paper },
  });
}

function searchButton({ refusals }: Catalogue, query: string): Button {
  return commandButton({
    label: refusals.search,
    description: refusals.searchAbout(query),
    command: "search",
    input: { query },
  });
}
