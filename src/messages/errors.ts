import type { Translate } from "../i18n/translate.ts";
import { code, joinWithDots, type Text } from "../i18n/rich-text.ts";
import { buttonRow, helpButton } from "./core/buttons.ts";
import type { Block, Button, Message } from "./core/message.ts";

export interface Problem {
  /** What is wrong, a sentence each. */
  readonly problems: readonly string[];
  /** A call that works. */
  readonly example?: string | undefined;
  /** What introduces the example when it is more than an example. */
  readonly exampleIs?: string;
  /** How the command is called, or all of them. */
  readonly usage?: readonly string[];
  /** What the person may have meant. */
  readonly buttons?: readonly Button[];
}

/** Says what is wrong with a request, with an example that works. */
export function composeProblem(t: Translate, problem: Problem): Message {
  const { problems, example, exampleIs, usage = [], buttons = [] } = problem;
  const lines: Text[] = problems.map((sentence) => [sentence]);
  if (example !== undefined)
    lines.push(
      exampleIs === undefined
        ? t.rich("error.example", { example: code(example) })
        : [`${exampleIs} `, code(example)],
    );
  const calls = joinWithDots(usage.map((call) => [code(call)]));
  return {
    title: "",
    blocks: [
      ...lines.map((text): Block => ({ kind: "text", text })),
      ...(usage.length === 0
        ? []
        : [{ kind: "note", text: t.rich("error.usage", { calls }) } as const]),
      ...buttonRow([...buttons, helpButton(t)]),
    ],
  };
}

/** For failures that the reader cannot put right. */
export function composeApology(t: Translate): Message {
  return { title: "", blocks: [{ kind: "text", text: t.rich("error.failed") }] };
}

/** For a button whose meaning is no longer known. */
export function composeStaleButton(t: Translate): Message {
  const text = t.rich("error.staleButton", { command: code("/papers help") });
  return { title: "", blocks: [{ kind: "text", text }, ...buttonRow([helpButton(t)])] };
}

/** For a form whose meaning is no longer known. */
export function composeStaleForm(t: Translate): Message {
  const text = t.rich("error.staleForm", { command: code("/papers setup") });
  return { title: "", blocks: [{ kind: "text", text }] };
}
