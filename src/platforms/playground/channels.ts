import type { PlaygroundMessage } from "../../../db/playground/messages.ts";
import { PLAYGROUND, type ChannelKind, type Place, type PostRef } from "../../domain/place.ts";

/** The playground's channels: one as people know them, and a forum, where every post is a thread of its own. */
export const CHANNELS = ["daily-papers", "paper-forum"] as const;
export type Channel = (typeof CHANNELS)[number];

const KINDS: Readonly<Record<Channel, ChannelKind>> = {
  "daily-papers": "text",
  "paper-forum": "forum",
};

/** Where a channel is. */
export function placeOf(channel: Channel): Place {
  return { ...PLAYGROUND, channel };
}

/** The channel of this name; undefined when there is none. */
export function channelNamed(name: string): Channel | undefined {
  return CHANNELS.find((channel) => channel === name);
}

export function kindOf({ channel }: Place): ChannelKind {
  return KINDS[channelNamed(channel) ?? "daily-papers"];
}

/** Where the page shows a channel. */
export function addressOf({ channel }: Place): string {
  return channel === PLAYGROUND.channel ? "/" : `/?channel=${channel}`;
}

/** The post that a message is. */
export function refOf({ channel, seq }: Pick<PlaygroundMessage, "channel" | "seq">): PostRef {
  return { ...PLAYGROUND, channel, messageId: String(seq) };
}
