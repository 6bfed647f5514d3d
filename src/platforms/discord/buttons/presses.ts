import { MessageFlags, type ButtonInteraction } from "discord.js";
import { resultWithin } from "../../../lib/with-timeout.ts";
import type { Caller } from "../../../../commands/core/define.ts";
import type { Message } from "../../../messages/core/message.ts";
import type { Reply, AnswerTarget } from "../../port.ts";
import type { AnswersParts } from "../commands/answers.ts";
import { readCustomId } from "./custom-id.ts";
import { openForm } from "../modals/forms.ts";
import { placeAsked } from "../places.ts";
import { acknowledge, followUp, reply, replyAtOnce } from "../commands/replies.ts";

/** Discord waits three seconds for an acknowledgement; a vote takes a few milliseconds. */
const QUICK_MS = 500;

/**
 * Answers a press: in its acknowledgement where that is quick, which spares the presser a flash of "thinking". What is
 * shared follows an acknowledgement that shows nothing, so that a failure can still be told to the presser alone.
 */
export async function answerPress(
  interaction: ButtonInteraction,
  caller: Caller,
  parts: AnswersParts,
): Promise<void> {
  const { handlers, rest } = parts;
  const { action } = readCustomId(interaction.customId);
  const place = placeAsked(interaction);
  const press = handlers.press(action, place, caller);
  if (press.form !== undefined) {
    const instead = async (): Promise<Message> => (await press.run()).message;
    return openForm(interaction, press.form(), instead, parts);
  }
  if (press.way === "share") {
    await interaction.deferUpdate();
    const { message, way } = await press.run();
    return followUp(interaction, message, way === "share" ? "everyone" : "caller", rest);
  }
  const running = press.run();
  const quick = await resultWithin(running, QUICK_MS);
  if (quick !== undefined)
    return replyAtOnce(interaction, quick.message, wayIn(interaction, quick.way), rest);
  await deferred(interaction, press.way, running, rest);
}

async function deferred(
  interaction: ButtonInteraction,
  way: AnswerTarget,
  running: Promise<Reply>,
  rest: AnswersParts["rest"],
): Promise<void> {
  if (wayIn(interaction, way) === "aside") {
    await acknowledge(interaction, "caller");
    return reply(interaction, (await running).message, rest);
  }
  await interaction.deferUpdate();
  const { message, way: outcome } = await running;
  if (outcome === "aside") return followUp(interaction, message, "caller", rest);
  await reply(interaction, message, rest);
}

/** Only an answer that nobody but the presser sees gives way to another page. */
function wayIn({ message }: ButtonInteraction, way: AnswerTarget): "aside" | "turn" {
  return way === "turn" && message.flags.has(MessageFlags.Ephemeral) ? "turn" : "aside";
}
