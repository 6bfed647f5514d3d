import type { KnownBlock } from "@slack/types";
import { withPictures, type Message } from "../../../messages/core/message.ts";
import { translateInto } from "../../../i18n/translate.ts";
import { fitBlocks, type Room, type Size } from "../../rendering/fit.ts";
import { sanitizeMessage } from "../../rendering/sanitize.ts";
import { LIMITS } from "../limits.ts";
import { blockToSlackBlocks, titleToHeader } from "./blocks.ts";
import { canShow } from "./paper-blocks.ts";

/** As long as the ledger's longest key. */
export const LONGEST_KEY = "-".repeat(25);

export function fitMessage(message: Message): Message {
  const { title, blocks, language = "en" } = sanitizeMessage(message);
  const pictured = withPictures(blocks, LIMITS.pictures, canShow);
  const room = roomUnder(title, LONGEST_KEY);
  return { ...message, blocks: fitBlocks(translateInto(language), pictured, room) };
}

/** What Slack has room for under a title: blocks and characters of JSON. */
export function roomUnder(title: string, id: string): Room {
  const [blocks = 0, characters = 0] = sizeOf(titleToHeader(title));
  return {
    sizeOf: (parts) => sizeOf(parts.flatMap(blockToSlackBlocks)),
    limits: [LIMITS.blocks - blocks, LIMITS.json - characters - ID_PROPERTY - id.length],
  };
}

/** `"block_id":"",` and the brackets around all blocks. */
const ID_PROPERTY = 16;

function sizeOf(drawn: readonly KnownBlock[]): Size {
  return [drawn.length, drawn.reduce((sum, block) => sum + JSON.stringify(block).length + 1, 0)];
}
