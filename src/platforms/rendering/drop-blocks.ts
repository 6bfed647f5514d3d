import type { Translate } from "../../i18n/translate.ts";
import type { Block } from "../../messages/core/message.ts";

/** Kinds in the order of dropping, the last block of a kind first. */
const DROP_ORDER: readonly Block["kind"][] = ["folded", "paper", "text", "code", "note", "buttons"];

/** Drops `count` blocks and notes their number in their place. */
export function dropBlocks(t: Translate, blocks: readonly Block[], count: number): Block[] {
  if (count === 0) return [...blocks];
  const order = blocks
    .map((block, index) => ({ index, rank: DROP_ORDER.indexOf(block.kind) }))
    .toSorted((a, b) => a.rank - b.rank || b.index - a.index);
  const dropped = new Set(order.slice(0, count).map(({ index }) => index));
  const first = blocks.findIndex((_, index) => dropped.has(index));
  return blocks.flatMap((block, index): Block[] => {
    if (index === first) return [{ kind: "note", text: [t("answer.more", { count })] }];
    return dropped.has(index) ? [] : [block];
  });
}
