import type { Block } from "../../messages/core/message.ts";
import type { Translate } from "../../i18n/translate.ts";
import { smallestWhere } from "./binary-search.ts";
import { dropBlocks } from "./drop-blocks.ts";
import { lengthOf, truncate, truncateText } from "./truncate.ts";

/** One number for each limit of the platform; the sizes of blocks add up. */
export type Size = readonly number[];

export interface Room {
  readonly sizeOf: (blocks: readonly Block[]) => Size;
  readonly limits: Size;
}

/** Other texts are not cut below this, in UTF-16 units. */
const SHORTEST_TEXT = 300;

/** Leaves out sentences, then cuts other long texts after a word, and last drops blocks with a note of their number. */
export function fitBlocks(t: Translate, blocks: readonly Block[], room: Room): readonly Block[] {
  if (isWithin(room.sizeOf(blocks), room.limits)) return blocks;
  const bare = blocks.map(shortest);
  const dropped = smallestWhere(blocks.length, (count) =>
    isWithin(room.sizeOf(dropBlocks(t, bare, count)), room.limits),
  );
  return grow(dropBlocks(t, bare, dropped), dropBlocks(t, blocks, dropped), room);
}

function isWithin(size: Size, limits: Size): boolean {
  return size.every((used, index) => used <= (limits[index] ?? 0));
}

function shortest(block: Block): Block {
  switch (block.kind) {
    case "paper":
      return { ...block, body: [] };
    case "folded":
      return { ...block, sentences: [] };
    case "text":
    case "note":
    case "code":
      return cut(block, SHORTEST_TEXT);
    case "buttons":
      return block;
  }
}

type Running = Extract<Block, { kind: "text" | "note" | "code" }>;

function cut(block: Running, length: number): Block {
  if (block.kind === "code") return { ...block, text: truncate(block.text, length) };
  return { ...block, text: truncateText(block.text, length) };
}

/** First other texts, then the first sentence of each paper, then the second ones, in reading order. */
function grow(bare: readonly Block[], whole: readonly Block[], { sizeOf, limits }: Room): Block[] {
  const grown = [...bare];
  let used = sizeOf(grown);
  const sizeWith = (index: number, block: Block): Size => {
    const before = sizeOf(grown.slice(index, index + 1));
    const after = sizeOf([block]);
    return used.map((size, limit) => size - (before[limit] ?? 0) + (after[limit] ?? 0));
  };
  const put = (index: number, block: Block): boolean => {
    const size = sizeWith(index, block);
    if (!isWithin(size, limits)) return false;
    used = size;
    grown[index] = block;
    return true;
  };
  for (const [index, block] of whole.entries())
    if (isRunning(block))
      put(
        index,
        longestCut(block, (text) => isWithin(sizeWith(index, text), limits)),
      );
  const most = Math.max(0, ...whole.map(countSentences));
  for (let count = 1, isFull = false; count <= most && !isFull; count += 1)
    for (const [index, block] of whole.entries())
      if (countSentences(block) >= count && countSentences(grown[index]) === count - 1)
        isFull = !put(index, firstSentences(block, count)) || isFull;
  return grown;
}

function isRunning(block: Block): block is Running {
  return block.kind === "text" || block.kind === "note" || block.kind === "code";
}

function longestCut(block: Running, hasRoom: (block: Block) => boolean): Block {
  if (hasRoom(block)) return block;
  const tooLong = smallestWhere(lengthOf(block.text), (length) => !hasRoom(cut(block, length)));
  return cut(block, Math.max(SHORTEST_TEXT, tooLong - 1));
}

function countSentences(block: Block | undefined): number {
  if (block?.kind === "paper") return block.body.length;
  return block?.kind === "folded" ? block.sentences.length : 0;
}

function firstSentences(block: Block, count: number): Block {
  if (block.kind === "paper") return { ...block, body: block.body.slice(0, count) };
  if (block.kind !== "folded" || count === block.sentences.length) return block;
  const sentences = block.sentences.slice(0, count);
  return { ...block, sentences: [...sentences.slice(0, -1), `${sentences.at(-1) ?? ""} …`] };
}
