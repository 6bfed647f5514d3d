import type { Failure } from "../../src/domain/failure.ts";
import { NOT_IN_CHANNEL, textFailure } from "./text-failure.ts";
import { DeliveryError } from "../../src/domain/errors.ts";
import { fallbackText, type Message } from "../../src/messages/core/message.ts";
import type { PlatformName, PostRef } from "../../src/domain/place.ts";
import type { ForumPost, Platform, Posting, Reaction } from "../../src/platforms/port.ts";

/** A message in the memory chat. */
export interface ChatMessage {
  readonly messageId: string;
  readonly channel: string;
  readonly key: string;
  readonly thread: string | null;
  readonly forum: ForumPost | undefined;
  readonly silent: boolean;
  text: string;
  edits: number;
}

/** What goes wrong with the next call: before the chat took it, or after. */
export type Fault = "none" | "retry" | "lost" | "unavailable" | "refused" | "deleted";

export interface MemoryChat {
  readonly platform: { -readonly [Key in keyof Platform]: Platform[Key] };
  readonly messages: ChatMessage[];
  readonly reactions: Map<string, Reaction[]>;
  /** Asked before every post; the answer is what goes wrong with it. */
  fault: (posting: Posting) => Fault;
  editFault: Fault;
  connected: boolean;
  /** Messages that were to be published, also those that failed. */
  readonly announced: string[];
  /** What goes wrong with the next one. */
  onAnnounce: () => DeliveryError | undefined;
  /** What keeps the bot out of a channel. */
  obstacles: (channel: string) => readonly Failure[];
}

/**
 * A chat in memory behind the platform port, for tests of what the jobs do with a platform's answers. The
 * adapters themselves are tested at the wire.
 */
export function memoryChat(name: PlatformName = "discord"): MemoryChat {
  const messages: ChatMessage[] = [];
  const byKey = new Map<string, ChatMessage[]>();
  let known = 0;
  const reactions = new Map<string, Reaction[]>();
  const text = (message: Message): string => fallbackText(message);

  /** Months of messages are looked through by the thousand. */
  function withKey(key: string): readonly ChatMessage[] {
    if (messages.length < known) {
      byKey.clear();
      known = 0;
    }
    for (const message of messages.slice(known))
      byKey.set(message.key, [...(byKey.get(message.key) ?? []), message]);
    known = messages.length;
    return (byKey.get(key) ?? []).filter((one) => messages.includes(one));
  }

  function commit(posting: Posting): PostRef {
    const messageId = `m${messages.length + 1}`;
    const thread = posting.thread?.messageId ?? null;
    const forum = thread === null ? posting.forum : undefined;
    // A post in a forum is a channel of its own.
    const post = forum === undefined ? posting.place.channel : messageId;
    const channel = posting.forum !== undefined && thread !== null ? thread : post;
    const { key } = posting;
    const message: ChatMessage = {
      messageId,
      channel,
      thread,
      forum,
      silent: posting.silent ?? false,
      key,
      text: text(posting.message),
      edits: 0,
    };
    messages.push(message);
    return { ...posting.place, channel, messageId };
  }

  const chat: MemoryChat = {
    messages,
    reactions,
    fault: () => "none",
    editFault: "none",
    connected: true,
    announced: [],
    onAnnounce: () => undefined,
    obstacles: () => [],
    platform: {
      name,
      start: async () => {},
      stop: async () => {},
      ready: () => chat.connected,
      async publishToFollowers({ messageId }) {
        chat.announced.push(messageId);
        const failure = chat.onAnnounce();
        if (failure !== undefined) throw failure;
      },
      accessProblems: async ({ channel }) => chat.obstacles(channel),
      openDirectMessage: async ({ workspace, userId }) => ({
        platform: name,
        workspace,
        channel: `dm-${userId}`,
      }),
      nameOf: async ({ userId }) => `Name of ${userId}`,
      channelKind: async () => "text",
      parentChannel: async (place) => place,
      threadOf: async ({ messageId }) => messageId,
      linkTo: async (_home, threadId) => `https://chat.example/${threadId}`,
      async post(posting) {
        await posting.beforeSend?.();
        const fault = chat.fault(posting);
        if (fault === "retry")
          throw new DeliveryError("retry", textFailure("slow down"), { retryAfterMs: 500 });
        if (fault === "refused") throw new DeliveryError("refused", NOT_IN_CHANNEL);
        if (fault === "deleted")
          throw new DeliveryError("deleted", textFailure("it came and went"));
        if (fault === "unavailable") throw new DeliveryError("unknown", textFailure("HTTP 500"));
        const ref = commit(posting);
        if (fault === "lost") throw new DeliveryError("unknown", textFailure("socket closed"));
        return ref;
      },
      async edit(ref, message) {
        if (chat.editFault !== "none")
          throw new DeliveryError("retry", textFailure("slow down"), { retryAfterMs: 20 });
        const found = messages.find((one) => one.messageId === ref.messageId);
        if (found === undefined) throw new DeliveryError("refused", textFailure("unknown message"));
        found.text = text(message);
        found.edits += 1;
      },
      async find({ place, key, forum }) {
        const found = withKey(key).find(
          (one) => forum !== undefined || one.channel === place.channel,
        );
        return found === undefined
          ? null
          : { ...place, channel: found.channel, messageId: found.messageId };
      },
      reactions: async (ref) => {
        if (!messages.some((one) => one.messageId === ref.messageId)) return undefined;
        return reactions.get(ref.messageId) ?? [];
      },
    },
  };
  return chat;
}
