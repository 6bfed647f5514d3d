import { failureText } from "../../src/messages/failures.ts";
import { composeProblem } from "../../src/messages/errors.ts";
import type { Message } from "../../src/messages/core/message.ts";
import { ROOT, type CommandContext } from "../core/define.ts";

/** The refusal when the bot cannot post here; undefined when it can. */
export async function refuseWithoutAccess(
  { services, place, t }: CommandContext,
  retry: string,
): Promise<Message | undefined> {
  const obstacles = await services.accessProblems(place);
  if (obstacles.length === 0) return undefined;
  return composeProblem(t, {
    problems: [t("access.nothingChanged"), ...obstacles.map((one) => failureText(t, one))],
    example: `/${ROOT} ${retry}`,
    exampleIs: t("access.thenTryAgain"),
  });
}
