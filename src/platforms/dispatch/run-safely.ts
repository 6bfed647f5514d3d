import { UserError } from "../../domain/errors.ts";
import type { Log } from "../../lib/log.ts";
import type { Translate } from "../../i18n/translate.ts";
import { inLanguage, type Message } from "../../messages/core/message.ts";
import { composeApology, composeProblem, lookUpButton } from "../../messages/errors.ts";
import { problemText } from "../../messages/core/problem-text.ts";
import type { Place } from "../../domain/place.ts";

export type Outcome = "answered" | "refused" | "failed";

export interface RunParts {
  readonly log: Log;
  readonly observe?: (command: string, outcome: Outcome, ms: number) => void;
}

export interface Answered {
  readonly message: Message;
  readonly failed?: true;
}

interface Request {
  readonly name: string;
  readonly place: Place;
  /** Never rejects. */
  readonly translate: () => Promise<Translate>;
}

/** A failure becomes a message, and a line in the log unless it is a UserError. */
export async function runSafely(
  parts: RunParts,
  request: Request,
  work: () => Promise<Message>,
): Promise<Answered> {
  return runSafelyTo(parts, request, async () => {
    const message = await work();
    return { message: inLanguage(message, await request.translate()) };
  });
}

export async function runSafelyTo<Result>(
  { log, observe }: RunParts,
  { name, place: { platform }, translate }: Request,
  work: () => Promise<Result>,
): Promise<Result | Required<Answered>> {
  const start = performance.now();
  const report = (outcome: Outcome): void => observe?.(name, outcome, performance.now() - start);
  try {
    const result = await work();
    report("answered");
    return result;
  } catch (error) {
    report(error instanceof UserError ? "refused" : "failed");
    const t = await translate();
    if (error instanceof UserError) {
      const { message, example, problem, lookUp } = error;
      const sentence = problem === undefined ? message : problemText(t, problem);
      const buttons = lookUp === undefined ? [] : [lookUpButton(t, lookUp)];
      const refusal = composeProblem(t, { problems: [sentence], example, buttons });
      return { message: inLanguage(refusal, t), failed: true };
    }
    log.error({ err: error, command: name, platform }, "answer failed");
    return { message: inLanguage(composeApology(t), t), failed: true };
  }
}
