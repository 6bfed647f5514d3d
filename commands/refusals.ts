import { commandButton } from "../src/message/buttons.ts";
import type { Button, Message } from "../src/message/message.ts";
import { composeProblem } from "../src/message/problem.ts";
import { parsePaperId } from "../src/papers/arxiv-id.ts";
import { nearest } from "../src/papers/nearest.ts";
import { quoted } from "../src/papers/reading.ts";
import { ROOT, type AnyCommand } from "./command.ts";
import { usage } from "./options.ts";

/** The answer to an input that a command cannot take: what is wrong, how it is called, and a right call. */
export function refuseInput(command: AnyCommand, problems: readonly string[]): Message {
  return composeProblem({
    problems,
    example: `/${ROOT} ${command.example}`,
    usage: [usage(command)],
  });
}

const WHO: Readonly<Record<AnyCommand["right"], string>> = {
  anyone: "Everyone",
  curate: "Only curators, and those who may manage this channel,",
  manage: "Only those who may manage this channel, and whoever subscribed it,",
  administer: "Only the admins of this workspace",
};

/** The answer to somebody who may not use a command here. */
export function refuseCaller({ name, right }: AnyCommand): Message {
  return composeProblem({
    problems: [`${WHO[right]} can use “${name}” here. Please ask one of them.`],
  });
}

/** Longer words are not repeated in an example. */
const LONGEST_EXAMPLE = 100;

/** The answer to a word that is no command: what was meant instead, and everything there is. */
export function refuseWord(word: string, rest: string, commands: readonly AnyCommand[]): Message {
  const typed = `${word} ${rest}`.trim();
  const unknown = `There is no command ${quoted(word)}.`;
  const all = [`/${ROOT} ${commands.map(({ name }) => name).join(" | ")}`];
  const id = parsePaperId(typed);
  if (id !== undefined)
    return composeProblem({
      problems: [`${unknown} To see that paper, use “show”.`],
      example: `/${ROOT} show ${id}`,
      usage: all,
      buttons: [showButton(id)],
    });
  const meant = commands.find(
    ({ name }) =>
      name ===
      nearest(
        word,
        commands.map((one) => one.name),
      ),
  );
  if (meant !== undefined)
    return composeProblem({
      problems: [`${unknown} Did you mean “${meant.name}”?`],
      example: exampleWith(meant.name, rest) ?? `/${ROOT} ${meant.example}`,
      usage: all,
    });
  return composeProblem({
    problems: [`${unknown} To find papers by words, use “search”.`],
    example: exampleWith("search", typed),
    usage: all,
    buttons: [searchButton(typed)],
  });
}

function exampleWith(name: string, words: string): string | undefined {
  const example = `/${ROOT} ${name} ${words}`.trim();
  return example.length > LONGEST_EXAMPLE ? undefined : example;
}

function showButton(paper: string): Button {
  return commandButton({
    label: "Show it",
    description: `Show the paper ${paper}`,
    command: "show",
    input: { paper },
  });
}

function searchButton(query: string): Button {
  return commandButton({
    label: "Search",
    description: `Search the papers for ${quoted(query)}`,
    command: "search",
    input: { query },
  });
}
