import { type Channel, ChannelType, type REST, Routes } from "discord.js";
import { DIRECT, type Place } from "../../domain/place.ts";
import { z } from "zod";

export function placeOf(guildId: string | null | undefined, channel: string): Place {
  return { platform: "discord", workspace: guildId ?? DIRECT, channel };
}

/** In a forum's post this is the forum, because commands cannot be used in the forum itself. */
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

export function isForum(type: ChannelType): boolean {
  return type === ChannelType.GuildForum || type === ChannelType.GuildMedia;
}

/** A direct message has no threads and no permissions. */
export function isDirect({ workspace }: Place): boolean {
  return workspace === DIRECT;
}

/** One person votes under one name on all of Discord. */
export function voterOf(userId: string): string {
  return `discord:${userId}`;
}

/** In a direct message, the address of the message itself. */
export function threadAddress(home: Place, threadId: string): string {
  const { workspace, channel } = home;
  return isDirect(home)
    ? `https://discord.com/channels/@me/${channel}/${threadId}`
    : `https://discord.com/channels/${workspace}/${threadId}`;
}

const Opened = z.object({ id: z.string() });

/** Opening an open direct message changes nothing. */
export async function openDirect(rest: Pick<REST, "post">, userId: string): Promise<Place> {
  const body = { recipient_id: userId };
  const { id } = Opened.parse(await rest.post(Routes.userChannels(), { body }));
  return placeOf(null, id);
}
