import type { KnownBlock } from "@slack/types";
import type { Block } from "../../../messages/core/message.ts";
import { LIMITS } from "../limits.ts";
import type { Translate } from "../../../i18n/translate.ts";
import { dropBlocks } from "../../rendering/drop-blocks.ts";
import { smallestWhere } from "../../rendering/binary-search.ts";

type Draw = (blocks: readonly Block[], bodyLength: number) => KnownBlock[];

/** Shortens all bodies alike, then drops the last papers with a note of their number, until the message fits. */
export function fitMessage(t: Translate, blocks: readonly Block[], draw: Draw): KnownBlock[] {
  const whole = draw(blocks, LIMITS.section);
  if (fits(whole)) return whole;
  const dropped = smallestWhere(blocks.length, (count) =>
    fits(draw(dropBlocks(t, blocks, count), 0)),
  );
  const kept = dropBlocks(t, blocks, dropped);
  const tooLong = smallestWhere(LIMITS.section, (length) => !fits(draw(kept, length)));
  return draw(kept, Math.max(0, tooLong - 1));
}

function fits(drawn: readonly KnownBlock[]): boolean {
  return drawn.length <= LIMITS.blocks && JSON.stringify(drawn).length <= LIMITS.json;
}
