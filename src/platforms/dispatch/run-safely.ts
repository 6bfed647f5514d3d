import { UserError } from "../../domain/errors.ts";
import type { Log } from "../../lib/log.ts";
import type { Catalogue } from "../../i18n/catalogue/english.ts";
import type { Message } from "../../messages/core/message.ts";
import { composeApology, composeProblem } from "../../messages/errors.ts";
import { problemText } from "../../messages/core/problem-text.ts";
import type { Place } from "../../domain/place.ts";

export type Outcome = "answered" | "refused" | "failed";
export type Observe = (asked: string, outcome: Outcome, ms: number) => void;

export interface Answered {
  readonly message: Message;
  /** Something went wrong, and the message says what. */
  readonly failed?: true;
}

/** What was asked, and where. */
export interface Asked {
  readonly name: string;
  readonly place: Place;
  /** The words of the answer; never rejects. */
  readonly words: () => Promise<Catalogue>;
}

/** The answer of some work; whatever goes wrong becomes words, and a line in the log unless the person can mend it. */
export async function runSafely(
  parts: { readonly log: Log; readonly observe?: Observe },
  asked: Asked,
  work: () => Promise<Message>,
): Promise<Answered> {
  return runSafelyTo(parts, asked, async () => ({ message: await work() }));
}

/** The same for work that gives more than a message. */
export async function runSafelyTo<Result>(
  { log, observe }: { readonly log: Log; readonly observe?: Observe },
  { name: asked, place: { platform }, words: wordsOf }: Asked,
  work: () => Promise<Result>,
): Promise<Result | Required<Answered>> {
  const start = performance.now();
  const ended = (outcome: Outcome): void => observe?.(asked, outcome, performance.now() - start);
  try {
    const result = await work();
    ended("answered");
    return result;
  } catch (error) {
    ended(error instanceof UserError ? "refused" : "failed");
    const { t } = await wordsOf();
    if (error instanceof UserError) {
      const { message, example, problem } = error;
      const sentence = problem === undefined ? message : problemText(t, problem);
      return { message: composeProblem(t, { problems: [sentence], example }), failed: true };
    }
    log.error({ err: error, asked, platform }, "answer failed");
    return { message: composeApology(t), failed: true };
  }
}
