import { excerpt } from "../domain/parse-result.ts";
import type { Translate } from "../i18n/translate.ts";
import { code, joinWithDots, slash, type Inline, type Text } from "../i18n/rich-text.ts";
import { buttonRow, commandButton, helpButton } from "./core/buttons.ts";
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
  if (example !== undefined) {
    const call = exampleCall(example);
    lines.push(
      exampleIs === undefined
        ? t.rich("error.example", { example: call })
        : [`${exampleIs} `, call],
    );
  }
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

function exampleCall(example: string): Inline {
  const [, call] = /^\/papers (.*)$/s.exec(example) ?? [];
  return call === undefined ? code(example) : slash(call);
}

/** For the name of a command of an earlier version. */
export function composeRenamed(
  t: Translate,
  { old, now }: { readonly old: string; readonly now: string },
): Message {
  const values = { old: code(`/papers ${old}`), command: slash(now) };
  return {
    title: "",
    blocks: [
      { kind: "text", text: t.rich("refusal.renamed", values) },
      ...buttonRow([helpButton(t)]),
    ],
  };
}

/** For a mention that names no command; `typed` is offered as a search. */
export function composeAsk(t: Translate, typed: string): Message {
  const example = code("@Paperboy search diffusion models");
  return {
    title: "",
    blocks: [
      { kind: "text", text: t.rich("mention.howTo", { example }) },
      ...buttonRow([searchButton(t, typed), helpButton(t)]),
    ],
  };
}

/** To be answered to the caller alone, which a mention cannot be here. */
export function composeUseCommand(t: Translate, command: string): Message {
  const text = t.rich("mention.useCommand", { command: slash(command) });
  return { title: "", blocks: [{ kind: "text", text }] };
}

export function searchButton(t: Translate, query: string): Button {
  return commandButton({
    label: t("refusal.search"),
    description: t("refusal.searchAbout", { query: excerpt(query) }),
    command: "search",
    input: { query },
  });
}

export function lookUpButton(t: Translate, paper: string): Button {
  return commandButton({
    label: t("refusal.lookUp"),
    description: t("refusal.lookUpAbout", { paper }),
    command: "show",
    input: { paper },
  });
}

export function composeApology(t: Translate): Message {
  return { title: "", blocks: [{ kind: "text", text: t.rich("error.failed") }] };
}

export function composeStaleButton(t: Translate): Message {
  const text = t.rich("error.staleButton", { command: slash("help") });
  return { title: "", blocks: [{ kind: "text", text }, ...buttonRow([helpButton(t)])] };
}

export function composeStaleForm(t: Translate): Message {
  const text = t.rich("error.staleForm", { command: slash("setup") });
  return { title: "", blocks: [{ kind: "text", text }] };
}
