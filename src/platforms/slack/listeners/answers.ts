import type { App, RespondFn } from "@slack/bolt";
import { z } from "zod";
import type { Audience } from "../../../../commands/command.ts";
import { reasonOf } from "../../../errors.ts";
import type { Log } from "../../../log.ts";
import { decodeAction } from "../../../message/action.ts";
import type { Message } from "../../../message/message.ts";
import type { Place } from "../../../papers/place.ts";
import type { ListenerParts } from "./parts.ts";
import { SLASH_COMMAND } from "../manifest.ts";
import { renderMessage } from "../render.ts";
import { firstWord } from "./typed.ts";

const Press = z.object({ value: z.string().optional() });
/** The message a button is in: whether only the presser sees it, and its thread. */
const Container = z
  .object({ is_ephemeral: z.boolean().default(false), thread_ts: z.string().optional() })
  .catch({ is_ephemeral: false });

/** Answers the slash command, which has been acknowledged. */
export function listenToCommands(app: App, { handlers, homeOf, log }: ListenerParts): void {
  app.command(SLASH_COMMAND, async ({ command, context, respond }) => {
    const { me, people, handOver } = await homeOf(context);
    const answer = handlers.command({
      ...firstWord(command.text),
      place: placeOf(me.team, command.channel_id),
      caller: await people.caller(command.user_id, command.channel_id),
    });
    const message = await handOver(await answer.run(), command.user_id);
    await reply(respond, message, { audience: answer.audience }, log);
  });
}

/** Answers buttons, which have been acknowledged. */
export function listenToButtons(app: App, { handlers, homeOf, log }: ListenerParts): void {
  app.action({ type: "block_actions" }, async ({ action, body, context, respond }) => {
    const channel = body.channel?.id;
    const pressed = Press.safeParse(action);
    if (channel === undefined || !pressed.success) return;
    const meaning = decodeAction(pressed.data.value ?? "");
    const { me, people, handOver } = await homeOf(context);
    const caller = await people.caller(body.user.id, channel);
    const press = handlers.press(meaning, placeOf(me.team, channel), caller);
    const { message: answer, way } = await press.run();
    const message = await handOver(answer, body.user.id);
    const { is_ephemeral: isOwn, thread_ts: thread } = Container.parse(body.container);
    if (way === "share") return reply(respond, message, { audience: "everyone" }, log);
    // Only an answer that nobody but the presser sees gives way to another page.
    const replace = way === "turn" && isOwn;
    await reply(respond, message, { audience: "caller", replace, thread }, log);
  });
}

function placeOf(workspace: string, channel: string): Place {
  return { platform: "slack", workspace, channel };
}

/** Sends the answer to the address that came with the question; Slack keeps it open for half an hour. */
async function reply(
  respond: RespondFn,
  message: Message,
  where: {
    readonly audience: Audience;
    readonly replace?: boolean;
    readonly thread?: string | undefined;
  },
  log: Log,
): Promise<void> {
  const { audience, replace = false, thread } = where;
  const options = {
    ...(thread !== undefined && { thread_ts: thread }),
    response_type: audience === "everyone" ? ("in_channel" as const) : ("ephemeral" as const),
    replace_original: replace,
    unfurl_links: false,
    unfurl_media: false,
  };
  const hasPictures = message.blocks.some((block) => block.kind === "image");
  for (const pictures of hasPictures ? [true, false] : [false]) {
    try {
      await respond({ ...renderMessage(message, { pictures }), ...options });
      return;
    } catch (error) {
      // The address in the error's cause is a secret: whoever has it can answer as us.
      log.warn({ reason: reasonOf(error) }, "slack did not take an answer");
    }
  }
}
