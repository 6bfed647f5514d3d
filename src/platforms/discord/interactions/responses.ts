import { setTimeout as sleep } from "node:timers/promises";
import {
  DiscordAPIError,
  InteractionResponseType,
  MessageFlags,
  type MessageContextMenuCommandInteraction,
  Routes,
  type ButtonInteraction,
  type StringSelectMenuInteraction,
  type ChatInputCommandInteraction,
  type ModalSubmitInteraction,
  type REST,
} from "discord.js";
import type { Audience } from "../../../../commands/core/define.ts";
import { DeliveryError } from "../../../domain/errors.ts";
import type { Message } from "../../../messages/core/message.ts";
import { withCommandIds } from "../components/command-ids.ts";
import { writeRendered } from "../api/write-rendered.ts";
import { filesOf } from "../components/render.ts";
import type { Handlers } from "../../port.ts";
import type { Log } from "../../../lib/log.ts";

export interface InteractionParts {
  readonly handlers: Pick<Handlers, "linkCards" | "command" | "suggest" | "press" | "submit">;
  readonly rest: Pick<REST, "get" | "patch" | "post">;
  /** Undefined until the commands are registered. */
  readonly commandId: () => string | undefined;
  readonly log: Log;
}

/** Waits in milliseconds; an answer replaces itself, so sending it again is safe. */
const AGAIN_AFTER_MS = [500, 2000];

export type AnswerableInteraction =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | ButtonInteraction
  | StringSelectMenuInteraction
  | ModalSubmitInteraction;

export async function acknowledge(
  interaction: AnswerableInteraction,
  audience: Audience,
): Promise<void> {
  await interaction.deferReply(audience === "caller" ? { flags: MessageFlags.Ephemeral } : {});
}

export async function reply(
  { applicationId, token }: AnswerableInteraction,
  message: Message,
  { rest, commandId }: Pick<InteractionParts, "commandId"> & { readonly rest: Pick<REST, "patch"> },
): Promise<void> {
  const files = filesOf(message);
  const route = Routes.webhookMessage(applicationId, token);
  for (const wait of [...AGAIN_AFTER_MS, undefined]) {
    try {
      await writeRendered(withCommandIds(message, commandId()), {}, (body) =>
        rest.patch(route, { body, files, auth: false }),
      );
      return;
    } catch (error) {
      const isRefused = error instanceof DiscordAPIError || error instanceof DeliveryError;
      if (wait === undefined || isRefused) throw error;
      await sleep(wait);
    }
  }
}

/** Answers and acknowledges in one request. */
export async function replyAtOnce(
  { id, token }: AnswerableInteraction,
  message: Message,
  way: "aside" | "turn",
  { rest, commandId }: Pick<InteractionParts, "rest" | "commandId">,
): Promise<void> {
  const files = filesOf(message);
  const type =
    way === "turn"
      ? InteractionResponseType.UpdateMessage
      : InteractionResponseType.ChannelMessageWithSource;
  await writeRendered(withCommandIds(message, commandId()), {}, (rendered) => {
    const data = { ...rendered, flags: rendered.flags | MessageFlags.Ephemeral };
    const body = { type, data };
    return rest.post(Routes.interactionCallback(id, token), { body, files, auth: false });
  });
}

export async function followUp(
  { applicationId, token }: AnswerableInteraction,
  message: Message,
  audience: Audience,
  { rest, commandId }: Pick<InteractionParts, "rest" | "commandId">,
): Promise<void> {
  const flags = audience === "caller" ? MessageFlags.Ephemeral : 0;
  const files = filesOf(message);
  await writeRendered(withCommandIds(message, commandId()), {}, (rendered) => {
    const body = { ...rendered, flags: rendered.flags | flags };
    return rest.post(Routes.webhook(applicationId, token), { body, files, auth: false });
  });
}
