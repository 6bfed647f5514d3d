import type { KnownBlock, MessageMetadata } from "@slack/types";
import { z } from "zod";
import type { Message } from "../../../messages/core/message.ts";
import type { PostRef } from "../../../domain/place.ts";
import type { HttpAgent } from "../../http/agent.ts";
import type { Priority } from "../../http/rate-limiter.ts";
import type { Posting } from "../../port.ts";
import type { CallMethod } from "./web-api-call.ts";
import { keepInThread, persistently, Posted } from "./stray-replies.ts";
import { writeRendered } from "./write-rendered.ts";

const Edited = z.object({ ts: z.string() });

type Sent = z.output<typeof Posted>;

export interface PostsParts {
  readonly call: CallMethod;
  readonly outbound: Pick<HttpAgent, "withDeadline">;
}

export interface Posts {
  post(posting: Posting): Promise<PostRef>;
  edit(ref: PostRef, message: Message, key: string): Promise<void>;
  say(message: Message, channel: string, threadTs?: string): Promise<void>;
  /** Seen by this person alone, and only while they are online. */
  sayAside(
    message: Message,
    where: {
      readonly channel: string;
      readonly user: string;
      readonly threadTs?: string | undefined;
    },
  ): Promise<void>;
}

export function createPosts({ call, outbound }: PostsParts): Posts {
  function send(letter: Letter, priority: Priority): Promise<Sent> {
    const quiet = { unfurl_links: false, unfurl_media: false };
    return call("chat.postMessage", { ...letter, ...quiet }, Posted, priority);
  }

  return {
    async post({ place, thread, message, key, deadline, beforeSend }) {
      const where = { channel: place.channel, ...(thread && { thread_ts: thread.messageId }) };
      const priority = thread === null ? "digest" : "background";
      const sent = await outbound.withDeadline(
        deadline,
        () =>
          writeRendered(message, { key }, (content) => send({ ...content, ...where }, priority)),
        beforeSend,
      );
      return { ...place, messageId: await keepInThread(call, where, sent) };
    },
    async edit({ channel, messageId }, message, key) {
      // chat.update drops the blocks of a message that it gets only text for.
      await writeRendered(message, { key }, (content) =>
        call("chat.update", { ...content, channel, ts: messageId }, Edited),
      );
    },
    async say(message, channel, threadTs) {
      const where = { channel, ...(threadTs !== undefined && { thread_ts: threadTs }) };
      const answer = (): Promise<Sent> =>
        writeRendered(message, {}, (content) => send({ ...content, ...where }, "interactive"));
      await keepInThread(call, where, await persistently(answer));
    },
    async sayAside(message, { channel, user, threadTs }) {
      const where = { channel, user, ...(threadTs !== undefined && { thread_ts: threadTs }) };
      await writeRendered(message, {}, (content) =>
        call("chat.postEphemeral", { ...content, ...where }, z.object({}), "interactive"),
      );
    },
  };
}

interface Letter {
  readonly channel: string;
  readonly thread_ts?: string;
  readonly text: string;
  readonly blocks: KnownBlock[];
  readonly metadata?: MessageMetadata;
}
