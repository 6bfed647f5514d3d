import type { KnownBlock, MrkdwnElement, PlainTextElement } from "@slack/types";
import { plainText, type Inline, type Text } from "../../../i18n/rich-text.ts";
import { truncate } from "../../rendering/truncate.ts";
import { escape, looksFormatted, slackUrl } from "./escape.ts";
import { toSlackDate } from "./date.ts";
import { LIMITS } from "../limits.ts";

/** mrkdwn if no part can be misread, else plain text without links; undefined when there is nothing to show. */
export function textObject(text: Text): MrkdwnElement | PlainTextElement | undefined {
  const words = plainText(text);
  if (words.trim() === "") return undefined;
  const marked = text.map(mrkdwn).join("");
  if (canBeMisread(text) || marked.length > LIMITS.section) {
    return { type: "plain_text", text: truncate(words, LIMITS.section), emoji: false };
  }
  return { type: "mrkdwn", text: marked, verbatim: true };
}

/** If a part could be misread, the parts become separate elements and only that one loses its markup. */
export function contextBlock(text: Text): KnownBlock[] {
  const parts = canBeMisread(text) ? text.map((part) => [part]) : [text];
  const pieces = parts.length > LIMITS.contextElements ? [text] : parts;
  const elements = pieces.flatMap((piece) => textObject(piece) ?? []);
  return elements.length === 0 ? [] : [{ type: "context", elements }];
}

function canBeMisread(text: Text): boolean {
  return text.some(breaksOut) || looksFormatted(text.map(shown).join(""));
}

/** Code shows everything unchanged but its own delimiter and line breaks. */
function breaksOut(part: Inline): boolean {
  return (
    typeof part !== "string" &&
    (part.kind === "code" || part.kind === "command") &&
    /[`\n]/.test(part.text)
  );
}

function shown(part: Inline): string {
  if (typeof part === "string") return part;
  if (part.kind === "time" || part.kind === "code" || part.kind === "command") return "";
  return part.text;
}

function mrkdwn(part: Inline): string {
  if (typeof part === "string") return escape(part);
  switch (part.kind) {
    case "strong":
    case "mark":
      return wrapped("*", part.text);
    case "code":
    case "command":
      return wrapped("`", part.text);
    case "link":
      return linked(part.text, part.url);
    case "channel":
      return `<#${part.id}>`;
    case "time": {
      const { timestamp, format, fallback } = toSlackDate(part);
      return `<!date^${timestamp}^${format}|${fallback}>`;
    }
  }
}

function linked(words: string, url: string): string {
  const address = slackUrl(url);
  const label = escape(words.replaceAll("\n", " "));
  return address === undefined || label.trim() === "" ? label : `<${escape(address)}|${label}>`;
}

/** Slack formats only where the delimiter touches the words, so blanks stay outside. */
function wrapped(delimiter: string, words: string): string {
  const escaped = escape(words);
  const bare = escaped.trim();
  return bare === "" ? escaped : escaped.replace(bare, () => delimiter + bare + delimiter);
}
