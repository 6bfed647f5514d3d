import type { KnownBlock, RichTextElement, RichTextText } from "@slack/types";
import type { Inline, Text } from "../../../i18n/rich-text.ts";
import { toSlackDate } from "./date.ts";
import { slackUrl } from "./escape.ts";

type Style = NonNullable<RichTextText["style"]>;

const BOLD: Style = { bold: true };

/** Rich text has no markup, so nothing needs escaping. */
export function richText(text: Text): RichTextElement[] {
  return text.flatMap((part) => richElement(part) ?? []);
}

function richElement(part: Inline): RichTextElement | undefined {
  if (typeof part === "string") return richWords(part);
  switch (part.kind) {
    case "strong":
    case "mark":
      return richWords(part.text, BOLD);
    case "code":
    case "command":
      return richWords(part.text, { code: true });
    case "link":
      return richLink(part.text, part.url);
    case "channel":
      return { type: "channel", channel_id: part.id };
    case "time":
      return { type: "date", ...toSlackDate(part) };
  }
}

/** Undefined for empty text, because Slack refuses empty elements. */
export function richWords(text: string, style?: Style): RichTextElement | undefined {
  return text === "" ? undefined : { type: "text", text, ...(style && { style }) };
}

/** Only the text when Slack would not take the address. */
export function richLink(text: string, url: string, style?: Style): RichTextElement | undefined {
  const address = slackUrl(url);
  if (address === undefined || text === "") return richWords(text, style);
  return { type: "link", url: address, text, ...(style && { style }) };
}

export function richBlock(elements: RichTextElement[]): KnownBlock[] {
  if (elements.length === 0) return [];
  return [{ type: "rich_text", elements: [{ type: "rich_text_section", elements }] }];
}
