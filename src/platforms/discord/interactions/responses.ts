import { setTimeout as sleep } from "node:timers/promises";
import {
  DiscordAPIError,
  InteractionResponseType,
  MessageFlags,
  type MessageContextMenuCommandInteraction,
  Routes,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type ModalSubmitInteraction,
  type REST,
} from "discord.js";
import type { Audience } from "../../../../commands/core/define.ts";
import type { Message } from "../../../messages/core/message.ts";
import { filesOf, renderMessage } from "../components/render.ts";
import type { Handlers } from "../../port.ts";
import type { Log } from "../../../lib/log.ts";

/** What answering an interaction needs. */
export interface InteractionParts {
  readonly handlers: Pick<Handlers, "linkCards" | "command" | "suggest" | "press" | "submit">;
  readonly rest: Pick<REST, "get" | "patch" | "post">;
  readonly log: Log;
}

/** An answer replaces itself, so sending it again does no harm; after these waits, in milliseconds. */
const AGAIN_AFTER_MS = [500, 2000];

/** What somebody asked, and waits for an answer to. */
export type AnswerableInteraction =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | ButtonInteraction
  | ModalSubmitInteraction;

/** Tells Discord that an answer will come, and who will see it. */
export async function acknowledge(
  interaction: AnswerableInteraction,
  audience: Audience,
): Promise<void> {
  await interaction.deferReply(audience === "caller" ? { flags: MessageFlags.Ephemeral } : {});
}

/** The answer to something acknowledged. */
export async function reply(
  { applicationId, token }: AnswerableInteraction,
  message: Message,
  rest: Pick<REST, "patch">,
): Promise<void> {
  const body = renderMessage(message);
  const files = filesOf(message);
  for (const wait of [...AGAIN_AFTER_MS, undefined]) {
    try {
      await rest.patch(Routes.webhookMessage(applicationId, token), { body, files, auth: false });
      return;
    } catch (error) {
      if (wait === undefined || error instanceof DiscordAPIError) throw error;
      await sleep(wait);
    }
  }
}

/** The answer that is the acknowledgement too: for the asker alone, or in the place of the asker's own message. */
export async function replyAtOnce(
  { id, token }: AnswerableInteraction,
  message: Message,
  way: "aside" | "turn",
  rest: Pick<REST, "post">,
): Promise<void> {
  const body = renderMessage(message);
  const data = { ...body, flags: body.flags | MessageFlags.Ephemeral };
  const type =
    way === "turn"
      ? InteractionResponseType.UpdateMessage
      : InteractionResponseType.ChannelMessageWithSource;
  await rest.post(Routes.interactionCallback(id, token), {
    body: { type, data },
    files: filesOf(message),
    auth: false,
  });
}

/** A further message beside one that was acknowledged. */
export async function followUp(
  { applicationId, token }: AnswerableInteraction,
  message: Message,
  audience: Audience,
  rest: Pick<REST, "post">,
): Promise<void> {
  const rendered = renderMessage(message);
  const flags = audience === "caller" ? MessageFlags.Ephemeral : 0;
  const body = { ...rendered, flags: rendered.flags | flags };
  const files = filesOf(message);
  await rest.post(Routes.webhook(applicationId, token), { body, files, auth: false });
}
