import { MessageFlags, type ButtonInteraction, type StringSelectMenuInteraction } from "discord.js";
import { resultWithin } from "../../../lib/with-timeout.ts";
import type { Caller } from "../../../../commands/core/define.ts";
import type { Message } from "../../../messages/core/message.ts";
import type { Reply, AnswerTarget } from "../../port.ts";
import { type InteractionParts, acknowledge, followUp, reply, replyAtOnce } from "./responses.ts";
import { readCustomId } from "../components/custom-id.ts";
import { openModal } from "./modals.ts";
import { placeOfInteraction } from "../places.ts";

type Pressed = ButtonInteraction | StringSelectMenuInteraction;

/** Discord waits three seconds for an acknowledgement. */
const QUICK_MS = 500;

/** A quick answer is its own acknowledgement, without a flash of "thinking"; failures go to the presser alone. */
export async function answerButton(
  interaction: Pressed,
  caller: Caller,
  parts: InteractionParts,
): Promise<void> {
  const { handlers } = parts;
  const id = interaction.isStringSelectMenu()
    ? (interaction.values[0] ?? "")
    : interaction.customId;
  const { action } = readCustomId(id);
  const place = placeOfInteraction(interaction);
  const press = handlers.press(action, place, caller, interaction.message.id);
  if (press.target === "silent") {
    await interaction.deferUpdate();
    const message = await press.run();
    if (message !== null) await followUp(interaction, message, "caller", parts);
    return;
  }
  if (press.form !== undefined) {
    const instead = async (): Promise<Message> => (await press.run()).message;
    return openModal(interaction, press.form(), instead, parts);
  }
  if (press.target === "share") {
    await interaction.deferUpdate();
    const { message, target } = await press.run();
    return followUp(interaction, message, target === "share" ? "everyone" : "caller", parts);
  }
  const running = press.run();
  const quick = await resultWithin(running, QUICK_MS);
  if (quick !== undefined)
    return replyAtOnce(interaction, quick.message, wayIn(interaction, quick.target), parts);
  await deferred(interaction, press.target, running, parts);
}

async function deferred(
  interaction: Pressed,
  target: AnswerTarget,
  running: Promise<Reply>,
  parts: InteractionParts,
): Promise<void> {
  if (wayIn(interaction, target) === "aside") {
    await acknowledge(interaction, "caller");
    return reply(interaction, (await running).message, parts);
  }
  await interaction.deferUpdate();
  const { message, target: outcome } = await running;
  if (outcome === "aside") return followUp(interaction, message, "caller", parts);
  await reply(interaction, message, parts);
}

/** Only a private answer may be replaced. */
function wayIn({ message }: Pressed, target: AnswerTarget): "aside" | "turn" {
  return target === "turn" && message.flags.has(MessageFlags.Ephemeral) ? "turn" : "aside";
}
