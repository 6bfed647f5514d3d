import { type Channel, ChannelType, type REST, Routes } from "discord.js";
import { DIRECT, type Place } from "../../domain/place.ts";
import { z } from "zod";

/** Where something happened on Discord. */
export function placeOf(guildId: string | null | undefined, channel: string): Place {
  return { platform: "discord", workspace: guildId ?? DIRECT, channel };
}

/**
 * Where something was asked. Nobody can ask anything in a forum itself, so that in one of its posts the forum is meant.
 */
export function placeOfInteraction(asked: {
  readonly guildId: string | null;
  readonly channelId: string | null;
  readonly channel: Channel | null;
}): Place {
  const { guildId, channelId, channel } = asked;
  const parent = channel?.isThread() === true ? channel.parent : null;
  const isPost = parent !== null && isForum(parent.type);
  return placeOf(guildId, isPost ? parent.id : (channelId ?? ""));
}

/** Whether a channel holds posts, each a thread of its own, instead of messages. */
export function isForum(type: ChannelType): boolean {
  return type === ChannelType.GuildForum || type === ChannelType.GuildMedia;
}

/** Whether the place is a direct message, which has no threads and no permissions. */
export function isDirect({ workspace }: Place): boolean {
  return workspace === DIRECT;
}

/** The name under which one person votes on all of Discord. */
export function voterOf(userId: string): string {
  return `discord:${userId}`;
}

/** Where people open a thread; in a direct message, the message itself. */
export function threadAddress(home: Place, threadId: string): string {
  const { workspace, channel } = home;
  return isDirect(home)
    ? `https://discord.com/channels/@me/${channel}/${threadId}`
    : `https://discord.com/channels/${workspace}/${threadId}`;
}

const Opened = z.object({ id: z.string() });

/** Somebody's direct messages with the bot; to open them again changes nothing. */
export async function openDirect(rest: Pick<REST, "post">, userId: string): Promise<Place> {
  const body = { recipient_id: userId };
  const { id } = Opened.parse(await rest.post(Routes.userChannels(), { body }));
  return placeOf(null, id);
}
