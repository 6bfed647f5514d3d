import type { KnownBlock } from "@slack/types";
import { joinSentences } from "../../../domain/paper/sentences.ts";
import type { Block, FoldedBlock } from "../../../messages/core/message.ts";
import { buttonsToBlocks } from "./buttons.ts";
import { truncate, truncateText } from "../../rendering/truncate.ts";
import { richBlock, richText } from "./rich-text.ts";
import { contextBlock } from "./text-object.ts";
import { LIMITS } from "../limits.ts";
import { paperToBlocks } from "./paper-blocks.ts";

export function titleToHeader(title: string): KnownBlock[] {
  const text = truncate(title, LIMITS.header);
  return text === "" ? [] : [{ type: "header", text: { type: "plain_text", text, emoji: false } }];
}

/** A long row of buttons needs several blocks, an empty block none. */
export function blockToSlackBlocks(block: Block): KnownBlock[] {
  switch (block.kind) {
    case "paper":
      return paperToBlocks(block);
    case "text":
      return richBlock(richText(truncateText(block.text, LIMITS.section)));
    case "note":
      return contextBlock(truncateText(block.text, LIMITS.section));
    case "code":
      return preformatted(truncate(block.text, LIMITS.section));
    case "folded":
      return foldedSection(block);
    case "buttons":
      return buttonsToBlocks(block.buttons);
  }
}

/** Slack folds a long section behind “See more”. */
function foldedSection({ label, sentences }: FoldedBlock): KnownBlock[] {
  if (sentences.length === 0) return [];
  const text = truncate(`${label}: ${joinSentences(sentences)}`, LIMITS.section);
  return [{ type: "section", text: { type: "plain_text", text, emoji: false }, expand: false }];
}

function preformatted(text: string): KnownBlock[] {
  if (text === "") return [];
  const elements = [{ type: "text" as const, text }];
  return [{ type: "rich_text", elements: [{ type: "rich_text_preformatted", elements }] }];
}
