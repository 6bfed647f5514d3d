import { RESTJSONErrorCodes as Code } from "discord.js";
import { hasPictures, type Message } from "../../../messages/core/message.ts";
import { renderMessage, type Rendered, type RenderOptions } from "../components/render.ts";
import { discordCode } from "./errors.ts";

/** What Discord may answer to a picture; nothing was posted then. */
const REFUSED: ReadonlySet<number | string | undefined> = new Set([
  Code.InvalidFormBodyOrContentType,
  Code.RequestEntityTooLarge,
  Code.InvalidFileUploaded,
  Code.FileUploadedExceedsMaximumSize,
]);

/** A picture never costs the message: refused with pictures, it is written again without them. */
export async function writeRendered<T>(
  message: Message,
  options: Pick<RenderOptions, "key">,
  write: (rendered: Rendered) => Promise<T>,
): Promise<T> {
  try {
    return await write(renderMessage(message, options));
  } catch (error) {
    if (!hasPictures(message) || !REFUSED.has(discordCode(error))) throw error;
    return write(renderMessage(message, { ...options, pictures: false }));
  }
}
