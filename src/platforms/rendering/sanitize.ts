import { canTravel } from "../../messages/core/action.ts";
import type { Block, Button, Message, PaperBlock } from "../../messages/core/message.ts";
import type { Inline, Text } from "../../i18n/rich-text.ts";
import { cleanText } from "../../domain/paper/text.ts";

/**
 * A message as what can be seen of it: nothing in it is malformed, hidden, or reorders the rest. Titles are one line. A
 * button that could not say what it means is not shown.
 */
export function sanitizeMessage(message: Message): Message {
  return { title: cleanText(message.title), blocks: message.blocks.map(readableBlock) };
}

function readableBlock(block: Block): Block {
  switch (block.kind) {
    case "paper":
      return readablePaper(block);
    case "text":
    case "note":
      return { ...block, text: readableText(block.text) };
    case "code":
      return { ...block, text: words(block.text) };
    case "image":
      return { ...block, alt: cleanText(block.alt) };
    case "buttons":
      return { ...block, buttons: block.buttons.filter(isWhole).map(readableButton) };
  }
}

function readablePaper(paper: PaperBlock): PaperBlock {
  return {
    ...paper,
    title: cleanText(paper.title),
    url: cleanText(paper.url),
    byline: readableText(paper.byline),
    body: paper.body === null ? null : readableText(paper.body),
    figures: readableText(paper.figures),
    vote: paper.vote === null ? null : readableButton(paper.vote),
  };
}

function isWhole({ action }: Button): boolean {
  return canTravel(action);
}

function readableButton(button: Button): Button {
  const label = cleanText(button.label);
  return { ...button, label, description: cleanText(button.description) };
}

function readableText(text: Text): Text {
  return text.map(readableInline);
}

function readableInline(part: Inline): Inline {
  if (typeof part === "string") return words(part);
  return part.kind === "time" ? part : { ...part, text: words(part.text) };
}

/** Spaces at the ends and line ends stay: they belong to the text around. */
function words(text: string): string {
  return text
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/[^\S\n]/g, " ")
    .replaceAll(/\S+/g, (word) => cleanText(word));
}
