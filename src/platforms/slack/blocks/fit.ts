import type { KnownBlock } from "@slack/types";
import type { Block } from "../../../messages/core/message.ts";
import { LIMITS } from "../limits.ts";
import { smallestWhere } from "../../rendering/binary-search.ts";

type Draw = (blocks: readonly Block[], bodyLength: number) => KnownBlock[];

/** What goes first when even without bodies there is no room: the last of the first kind, then the next kind. */
const DROP_ORDER: readonly Block["kind"][] = ["paper", "text", "code", "image", "note", "buttons"];

/**
 * The drawing that fits one message: as it is, or with every body shortened to the same length, or
 * without the last papers, whose number is said in their place.
 */
export function fit(blocks: readonly Block[], draw: Draw): KnownBlock[] {
  const whole = draw(blocks, LIMITS.section);
  if (fits(whole)) return whole;
  const dropped = smallestWhere(blocks.length, (count) => fits(draw(without(blocks, count), 0)));
  const kept = without(blocks, dropped);
  const tooLong = smallestWhere(LIMITS.section, (length) => !fits(draw(kept, length)));
  return draw(kept, Math.max(0, tooLong - 1));
}

function fits(drawn: readonly KnownBlock[]): boolean {
  return drawn.length <= LIMITS.blocks && JSON.stringify(drawn).length <= LIMITS.json;
}

function without(blocks: readonly Block[], count: number): readonly Block[] {
  if (count === 0) return blocks;
  const order = blocks
    .map((block, index) => ({ index, rank: DROP_ORDER.indexOf(block.kind) }))
    .toSorted((a, b) => a.rank - b.rank || b.index - a.index);
  const dropped = new Set(order.slice(0, count).map(({ index }) => index));
  const first = blocks.findIndex((_, index) => dropped.has(index));
  return blocks.flatMap((block, index) => {
    if (index === first) return [more(count)];
    return dropped.has(index) ? [] : [block];
  });
}

function more(count: number): Block {
  return { kind: "note", text: [`and ${count} more`] };
}
