import {
  InteractionResponseType,
  MessageFlags,
  type ModalSubmitInteraction,
  Routes,
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
import { formToModal } from "../components/modal.ts";
import { joined, type Values } from "../../../messages/core/form.ts";

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

export function modalValues({ fields }: ModalSubmitInteraction): Values {
  return Object.fromEntries(
    [...fields.fields.values()].flatMap((field) => {
      if ("value" in field && typeof field.value === "string")
        return [[field.customId, field.value] as const];
      if ("value" in field && typeof field.value === "boolean")
        return [[field.customId, field.value ? "yes" : "no"] as const];
      if ("values" in field) return [[field.customId, joined(field.values)] as const];
      return [];
    }),
  );
}
