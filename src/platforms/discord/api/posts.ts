import {
  MessageFlags,
  type REST,
  RESTJSONErrorCodes as Code,
  type RESTPatchAPIChannelMessageJSONBody,
  type RESTPostAPIChannelMessageJSONBody,
  Routes,
} from "discord.js";
import { z } from "zod";
import { DeliveryError } from "../../../domain/errors.ts";
import type { Message } from "../../../messages/core/message.ts";
import type { Place, PostRef } from "../../../domain/place.ts";
import type { HttpAgent } from "../../http/agent.ts";
import type { Posting } from "../../port.ts";
import { discordCode, isUnknownReference } from "./errors.ts";
import { createForums } from "./forums.ts";
import type { Rendered } from "../components/render.ts";
import { createThreads } from "./threads.ts";
import { withCommandIds } from "../components/command-ids.ts";
import { writeRendered } from "./write-rendered.ts";
import { withDigestPriority } from "./rate-limited-rest.ts";

const Posted = z.object({ id: z.string(), channel_id: z.string() });

export interface Posts {
  post(posting: Posting): Promise<PostRef>;
  edit(ref: PostRef, message: Message, key: string): Promise<void>;
  announce(ref: PostRef): Promise<void>;
  /** Opens the thread if needed; where threads do not exist, returns the post's own id. */
  threadOf(ref: PostRef, title: string): Promise<string>;
}

export function createPosts(
  rest: Pick<REST, "get" | "post" | "patch">,
  { withDeadline }: Pick<HttpAgent, "withDeadline">,
  commandId: () => string | undefined,
): Posts {
  const threads = createThreads(rest);
  const forums = createForums(rest);

  async function send(
    place: Place,
    channel: string,
    body: RESTPostAPIChannelMessageJSONBody,
  ): Promise<PostRef> {
    const answer = await threads
      .writeIn(channel, () => rest.post(Routes.channelMessages(channel), { body }))
      .catch(deletedSince);
    const { id, channel_id: at } = Posted.parse(answer);
    return { ...place, channel: at, messageId: id };
  }

  async function threadOf(
    place: Place,
    { thread, forum }: Pick<Posting, "thread" | "forum">,
  ): Promise<string | undefined> {
    if (thread === null) return place.channel;
    return forum === undefined ? threads.open(place, thread) : thread.messageId;
  }

  return {
    async post({ place, thread, forum, silent = false, message, key, deadline, beforeSend }) {
      const drawn = (write: (body: Rendered) => Promise<PostRef>): Promise<PostRef> =>
        writeRendered(withCommandIds(message, commandId()), { key }, (body) =>
          write(silent ? silenced(body) : body),
        );
      const leaving = (write: () => Promise<PostRef>): Promise<PostRef> =>
        withDeadline(deadline, write, beforeSend);
      if (forum !== undefined && thread === null) {
        // Forum posts take no nonce: only the look-up can find an earlier attempt.
        const post = await forums.ready(place.channel, forum);
        return withDigestPriority(() =>
          leaving(() => drawn((rendered) => post.open(place, rendered))),
        );
      }
      // Opening an open thread changes nothing, so this needs no look-up first.
      const open = await threadOf(place, { thread, forum }).catch(parentGone);
      const write = (rendered: Rendered): Promise<PostRef> => {
        const body = { ...rendered, nonce: key, enforce_nonce: true };
        if (thread === null) return send(place, place.channel, body);
        return open === undefined
          ? send(place, place.channel, asReply(body, thread.messageId)).catch(parentGone)
          : send(place, open, body).catch((error: unknown) => threads.explain(open, error));
      };
      const posting = (): Promise<PostRef> => leaving(() => drawn(write));
      return thread === null ? withDigestPriority(posting) : posting();
    },

    threadOf: async (ref, title) =>
      (await threads.open(ref, { messageId: ref.messageId, title })) ?? ref.messageId,

    async announce({ channel, messageId }) {
      try {
        await rest.post(Routes.channelMessageCrosspost(channel, messageId));
      } catch (error) {
        if (discordCode(error) !== Code.ThisMessageWasAlreadyCrossposted) throw error;
      }
    },

    async edit({ channel, messageId }, message, key) {
      const pressable = withCommandIds(message, commandId());
      await writeRendered(pressable, { key }, (body: RESTPatchAPIChannelMessageJSONBody) =>
        threads.writeIn(channel, () =>
          rest.patch(Routes.channelMessage(channel, messageId), { body }),
        ),
      );
    },
  };
}

/** Discord remembers a nonce's message even after it was deleted. */
function deletedSince(error: unknown): never {
  if (discordCode(error) !== Code.UnknownMessage) throw error;
  throw new DeliveryError("deleted", { code: "deleted_in_channel" }, { cause: error });
}

function parentGone(error: unknown): never {
  if (discordCode(error) !== Code.UnknownMessage && !isUnknownReference(error)) throw error;
  throw new DeliveryError("deleted", { code: "parent_gone" }, { cause: error });
}

/** Replies without a thread refer to their message, are refused without it, and do not notify. */
function asReply(
  body: RESTPostAPIChannelMessageJSONBody,
  messageId: string,
): RESTPostAPIChannelMessageJSONBody {
  return {
    ...silenced(body),
    message_reference: { message_id: messageId, fail_if_not_exists: true },
  };
}

function silenced<Body extends RESTPostAPIChannelMessageJSONBody>(
  body: Body,
): Body & { readonly flags: number } {
  return { ...body, flags: (body.flags ?? 0) | MessageFlags.SuppressNotifications };
}
