import {
  ComponentType,
  TextInputStyle,
  type APIComponentInLabel,
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  type APISelectMenuOption,
  type ModalSubmitInteraction,
} from "discord.js";
import { encodeAction } from "../../../messages/core/action.ts";
import {
  fieldsOf,
  joined,
  type Field,
  type Form,
  type Values,
} from "../../../messages/core/form.ts";
import { truncate } from "../../rendering/truncate.ts";
import { LIMITS } from "../limits.ts";

const YES = "yes";
const NO = "no";

/** A page of a form as a modal. */
export function modalOf(form: Form): APIModalInteractionResponseCallbackData {
  const { name, input } = form.action;
  return {
    custom_id: encodeAction({ kind: "command", name, input: { ...input } }),
    title: truncate(form.title, LIMITS.modalTitle),
    components: fieldsOf(form, "one").slice(0, LIMITS.modalFields).map(labelled),
  };
}

function labelled(field: Field): APILabelComponent {
  return {
    type: ComponentType.Label,
    label: truncate(field.label, LIMITS.fieldLabel),
    ...(field.hint !== "" && { description: truncate(field.hint, LIMITS.fieldHint) }),
    component: componentOf(field),
  };
}

function componentOf(field: Field): APIComponentInLabel {
  const custom_id = field.name;
  switch (field.kind) {
    case "text":
      return {
        type: ComponentType.TextInput,
        custom_id,
        style: TextInputStyle.Short,
        value: field.initial.slice(0, field.maxLength),
        max_length: field.maxLength,
        required: false,
      };
    case "choice":
      return select(custom_id, field.options, [field.initial], 1);
    case "choices":
      return select(custom_id, field.options, field.initial, field.options.length);
    case "switch":
      return select(
        custom_id,
        [
          { value: YES, label: field.yes },
          { value: NO, label: field.no },
        ],
        [field.initial ? YES : NO],
        1,
      );
  }
}

function select(
  custom_id: string,
  options: readonly { readonly value: string; readonly label: string }[],
  chosen: readonly string[],
  most: number,
): APIComponentInLabel {
  const drawn = options.slice(0, LIMITS.choices).map(({ value, label }): APISelectMenuOption => ({
    value,
    label: truncate(label, LIMITS.choice),
    ...(chosen.includes(value) && { default: true }),
  }));
  return {
    type: ComponentType.StringSelect,
    custom_id,
    options: drawn,
    min_values: most === 1 ? 1 : 0,
    max_values: Math.min(most, drawn.length),
    required: most === 1,
  };
}

/** What was filled in. */
export function valuesOf({ fields }: ModalSubmitInteraction): Values {
  return Object.fromEntries(
    [...fields.fields.values()].flatMap((field) => {
      if ("value" in field && typeof field.value === "string")
        return [[field.customId, field.value] as const];
      if ("values" in field) return [[field.customId, joined(field.values)] as const];
      return [];
    }),
  );
}
