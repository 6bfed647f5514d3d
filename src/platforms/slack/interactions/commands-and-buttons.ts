import type { App, RespondFn } from "@slack/bolt";
import { z } from "zod";
import type { Audience, Caller } from "../../../../commands/core/define.ts";
import { reasonOf } from "../../../domain/errors.ts";
import type { Log } from "../../../lib/log.ts";
import { decodeAction } from "../../../messages/core/action.ts";
import { picturesIn, type Message } from "../../../messages/core/message.ts";
import type { Place } from "../../../domain/place.ts";
import type { ListenerParts } from "../events/listener-parts.ts";
import { SLASH_COMMAND } from "../manifest.ts";
import { renderMessage } from "../blocks/render.ts";
import type { Answer, Handlers } from "../../port.ts";
import type { SignedInWorkspace } from "../api/workspaces.ts";
import { openView } from "./modals.ts";
import { commandText, firstWord } from "./typed-text.ts";

const Press = z.object({ value: z.string().optional() });
const Container = z
  .object({
    is_ephemeral: z.boolean().default(false),
    thread_ts: z.string().optional(),
    message_ts: z.string().optional(),
  })
  .catch({ is_ephemeral: false });

export function listenToCommands(app: App, { handlers, workspaceOf, log }: ListenerParts): void {
  app.command(SLASH_COMMAND, async ({ command, context, respond }) => {
    const home = await workspaceOf(context);
    const { me, people, sendFiles } = home;
    const channel = command.channel_id;
    const caller = await people.caller(command.user_id, channel);
    const place = placeOf(me.team, channel);
    const answer = handlers.command({ ...firstWord(commandText(command.text)), place, caller });
    const asker = { place, caller, triggerId: command.trigger_id };
    const refusal = await answer.refusal?.();
    if (refusal != null) return reply(respond, refusal, { audience: "caller" }, log);
    const words = await messageInstead(home, handlers, asker, answer, log);
    if (words === null) return;
    const message = await sendFiles(words, caller);
    await reply(respond, message, { audience: answer.audience }, log);
  });
}

export function listenToButtons(app: App, { handlers, workspaceOf, log }: ListenerParts): void {
  app.action({ type: "block_actions" }, async ({ action, body, context, respond }) => {
    const channel = body.channel?.id;
    const pressed = Press.safeParse(action);
    if (channel === undefined || !pressed.success) return;
    const meaning = decodeAction(pressed.data.value ?? "");
    const home = await workspaceOf(context);
    const { me, people, sendFiles } = home;
    const caller = await people.caller(body.user.id, channel);
    const place = placeOf(me.team, channel);
    const { is_ephemeral: isOwn, thread_ts: thread, message_ts } = Container.parse(body.container);
    const press = handlers.press(meaning, place, caller, message_ts);
    if (press.target === "silent") {
      const words = await press.run();
      if (words !== null) await reply(respond, words, { audience: "caller", thread }, log);
      return;
    }
    if (press.form !== undefined) {
      const asker = { place, caller, triggerId: body.trigger_id };
      const run = async (): Promise<Message> => (await press.run()).message;
      const form = { ...press, audience: "caller", run } as const;
      const words = await messageInstead(home, handlers, asker, form, log);
      if (words !== null) await reply(respond, words, { audience: "caller" }, log);
      return;
    }
    const { message: answer, target } = await press.run();
    const message = await sendFiles(answer, caller);
    if (target === "share") return reply(respond, message, { audience: "everyone" }, log);
    // Only a private answer may be replaced.
    const replace = target === "turn" && isOwn;
    await reply(respond, message, { audience: "caller", replace, thread }, log);
  });
}

/** Returns the message for the case that no form opened. */
async function messageInstead(
  home: SignedInWorkspace,
  handlers: Pick<Handlers, "translateFor">,
  {
    place,
    caller,
    triggerId,
  }: { readonly place: Place; readonly caller: Caller; readonly triggerId: string },
  answer: Answer,
  log: Log,
): Promise<Message | null> {
  if (answer.form === undefined) return answer.run();
  try {
    const { channel } = place;
    const translate = handlers.translateFor(place, caller, "caller");
    return await openView(home, { triggerId, channel, translate }, answer.form());
  } catch (error) {
    log.warn({ reason: reasonOf(error) }, "slack view not opened");
    return answer.run();
  }
}

function placeOf(workspace: string, channel: string): Place {
  return { platform: "slack", workspace, channel };
}

/** Slack keeps the response address open for half an hour. */
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
  for (const pictures of picturesIn(message).length > 0 ? [true, false] : [false]) {
    try {
      await respond({ ...renderMessage(message, { pictures }), ...options });
      return;
    } catch (error) {
      // The address in the error's cause is a secret that allows answers as the bot.
      log.warn({ reason: reasonOf(error) }, "slack answer not sent");
    }
  }
}
