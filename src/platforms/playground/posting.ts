import type { Clock } from "../../lib/clock.ts";
import type { Database } from "../../../db/client/database.ts";
import { playgroundMessageByKey, playgroundReactions } from "../../../db/playground/messages.ts";
import { DeliveryError, failureOf } from "../../domain/errors.ts";
import type { Message } from "../../messages/core/message.ts";
import type { PostRef } from "../../domain/place.ts";
import type { Platform, Posting, Reaction } from "../port.ts";
import type { Chat } from "./chat.ts";
import { channelNamed, CHANNELS, refOf } from "./channels.ts";
import { seqOf } from "./message-views.ts";
import { renderMessage } from "./render.ts";
import { voterOf } from "./visitor.ts";

export interface PostingOptions {
  readonly database: Database;
  readonly chat: Chat;
  readonly clock: Clock;
}

export function createPosting(
  options: PostingOptions,
): Pick<Platform, "post" | "edit" | "find" | "reactions"> {
  return {
    post: (posting) => delivering(() => post(options, posting)),
    edit: (ref, message) => delivering(() => edit(options, ref, message)),
    // The store keeps every key for ever, so the time does not matter.
    find: ({ key }) => delivering(() => find(options, key)),
    reactions: (ref) => delivering(() => reactions(options, ref)),
  };
}

async function post({ chat, clock }: PostingOptions, posting: Posting): Promise<PostRef> {
  const { place, thread, forum } = posting;
  const channel = channelNamed(place.channel);
  if (channel === undefined) {
    const remedy = { code: "choose_one_of", channels: CHANNELS } as const;
    throw new DeliveryError("refused", { code: "no_such_channel", channel: place.channel, remedy });
  }
  const parent = thread === null ? undefined : await messageOf(chat, thread.messageId);
  if (thread !== null && parent === undefined) {
    throw new DeliveryError("refused", { code: "parent_gone" });
  }
  const isPost = thread === null && forum !== undefined;
  const html = renderMessage(isPost ? untitled(posting.message) : posting.message);
  if (clock.now() > posting.deadline) {
    throw new DeliveryError("retry", { code: "too_late" });
  }
  await posting.beforeSend?.();
  const row = await chat.add({
    channel,
    key: posting.key,
    threadSeq: parent?.seq ?? null,
    html,
    ...(isPost && { title: forum.title, tags: forum.tags }),
  });
  return refOf(row);
}

async function edit({ chat }: PostingOptions, ref: PostRef, message: Message): Promise<void> {
  const row = await messageOf(chat, ref.messageId);
  const html = renderMessage(row?.title == null ? message : untitled(message));
  if (row !== undefined && (await chat.edit(row.seq, html))) return;
  throw new DeliveryError("refused", { code: "message_gone" });
}

/** The forum post has a title of its own. */
function untitled(message: Message): Message {
  return { ...message, title: "" };
}

async function find({ database }: PostingOptions, key: string): Promise<PostRef | null> {
  const row = await playgroundMessageByKey(database, key);
  return row === undefined ? null : refOf(row);
}

async function reactions(
  { database, chat }: PostingOptions,
  ref: PostRef,
): Promise<readonly Reaction[] | undefined> {
  const message = await messageOf(chat, ref.messageId);
  if (message === undefined) return undefined;
  const rows = await playgroundReactions(database, [message.seq]);
  return rows.map(({ visitor, emoji }) => ({ voter: voterOf(visitor), emoji }));
}

async function messageOf(chat: Chat, messageId: string): ReturnType<Chat["message"]> {
  const seq = seqOf(messageId);
  return seq === undefined ? undefined : chat.message(seq);
}

/** A store error does not say whether the message arrived. */
async function delivering<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DeliveryError) throw error;
    throw new DeliveryError("unknown", failureOf(error), { cause: error });
  }
}
