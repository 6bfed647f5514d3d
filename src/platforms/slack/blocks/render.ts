import type { KnownBlock, MessageMetadata } from "@slack/types";
import { translateInto } from "../../../i18n/translate.ts";
import { withPictures, type Message } from "../../../messages/core/message.ts";
import { LIMITS } from "../limits.ts";
import { blockToSlackBlocks, titleToHeader } from "./blocks.ts";
import { LONGEST_KEY, roomUnder } from "./fit.ts";
import { canShow } from "./paper-blocks.ts";
import { fitBlocks } from "../../rendering/fit.ts";
import { notificationText } from "./notification.ts";
import { sanitizeMessage } from "../../rendering/sanitize.ts";
import type { RenderOptions } from "../../rendering/write-rendered.ts";

/** The `event_type` of every post's metadata. */
export const POST_EVENT = "paperboy_post";

export interface Rendered {
  readonly text: string;
  readonly blocks: KnownBlock[];
  readonly metadata?: MessageMetadata;
}

/** Within Slack's limits, with user text escaped; drawn once for all channels, only the key differs. */
export function renderMessage(message: Message, options: RenderOptions = {}): Rendered {
  const { key, pictures = true } = options;
  if (key === undefined) return draw(message, { pictures });
  const known = pictures ? drawn.get(message) : undefined;
  const { text, blocks } = known ?? draw(message, { pictures, id: LONGEST_KEY });
  if (pictures && known === undefined) drawn.set(message, { text, blocks });
  const metadata = { event_type: POST_EVENT, event_payload: { key } };
  return { text, blocks: withId(blocks, key), metadata };
}

const drawn = new WeakMap<Message, Rendered>();

function draw(
  message: Message,
  { pictures, id }: { readonly pictures: boolean; readonly id?: string },
): Rendered {
  const readable = sanitizeMessage(message);
  const { title, language = "en" } = readable;
  const blocks = withPictures(readable.blocks, pictures ? LIMITS.pictures : 0, canShow);
  const fitting = fitBlocks(translateInto(language), blocks, roomUnder(title, id ?? ""));
  const body = fitting.flatMap(blockToSlackBlocks);
  return {
    text: notificationText(readable),
    blocks: withId([...titleToHeader(title), ...body], id),
  };
}

function withId(blocks: KnownBlock[], id: string | undefined): KnownBlock[] {
  if (id === undefined) return blocks;
  return blocks.map((block, index) => (index === 0 ? { ...block, block_id: id } : block));
}
