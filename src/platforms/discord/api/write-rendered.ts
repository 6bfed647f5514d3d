import { RESTJSONErrorCodes as Code } from "discord.js";
import { createWriteRendered } from "../../rendering/write-rendered.ts";
import { renderMessage } from "../components/render.ts";
import { discordCode } from "./errors.ts";

const REFUSED: ReadonlySet<number | string | undefined> = new Set([
  Code.InvalidFormBodyOrContentType,
  Code.RequestEntityTooLarge,
  Code.InvalidFileUploaded,
  Code.FileUploadedExceedsMaximumSize,
]);

export const writeRendered = createWriteRendered({
  render: renderMessage,
  isRefusal: (error) => REFUSED.has(discordCode(error)),
});
