import { channelSettingsOf, takeGreeting } from "../../db/channels/channel-settings.ts";
import { isSubscribed } from "../../db/channels/subscriptions.ts";
import type { Message } from "../../src/messages/core/message.ts";
import { code } from "../../src/i18n/rich-text.ts";
import { DIRECT, WHOLE_SERVER } from "../../src/domain/place.ts";
import { resultWithin } from "../../src/lib/with-timeout.ts";
import { ROOT, type CommandContext } from "../core/define.ts";

/** A locked store may cost the hint, never the answer. */
const PATIENCE_MS = 500;

/** A bot that joins a Discord server does not know which channel to greet, so its first answer explains the setup. */
export async function withSetupHint(
  message: Message,
  { database, place, caller, now, t }: CommandContext,
): Promise<Message> {
  if (place.platform !== "discord" || place.workspace === DIRECT || caller.isOwnInstall)
    return message;
  const server = { ...place, channel: WHOLE_SERVER };
  const isGreeted = (await channelSettingsOf(database, server))?.greetedAt != null;
  if (isGreeted || (await isSubscribed(database, place))) return message;
  const isFirst = await resultWithin(takeGreeting(database, server, now), PATIENCE_MS);
  if (isFirst !== true) return message;
  const text = t.rich("setup.hint", { command: code(`/${ROOT} setup`) });
  return { ...message, blocks: [...message.blocks, { kind: "note", text }] };
}
