import type { PlaygroundMessage } from "../../../db/playground/messages.ts";
import { PLAYGROUND, type ChannelKind, type Place, type PostRef } from "../../domain/place.ts";

export const CHANNELS = ["daily-papers", "paper-forum"] as const;
export type Channel = (typeof CHANNELS)[number];

const KINDS: Readonly<Record<Channel, ChannelKind>> = {
  "daily-papers": "text",
  "paper-forum": "forum",
};

export function placeOf(channel: Channel): Place {
  return { ...PLAYGROUND, channel };
}

export function channelNamed(name: string): Channel | undefined {
  return CHANNELS.find((channel) => channel === name);
}

export function kindOf({ channel }: Place): ChannelKind {
  return KINDS[channelNamed(channel) ?? "daily-papers"];
}

export function addressOf({ channel }: Place): string {
  return channel === PLAYGROUND.channel ? "/" : `/?channel=${channel}`;
}

export function refOf({ channel, seq }: Pick<PlaygroundMessage, "channel" | "seq">): PostRef {
  return { ...PLAYGROUND, channel, messageId: String(seq) };
}
