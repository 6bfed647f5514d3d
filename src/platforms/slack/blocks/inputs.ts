import type {
  InputBlock,
  InputBlockElement,
  PlainTextElement,
  PlainTextOption,
} from "@slack/types";
import type { Field, Values } from "../../../messages/core/form.ts";
import { truncate } from "../../rendering/truncate.ts";
import { LIMITS } from "../limits.ts";

const YES = "yes";
const OPTIONAL: ReadonlySet<Field["kind"]> = new Set(["text", "switch"]);
const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

export function fieldToInput(field: Field): InputBlock {
  return {
    type: "input",
    block_id: field.name,
    optional: OPTIONAL.has(field.kind),
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
    case "time":
      return {
        type: "timepicker",
        action_id,
        ...(CLOCK.test(field.initial) && { initial_time: field.initial }),
      };
    case "number":
      return {
        type: "number_input",
        action_id,
        is_decimal_allowed: false,
        min_value: String(field.min),
        max_value: String(field.max),
        ...(/^\d+$/.test(field.initial) && { initial_value: field.initial }),
      };
    case "search":
      return searchable(action_id, field.options, field.initial);
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

/** A group holds a hundred options at most; people search through all groups by typing. */
function searchable(
  action_id: string,
  values: readonly string[],
  initial: string,
): InputBlockElement {
  const all = values.includes(initial) || initial === "" ? values : [initial, ...values];
  const options = all.map((value) => optionOf({ value, label: value }));
  const labels = new Set(all.map(regionOf));
  const chosen = options.find(({ value }) => value === initial);
  return {
    type: "static_select",
    action_id,
    option_groups: [...labels].flatMap((label) =>
      optionGroups(
        label,
        options.filter(({ value = "" }) => regionOf(value) === label),
      ),
    ),
    ...(chosen !== undefined && { initial_option: chosen }),
  };
}

function optionGroups(label: string, options: PlainTextOption[]): OptionGroup[] {
  const groups = Math.ceil(options.length / LIMITS.groupOptions);
  return Array.from({ length: groups }, (_, index) => ({
    label: plain(label, LIMITS.optionText),
    options: options.slice(index * LIMITS.groupOptions, (index + 1) * LIMITS.groupOptions),
  }));
}

function regionOf(value: string): string {
  return value.split("/", 1).join("");
}

interface OptionGroup {
  readonly label: PlainTextElement;
  readonly options: PlainTextOption[];
}

function checkboxes(
  action_id: string,
  options: PlainTextOption[],
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

function optionOf({
  value,
  label,
}: {
  readonly value: string;
  readonly label: string;
}): PlainTextOption {
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
  readonly selected_time?: string | null | undefined;
}

function valueOf(given: Given): string {
  const { value, selected_option: one, selected_options: several } = given;
  if (several !== undefined && several !== null)
    return several.map((option) => option.value).join(",");
  const { selected_conversation, selected_user, selected_time } = given;
  return one?.value ?? selected_conversation ?? selected_user ?? selected_time ?? value ?? "";
}
