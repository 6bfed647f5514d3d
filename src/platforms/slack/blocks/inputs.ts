import type { InputBlock, InputBlockElement, Option, PlainTextElement } from "@slack/types";
import type { Field, Values } from "../../../messages/core/form.ts";
import { truncate } from "../../rendering/truncate.ts";
import { LIMITS } from "../limits.ts";

const YES = "yes";
const REQUIRED: ReadonlySet<Field["kind"]> = new Set(["choice", "channel", "person"]);

export function fieldToInput(field: Field): InputBlock {
  return {
    type: "input",
    block_id: field.name,
    optional: !REQUIRED.has(field.kind),
    label: plain(field.label, LIMITS.inputLabel),
    ...(field.hint !== "" && { hint: plain(field.hint, LIMITS.inputLabel) }),
    element: elementOf(field),
  };
}

function elementOf(field: Field): InputBlockElement {
  const action_id = field.name;
  switch (field.kind) {
    case "text":
      return {
        type: "plain_text_input",
        action_id,
        max_length: field.maxLength,
        initial_value: field.initial.slice(0, field.maxLength),
      };
    case "channel":
      return {
        type: "conversations_select",
        action_id,
        filter: { include: ["public", "private"], exclude_bot_users: true },
      };
    case "person":
      return { type: "users_select", action_id };
    case "choice": {
      const options = field.options.map(optionOf);
      const initial = options.find(({ value }) => value === field.initial);
      return {
        type: "static_select",
        action_id,
        options,
        ...(initial !== undefined && { initial_option: initial }),
      };
    }
    case "choices":
      return checkboxes(action_id, field.options.map(optionOf), field.initial);
    case "switch":
      return checkboxes(
        action_id,
        [optionOf({ value: YES, label: field.yes })],
        field.initial ? [YES] : [],
      );
  }
}

function checkboxes(
  action_id: string,
  options: Option[],
  chosen: readonly string[],
): InputBlockElement {
  const initial = options.filter(({ value }) => chosen.includes(value ?? ""));
  return {
    type: "checkboxes",
    action_id,
    options,
    ...(initial.length > 0 && { initial_options: initial }),
  };
}

function optionOf({ value, label }: { readonly value: string; readonly label: string }): Option & {
  text: PlainTextElement;
} {
  return { value, text: plain(label, LIMITS.optionText) };
}

function plain(text: string, max: number): PlainTextElement {
  return { type: "plain_text", text: truncate(text, max), emoji: false };
}

export function viewValues(state: State): Values {
  return Object.fromEntries(
    Object.values(state).flatMap((block) =>
      Object.entries(block).map(([name, answer]) => [name, valueOf(answer)]),
    ),
  );
}

export type State = Readonly<Record<string, Readonly<Record<string, Given>>>>;

interface Given {
  readonly type: string;
  readonly value?: string | null | undefined;
  readonly selected_option?: { readonly value: string } | null | undefined;
  readonly selected_options?: readonly { readonly value: string }[] | null | undefined;
  readonly selected_conversation?: string | null | undefined;
  readonly selected_user?: string | null | undefined;
}

function valueOf(given: Given): string {
  const { value, selected_option: one, selected_options: several } = given;
  if (several !== undefined && several !== null)
    return several.map((option) => option.value).join(",");
  return one?.value ?? given.selected_conversation ?? given.selected_user ?? value ?? "";
}
