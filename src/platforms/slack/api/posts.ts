import type { KnownBlock, MessageMetadata } from "@slack/types";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import type { Message } from "../../../messages/core/message.ts";
import type { PostRef } from "../../../domain/place.ts";
import type { HttpAgent } from "../../http/agent.ts";
import type { Priority } from "../../http/rate-limiter.ts";
import type { Posting } from "../../port.ts";
import type { CallMethod } from "./web-api-call.ts";
import { toDeliveryError } from "./errors.ts";
import { writeRendered } from "./write-rendered.ts";

const Posted = z.object({ ts: z.string() });

const ATTEMPTS = 3;
const AGAIN_MS = 1000;
const LONGEST_WAIT_MS = 15_000;

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
  async function send(letter: Letter, priority: Priority): Promise<string> {
    const quiet = { unfurl_links: false, unfurl_media: false };
    const { ts } = await call("chat.postMessage", { ...letter, ...quiet }, Posted, priority);
    return ts;
  }

  return {
    async post({ place, thread, message, key, deadline, beforeSend }) {
      const where = { channel: place.channel, ...(thread && { thread_ts: thread.messageId }) };
      const priority = thread === null ? "digest" : "background";
      const messageId = await outbound.withDeadline(
        deadline,
        () =>
          writeRendered(message, { key }, (content) => send({ ...content, ...where }, priority)),
        beforeSend,
      );
      return { ...place, messageId };
    },
    async edit({ channel, messageId }, message, key) {
      // chat.update drops the blocks of a message that it gets only text for.
      await writeRendered(message, { key }, (content) =>
        call("chat.update", { ...content, channel, ts: messageId }, Posted),
      );
    },
    async say(message, channel, threadTs) {
      const where = { channel, ...(threadTs !== undefined && { thread_ts: threadTs }) };
      const answer = (): Promise<string> =>
        writeRendered(message, {}, (content) => send({ ...content, ...where }, "interactive"));
      await persistently(answer);
    },
    async sayAside(message, { channel, user, threadTs }) {
      const where = { channel, user, ...(threadTs !== undefined && { thread_ts: threadTs }) };
      await writeRendered(message, {}, (content) =>
        call("chat.postEphemeral", { ...content, ...where }, z.object({}), "interactive"),
      );
    },
  };
}

/** Answers are not in the ledger, so one that certainly did not arrive is sent again here. */
async function persistently(write: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await write();
      return;
    } catch (error) {
      const { kind, retryAfterMs = AGAIN_MS } = toDeliveryError(error);
      if (kind !== "retry" || attempt === ATTEMPTS || retryAfterMs > LONGEST_WAIT_MS) throw error;
      await sleep(retryAfterMs);
    }
  }
}

interface Letter {
  readonly channel: string;
  readonly thread_ts?: string;
  readonly text: string;
  readonly blocks: KnownBlock[];
  readonly metadata?: MessageMetadata;
}
