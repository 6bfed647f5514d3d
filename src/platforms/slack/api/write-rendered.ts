import { createWriteRendered } from "../../rendering/write-rendered.ts";
import { renderMessage } from "../blocks/render.ts";
import { slackCode } from "./errors.ts";

/** Slack fetches pictures while it posts, and refuses the message when it cannot. */
export const writeRendered = createWriteRendered({
  render: renderMessage,
  isRefusal: (error) => slackCode(error) === "invalid_blocks",
});
