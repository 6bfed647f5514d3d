import { hasPictures, type Message } from "../../../messages/core/message.ts";
import { renderMessage, type Rendered, type RenderOptions } from "../blocks/render.ts";
import { slackCode } from "./errors.ts";

/** Slack fetches pictures while it posts, and refuses the message when it cannot: then it is written again without them. */
export async function writeRendered<T>(
  message: Message,
  options: Pick<RenderOptions, "key">,
  write: (rendered: Rendered) => Promise<T>,
): Promise<T> {
  try {
    return await write(renderMessage(message, options));
  } catch (error) {
    if (!hasPictures(message) || slackCode(error) !== "invalid_blocks") throw error;
    return write(renderMessage(message, { ...options, pictures: false }));
  }
}
