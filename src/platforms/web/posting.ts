import type { Clock } from "../../clock.ts";
import type { Database } from "../../../db/database.ts";
import { playgroundMessageByKey, playgroundReactions } from "../../../db/playground.ts";
import { DeliveryError, reasonOf } from "../../errors.ts";
import type { Message } from "../../message/message.ts";
import type { Place, PostRef } from "../../papers/place.ts";
import type { Platform, Posting, Reaction } from "../platform.ts";
import type { Chat } from "./chat.ts";
import { seqOf } from "./feed.ts";
import { renderMessage } from "./render.ts";
import { voterOf } from "./visitor.ts";

export interface PostingOptions {
  readonly database: Database;
  readonly chat: Chat;
  readonly place: Place;
  readonly clock: Clock;
}

/** The half of the platform that writes to its chat and looks things up in it. */
export function createPosting(
  options: PostingOptions,
): Pick<Platform, "post" | "edit" | "find" | "reactions"> {
  return {
    post: (posting) => delivering(() => post(options, posting)),
    edit: (ref, message) => delivering(() => edit(options, ref, message)),
    // The store holds every key for ever, so there is no need to look at the time.
    find: ({ key }) => delivering(() => find(options, key)),
    reactions: (ref) => delivering(() => reactions(options, ref)),
  };
}

async function post({ chat, place, clock }: PostingOptions, posting: Posting): Promise<PostRef> {
  if (posting.place.channel !== place.channel) {
    throw new DeliveryError("refused", `the playground has no channel ${posting.place.channel}`, {
      remedy: `Use its one channel, ${place.channel}.`,
    });
  }
  const { thread } = posting;
  const parent = thread === null ? undefined : await messageOf(chat, thread.messageId);
  if (thread !== null && parent === undefined) {
    throw new DeliveryError("refused", "the message this one replies to is gone");
  }
  const html = renderMessage(posting.message);
  if (clock.now() > posting.deadline) {
    throw new DeliveryError("retry", "its deadline passed before it left");
  }
  await posting.leave?.();
  const row = await chat.add({ key: posting.key, threadSeq: parent?.seq ?? null, html });
  return { ...place, messageId: String(row.seq) };
}

async function edit({ chat }: PostingOptions, ref: PostRef, message: Message): Promise<void> {
  const seq = seqOf(ref.messageId);
  if (seq !== undefined && (await chat.edit(seq, renderMessage(message)))) return;
  throw new DeliveryError("refused", "the message is gone");
}

async function find({ database, place }: PostingOptions, key: string): Promise<PostRef | null> {
  const row = await playgroundMessageByKey(database, key);
  return row === undefined ? null : { ...place, messageId: String(row.seq) };
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

/** What the store throws says nothing about whether the message arrived. */
async function delivering<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DeliveryError) throw error;
    throw new DeliveryError("unknown", reasonOf(error), { cause: error });
  }
}
