import {
  MessageFlags,
  Routes,
  type REST,
  type RESTPatchAPIChannelMessageJSONBody,
  type RESTPostAPIChannelMessageJSONBody,
} from "discord.js";
import { z } from "zod";
import type { Message } from "../../message/message.ts";
import type { Place, PostRef } from "../../papers/place.ts";
import type { Outbound } from "../outbound.ts";
import type { Posting } from "../platform.ts";
import { renderMessage } from "./render.ts";
import { createThreads } from "./threads.ts";

const Posted = z.object({ id: z.string(), channel_id: z.string() });

/** Writing in channels and their threads. */
export interface Posts {
  post(posting: Posting): Promise<PostRef>;
  edit(ref: PostRef, message: Message, key: string): Promise<void>;
}

export function createPosts(
  rest: Pick<REST, "post" | "patch">,
  { withDeadline }: Pick<Outbound, "withDeadline">,
): Posts {
  const threads = createThreads(rest);

  async function send(
    place: Place,
    channel: string,
    body: RESTPostAPIChannelMessageJSONBody,
  ): Promise<PostRef> {
    const answer = await threads.writeIn(channel, () =>
      rest.post(Routes.channelMessages(channel), { body }),
    );
    const { id, channel_id: at } = Posted.parse(answer);
    return { ...place, channel: at, messageId: id };
  }

  return {
    async post({ place, thread, message, key, deadline, leave }) {
      const body = { ...renderMessage(message, { key }), nonce: key, enforce_nonce: true };
      // To open a thread that is open already changes nothing, so it may be repeated without a look.
      const open = thread === null ? place.channel : await threads.open(place, thread);
      const write = (): Promise<PostRef> =>
        thread === null || open !== undefined
          ? send(place, open ?? place.channel, body)
          : send(place, place.channel, asReply(body, thread.messageId));
      return withDeadline(deadline, write, leave);
    },

    async edit({ channel, messageId }, message, key) {
      const body: RESTPatchAPIChannelMessageJSONBody = renderMessage(message, { key });
      await threads.writeIn(channel, () =>
        rest.patch(Routes.channelMessage(channel, messageId), { body }),
      );
    },
  };
}

/** Where there are no threads, the replies follow their message without ringing for each. */
function asReply(
  body: RESTPostAPIChannelMessageJSONBody,
  messageId: string,
): RESTPostAPIChannelMessageJSONBody {
  return {
    ...body,
    flags: (body.flags ?? 0) | MessageFlags.SuppressNotifications,
    message_reference: { message_id: messageId, fail_if_not_exists: false },
  };
}
