import { composeProblem } from "../src/message/problem.ts";
import type { Message } from "../src/message/message.ts";
import { ROOT, type CommandContext } from "./command.ts";

/** What keeps the bot from posting in this channel, with the remedies; undefined when nothing does. */
export async function obstaclesHere(
  { desk, place, words }: CommandContext,
  retry: string,
): Promise<Message | undefined> {
  const obstacles = await desk.obstacles(place, words);
  if (obstacles.length === 0) return undefined;
  return composeProblem(words, {
    problems: [words.obstacles.nothingChanged, ...obstacles],
    example: `/${ROOT} ${retry}`,
    exampleIs: words.obstacles.onceMore,
  });
}
