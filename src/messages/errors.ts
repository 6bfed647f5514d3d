import { buttonRow, helpButton } from "./core/buttons.ts";
import type { Catalogue } from "../i18n/catalogue/english.ts";
import type { Block, Button, Message } from "./core/message.ts";
import { code, type Text, joinWithDots } from "../i18n/rich-text.ts";

export interface Problem {
  /** What is wrong, a sentence each. */
  readonly problems: readonly string[];
  /** A right call. */
  readonly example?: string | undefined;
  /** What introduces the example when it is more than an example. */
  readonly exampleIs?: string;
  /** How the command is called, or all of them. */
  readonly usage?: readonly string[];
  /** What the person may have meant. */
  readonly buttons?: readonly Button[];
}

/** What is wrong with what a person asked, and how it is right. */
export function composeProblem(words: Catalogue, problem: Problem): Message {
  const { title, forExample, usage: usageIs } = words.refusals;
  const { problems, example, exampleIs = forExample, usage = [], buttons = [] } = problem;
  const lines: Text[] = problems.map((sentence) => [sentence]);
  if (example !== undefined) lines.push([`${exampleIs} `, code(example)]);
  const small: Text[] =
    usage.length === 0 ? [] : [[usageIs, ...joinWithDots(usage.map((call) => [code(call)]))]];
  return {
    title,
    blocks: [
      ...lines.map((text): Block => ({ kind: "text", text })),
      ...small.map((text): Block => ({ kind: "note", text })),
      ...buttonRow([...buttons, helpButton(words.t)]),
    ],
  };
}

/** For failures that nobody who reads this can mend. */
export function composeApology({ refusals }: Catalogue): Message {
  return { title: refusals.apologyTitle, blocks: [{ kind: "text", text: [refusals.apology] }] };
}

/** For a button whose meaning is not known any more. */
export function composeStaleButton(words: Catalogue): Message {
  const { staleButtonTitle: title, staleButton: text } = words.refusals;
  return { title, blocks: [{ kind: "text", text }, ...buttonRow([helpButton(words.t)])] };
}

/** For a form whose meaning is not known any more. */
export function composeStaleForm({ refusals }: Catalogue): Message {
  return { title: refusals.staleFormTitle, blocks: [{ kind: "text", text: refusals.staleForm }] };
}
