import { composeProblem } from "../src/message/problem.ts";
import type { Message } from "../src/message/message.ts";
import { ROOT, type CommandContext } from "./command.ts";

/** What keeps the bot from posting in this channel, with the remedies; undefined when nothing does. */
export async function obstaclesHere(
  { desk, place }: CommandContext,
  retry: string,
): Promise<Message | undefined> {
  const obstacles = await desk.obstacles(place);
  if (obstacles.length === 0) return undefined;
  return composeProblem({
    problems: ["I cannot post in this channel yet, so nothing was changed.", ...obstacles],
    example: `/${ROOT} ${retry}`,
    exampleIs: "Then once more:",
  });
}
