import { canTravel } from "../../messages/core/action.ts";
import type { Block, Button, Message, PaperBlock } from "../../messages/core/message.ts";
import { timeInWords, type Inline, type Text } from "../../i18n/rich-text.ts";
import { cleanText } from "../../domain/paper/text.ts";
import { isolateRuns, isolateWhole } from "./isolate.ts";

/** Removes malformed, hidden and reordering characters and isolates what is written from right to left; titles become one line, buttons without a label disappear. */
export function sanitizeMessage(message: Message): Message {
  const { title, blocks, language = "en" } = message;
  return {
    language,
    title: isolateRuns(cleanText(title)),
    blocks: blocks.map((block) => readableBlock(block, language)),
  };
}

function readableBlock(block: Block, language: string): Block {
  switch (block.kind) {
    case "paper":
      return readablePaper(block, language);
    case "text":
    case "note":
      return { ...block, text: readableText(block.text, language) };
    case "code":
      return { ...block, text: words(block.text) };
    case "folded":
      return { ...block, label: cleanText(block.label), sentences: block.sentences.map(sentence) };
    case "buttons":
      return {
        ...block,
        buttons: block.buttons.filter(isWhole).map(readableButton),
        ...(block.menu !== undefined && { menu: cleanText(block.menu) }),
      };
  }
}

function readablePaper(paper: PaperBlock, language: string): PaperBlock {
  return {
    ...paper,
    title: isolateWhole(cleanText(paper.title)),
    url: cleanText(paper.url),
    byline: readableText(paper.byline, language),
    body: paper.body.map((parts) => readableSentence(parts, language)),
    figures: readableText(paper.figures, language),
    vote: paper.vote === null ? null : readableButton(paper.vote),
    ...(paper.picture && {
      picture: { ...paper.picture, alt: isolateRuns(cleanText(paper.picture.alt)) },
    }),
  };
}

function isWhole({ action }: Button): boolean {
  return canTravel(action);
}

function readableButton(button: Button): Button {
  const label = cleanText(button.label);
  return { ...button, label, description: cleanText(button.description) };
}

function readableText(text: Text, language: string): Text {
  return text.map((part) => readableInline(part, language));
}

function readableSentence(text: Text, language: string): Text {
  const [whole] = text;
  const isPlain = text.length === 1 && typeof whole === "string";
  return isPlain ? [sentence(whole)] : readableText(text, language);
}

function readableInline(part: Inline, language: string): Inline {
  if (typeof part === "string") return isolateRuns(words(part));
  const { kind, text } = part;
  if (kind === "time") return { ...part, text: timeInWords(part.at, part.style, language) };
  return { ...part, text: kind === "link" ? isolateWhole(words(text)) : words(text) };
}

function sentence(text: string): string {
  return isolateWhole(words(text));
}

/** Keeps spaces at the ends and line ends, which belong to the text around. */
function words(text: string): string {
  return text
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/[^\S\n]/g, " ")
    .replaceAll(/\S+/g, (word) => cleanText(word));
}
