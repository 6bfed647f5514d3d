import type { Translate } from "../i18n/translate.ts";
import { code, joinWithDots, type Text } from "../i18n/rich-text.ts";
import { buttonRow, helpButton } from "./core/buttons.ts";
import type { Block, Button, Message } from "./core/message.ts";

export interface Problem {
  readonly problems: readonly string[];
  readonly example?: string | undefined;
  readonly exampleIs?: string;
  readonly usage?: readonly string[];
  readonly buttons?: readonly Button[];
}

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

/** For the name of a command of an earlier version. */
export function composeRenamed(
  t: Translate,
  { old, now }: { readonly old: string; readonly now: string },
): Message {
  const values = { old: code(`/papers ${old}`), command: code(`/papers ${now}`) };
  return {
    title: "",
    blocks: [
      { kind: "text", text: t.rich("refusal.renamed", values) },
      ...buttonRow([helpButton(t)]),
    ],
  };
}

export function composeApology(t: Translate): Message {
  return { title: "", blocks: [{ kind: "text", text: t.rich("error.failed") }] };
}

export function composeStaleButton(t: Translate): Message {
  const text = t.rich("error.staleButton", { command: code("/papers help") });
  return { title: "", blocks: [{ kind: "text", text }, ...buttonRow([helpButton(t)])] };
}

export function composeStaleForm(t: Translate): Message {
  const text = t.rich("error.staleForm", { command: code("/papers setup") });
  return { title: "", blocks: [{ kind: "text", text }] };
}
