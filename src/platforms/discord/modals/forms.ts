import {
  InteractionResponseType,
  MessageFlags,
  Routes,
  type ModalSubmitInteraction,
} from "discord.js";
import { resultWithin } from "../../../lib/with-timeout.ts";
import type { Caller } from "../../../../commands/core/define.ts";
import type { Message } from "../../../messages/core/message.ts";
import type { OpenedForm } from "../../port.ts";
import type { AnswersParts } from "../commands/answers.ts";
import { readCustomId } from "../buttons/custom-id.ts";
import { modalOf, valuesOf } from "./modal.ts";
import { placeAsked } from "../places.ts";
import { acknowledge, reply, replyAtOnce, type Asked } from "../commands/replies.ts";

/** A form has to be Discord's first answer, within its three seconds. */
const PATIENCE_MS = 2000;
/** An answer that takes no longer is the acknowledgement too. */
const QUICK_MS = 500;

/** Opens a form; where there is none, or none in time, `instead` is said to the asker alone. */
export async function openForm(
  interaction: Asked,
  opening: Promise<OpenedForm>,
  instead: () => Promise<Message>,
  { rest }: Pick<AnswersParts, "rest">,
): Promise<void> {
  const opened = await resultWithin(opening, PATIENCE_MS);
  if (opened === undefined || "message" in opened)
    return replyAtOnce(interaction, opened?.message ?? (await instead()), "aside", rest);
  const body = { type: InteractionResponseType.Modal, data: modalOf(opened.form) };
  await rest.post(Routes.interactionCallback(interaction.id, interaction.token), {
    body,
    auth: false,
  });
}

/** Takes a form; the answer stands in the place of the asker's own message that opened it, where there is one. */
export async function takeForm(
  interaction: ModalSubmitInteraction,
  caller: Caller,
  { handlers, rest }: AnswersParts,
): Promise<void> {
  const { action } = readCustomId(interaction.customId);
  const place = placeAsked(interaction);
  const values = valuesOf(interaction);
  const running = handlers
    .submit({ action, values, place, caller })
    .then((submitted) => submitted.run());
  const isOwn = interaction.message?.flags.has(MessageFlags.Ephemeral) === true;
  const quick = await resultWithin(running, QUICK_MS);
  if (quick !== undefined) return replyAtOnce(interaction, quick, isOwn ? "turn" : "aside", rest);
  if (isOwn && interaction.isFromMessage()) await interaction.deferUpdate();
  else await acknowledge(interaction, "caller");
  await reply(interaction, await running, rest);
}
