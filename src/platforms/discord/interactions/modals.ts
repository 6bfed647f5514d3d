import {
  type APIComponentInLabel,
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  type APISelectMenuOption,
  ChannelType,
  ComponentType,
  InteractionResponseType,
  MessageFlags,
  type ModalSubmitInteraction,
  Routes,
  TextInputStyle,
} from "discord.js";
import { resultWithin } from "../../../lib/with-timeout.ts";
import type { Caller } from "../../../../commands/core/define.ts";
import type { Message } from "../../../messages/core/message.ts";
import type { OpenedForm } from "../../port.ts";
import {
  acknowledge,
  type InteractionParts,
  type AnswerableInteraction,
  reply,
  replyAtOnce,
} from "./responses.ts";
import { readCustomId } from "../components/custom-id.ts";
import { placeOfInteraction } from "../places.ts";
import { encodeAction } from "../../../messages/core/action.ts";
import {
  type Field,
  fieldsOf,
  type Form,
  joined,
  type Values,
} from "../../../messages/core/form.ts";
import { truncate } from "../../rendering/truncate.ts";
import { LIMITS } from "../limits.ts";

/** A modal must be the first response, within three seconds. */
const PATIENCE_MS = 2000;
/** A faster answer serves as the acknowledgement too. */
const QUICK_MS = 500;

/** Opens a form; `instead` is shown to the caller alone when there is none, or none in time. */
export async function openModal(
  interaction: AnswerableInteraction,
  opening: Promise<OpenedForm>,
  instead: () => Promise<Message>,
  parts: Pick<InteractionParts, "rest" | "commandId">,
): Promise<void> {
  const opened = await resultWithin(opening, PATIENCE_MS);
  if (opened === undefined || "message" in opened)
    return replyAtOnce(interaction, opened?.message ?? (await instead()), "aside", parts);
  const body = { type: InteractionResponseType.Modal, data: formToModal(opened.form) };
  await parts.rest.post(Routes.interactionCallback(interaction.id, interaction.token), {
    body,
    auth: false,
  });
}

/** The answer replaces the caller's own message that opened the form, if there is one. */
export async function answerModal(
  interaction: ModalSubmitInteraction,
  caller: Caller,
  parts: InteractionParts,
): Promise<void> {
  const { action } = readCustomId(interaction.customId);
  const place = placeOfInteraction(interaction);
  const values = modalValues(interaction);
  const running = parts.handlers
    .submit({ action, values, place, caller })
    .then((submitted) => submitted.run());
  const isOwn = interaction.message?.flags.has(MessageFlags.Ephemeral) === true;
  const quick = await resultWithin(running, QUICK_MS);
  if (quick !== undefined) return replyAtOnce(interaction, quick, isOwn ? "turn" : "aside", parts);
  if (isOwn && interaction.isFromMessage()) await interaction.deferUpdate();
  else await acknowledge(interaction, "caller");
  await reply(interaction, await running, parts);
}

/** The kinds of channels that a subscription can have. */
const POSTABLE = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildForum,
] as const;
const YES = "yes";
const NO = "no";

export function formToModal(form: Form): APIModalInteractionResponseCallbackData {
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
    case "channel":
      return { type: ComponentType.ChannelSelect, custom_id, channel_types: [...POSTABLE] };
    case "person":
      return { type: ComponentType.UserSelect, custom_id };
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

export function modalValues({ fields }: ModalSubmitInteraction): Values {
  return Object.fromEntries(
    [...fields.fields.values()].flatMap((field) => {
      if ("value" in field && typeof field.value === "string")
        return [[field.customId, field.value] as const];
      if ("values" in field) return [[field.customId, joined(field.values)] as const];
      return [];
    }),
  );
}
