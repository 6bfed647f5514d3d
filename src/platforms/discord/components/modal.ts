import {
  type APIComponentInLabel,
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  type APITextDisplayComponent,
  ChannelType,
  ComponentType,
  TextInputStyle,
} from "discord.js";
import { encodeAction } from "../../../messages/core/action.ts";
import type { Field, Form } from "../../../messages/core/form.ts";
import { translateInto } from "../../../i18n/translate.ts";
import { truncate } from "../../rendering/truncate.ts";
import { LIMITS } from "../limits.ts";
import { textToMarkdown } from "./markdown.ts";

/** The kinds of channels that a subscription can have. */
const POSTABLE = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildForum,
] as const;

/** More would push the rest of the form off the screen. */
const MOST_RADIOS = 4;

export function formToModal(form: Form): APIModalInteractionResponseCallbackData {
  const { name, input } = form.action;
  const fields = form.fields.slice(0, LIMITS.modalFields).map(labelled);
  return {
    custom_id: encodeAction({ kind: "command", name, input: { ...input } }),
    title: truncate(form.title, LIMITS.modalTitle),
    components: [...intro(form, LIMITS.modalFields - fields.length), ...fields],
  };
}

function intro(form: Form, room: number): APITextDisplayComponent[] {
  if (room === 0 || form.intro.length === 0) return [];
  return [
    {
      type: ComponentType.TextDisplay,
      content: textToMarkdown(translateInto(form.language ?? "en"), form.intro),
    },
  ];
}

function labelled(field: Field): APILabelComponent {
  const hint = "typing" in field ? field.typing : field.hint;
  return {
    type: ComponentType.Label,
    label: truncate(field.label, LIMITS.fieldLabel),
    ...(hint !== "" && { description: truncate(hint, LIMITS.fieldHint) }),
    component: componentOf(field),
  };
}

function componentOf(field: Field): APIComponentInLabel {
  const custom_id = field.name;
  switch (field.kind) {
    case "text":
      return textInput(custom_id, field.initial, field.maxLength, false);
    case "time":
    case "search":
      return textInput(custom_id, field.initial, LIMITS.choice, true);
    case "number":
      return numberInput(custom_id, field);
    case "channel":
      return { type: ComponentType.ChannelSelect, custom_id, channel_types: [...POSTABLE] };
    case "person":
      return { type: ComponentType.UserSelect, custom_id };
    case "choice":
      return select(custom_id, field.options, field.initial);
    case "choices":
      return {
        type: ComponentType.CheckboxGroup,
        custom_id,
        options: optionsOf(field.options, field.initial, LIMITS.groupOptions),
        min_values: 1,
        required: true,
      };
    case "switch":
      return { type: ComponentType.Checkbox, custom_id, default: field.initial };
  }
}

function textInput(
  custom_id: string,
  initial: string,
  max_length: number,
  required: boolean,
): APIComponentInLabel {
  const value = initial.slice(0, max_length);
  return {
    type: ComponentType.TextInput,
    custom_id,
    style: TextInputStyle.Short,
    value,
    max_length,
    required,
  };
}

function numberInput(
  custom_id: string,
  { initial, min, max }: Extract<Field, { kind: "number" }>,
): APIComponentInLabel {
  const count = max - min + 1;
  if (count > LIMITS.choices) return textInput(custom_id, initial, String(max).length, true);
  const options = Array.from({ length: count }, (_, index) => String(min + index));
  return select(
    custom_id,
    options.map((value) => ({ value, label: value })),
    initial,
  );
}

type Options = readonly { readonly value: string; readonly label: string }[];

function select(custom_id: string, options: Options, initial: string): APIComponentInLabel {
  const few = options.length <= MOST_RADIOS && options.length > 1;
  const drawn = optionsOf(options, [initial], LIMITS.choices);
  return few
    ? { type: ComponentType.RadioGroup, custom_id, options: drawn, required: true }
    : { type: ComponentType.StringSelect, custom_id, options: drawn, required: true };
}

function optionsOf(options: Options, chosen: readonly string[], most: number) {
  return options.slice(0, most).map(({ value, label }) => ({
    value,
    label: truncate(label, LIMITS.choice),
    ...(chosen.includes(value) && { default: true }),
  }));
}
