import type { KnownBlock } from "@slack/types";
import type { Room, Size } from "../../rendering/fit.ts";
import { LIMITS } from "../limits.ts";
import { blockToSlackBlocks, titleToHeader } from "./blocks.ts";

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
