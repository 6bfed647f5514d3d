import {
  MessageFlags,
  RESTJSONErrorCodes as Code,
  Routes,
  type REST,
  type RESTPatchAPIChannelMessageJSONBody,
  type RESTPostAPIChannelMessageJSONBody,
} from "discord.js";
import { z } from "zod";
import { DeliveryError } from "../../../domain/errors.ts";
import type { Message } from "../../../messages/core/message.ts";
import type { Place, PostRef } from "../../../domain/place.ts";
import type { HttpAgent } from "../../http/agent.ts";
import type { Posting } from "../../port.ts";
import { discordCode } from "./errors.ts";
import { createForums } from "./forums.ts";
import { renderMessage } from "../components/render.ts";
import { createThreads } from "./threads.ts";
import { withDigestPriority } from "./priority.ts";

const Posted = z.object({ id: z.string(), channel_id: z.string() });

/** Writing in channels and their threads. */
export interface Posts {
  post(posting: Posting): Promise<PostRef>;
  edit(ref: PostRef, message: Message, key: string): Promise<void>;
  announce(ref: PostRef): Promise<void>;
  /** The thread of a post, which is opened when it is not there yet; where there are none, the post itself. */
  threadOf(ref: PostRef, title: string): Promise<string>;
}

export function createPosts(
  rest: Pick<REST, "get" | "post" | "patch">,
  { withDeadline }: Pick<HttpAgent, "withDeadline">,
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

  /** The channel that a posting is written into; undefined where there are no threads. */
  async function threadOf(
    place: Place,
    { thread, forum }: Pick<Posting, "thread" | "forum">,
  ): Promise<string | undefined> {
    if (thread === null) return place.channel;
    return forum === undefined ? threads.open(place, thread) : thread.messageId;
  }

  return {
    async post({ place, thread, forum, silent = false, message, key, deadline, beforeSend }) {
      const drawn = renderMessage(message, { key });
      const rendered = silent ? silenced(drawn) : drawn;
      if (forum !== undefined && thread === null) {
        // Discord takes no nonce for it: only the look-up tells whether an earlier attempt arrived.
        const post = await forums.ready(place.channel, forum);
        return withDigestPriority(() =>
          withDeadline(deadline, () => post.open(place, rendered), beforeSend),
        );
      }
      const body = { ...rendered, nonce: key, enforce_nonce: true };
      // To open a thread that is open already changes nothing, so it may be repeated without a look.
      const open = await threadOf(place, { thread, forum });
      const write = (): Promise<PostRef> =>
        thread === null || open !== undefined
          ? send(place, open ?? place.channel, body)
          : send(place, place.channel, asReply(body, thread.messageId));
      const leaving = (): Promise<PostRef> => withDeadline(deadline, write, beforeSend);
      return thread === null ? withDigestPriority(leaving) : leaving();
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
      const body: RESTPatchAPIChannelMessageJSONBody = renderMessage(message, { key });
      await threads.writeIn(channel, () =>
        rest.patch(Routes.channelMessage(channel, messageId), { body }),
      );
    },
  };
}

/** Discord keeps to the message that a nonce has made, also when it is not there any more. */
function deletedSince(error: unknown): never {
  if (discordCode(error) !== Code.UnknownMessage) throw error;
  throw new DeliveryError("deleted", { code: "deleted_in_channel" }, { cause: error });
}

/** Where there are no threads, the replies follow their message without ringing for each. */
function asReply(
  body: RESTPostAPIChannelMessageJSONBody,
  messageId: string,
): RESTPostAPIChannelMessageJSONBody {
  return {
    ...silenced(body),
    message_reference: { message_id: messageId, fail_if_not_exists: false },
  };
}

function silenced<Body extends RESTPostAPIChannelMessageJSONBody>(
  body: Body,
): Body & { readonly flags: number } {
  return { ...body, flags: (body.flags ?? 0) | MessageFlags.SuppressNotifications };
}
