import { buttonRow, helpButton } from "./buttons.ts";
import { english } from "./catalogue/english.ts";
import type { Block, Button, Message } from "./message.ts";
import { code, type Text } from "./text.ts";
import { dotted } from "./words.ts";

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
export function composeProblem(problem: Problem): Message {
  const { problems, example, exampleIs = "For example:", usage = [], buttons = [] } = problem;
  const lines: Text[] = problems.map((sentence) => [sentence]);
  if (example !== undefined) lines.push([`${exampleIs} `, code(example)]);
  const small: Text[] =
    usage.length === 0 ? [] : [["Usage: ", ...dotted(usage.map((call) => [code(call)]))]];
  return {
    title: "That did not work",
    blocks: [
      ...lines.map((text): Block => ({ kind: "text", text })),
      ...small.map((text): Block => ({ kind: "note", text })),
      ...buttonRow([...buttons, helpButton(english)]),
    ],
  };
}

/** For failures that nobody who reads this can mend. */
export function composeApology(): Message {
  const text = "That is my fault, not yours, and it is in the log. Please try again in a minute.";
  return { title: "Something went wrong", blocks: [{ kind: "text", text: [text] }] };
}

/** For a button whose meaning is not known any more. */
export function composeStaleButton(): Message {
  return {
    title: "This button is from an older message",
    blocks: [
      {
        kind: "text",
        text: ["It does not work any more; ", code("/papers help"), " shows what does."],
      },
      ...buttonRow([helpButton(english)]),
    ],
  };
}

/** For a form whose meaning is not known any more. */
export function composeStaleForm(): Message {
  return {
    title: "This form is from an older Paperboy",
    blocks: [
      {
        kind: "text",
        text: ["Nothing was changed. ", code("/papers setup"), " opens it as it is now."],
      },
    ],
  };
}
