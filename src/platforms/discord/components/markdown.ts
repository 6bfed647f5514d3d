import type { Inline, Text, TimeStyle } from "../../../i18n/rich-text.ts";
import type { Translate } from "../../../i18n/translate.ts";
import { escape, maskedLink } from "./escape.ts";

/** Long date, short time, long date with time, relative. */
const TIME_STYLES: Readonly<Record<TimeStyle, string>> = {
  date: "D",
  time: "t",
  datetime: "f",
  relative: "R",
};

/** Keeps adjacent bold pieces apart, which Discord would read as one run of stars. */
const BOLD_SEAM = "\u200B";

export function textToMarkdown(t: Translate, text: Text): string {
  return text
    .map(
      (part, index) => (isBold(part) && isBold(text[index - 1]) ? BOLD_SEAM : "") + inline(t, part),
    )
    .join("");
}

export function textToSmallPrint(t: Translate, text: Text): string {
  return textToMarkdown(t, text)
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => `-# ${line}`)
    .join("\n");
}

function isBold(part: Inline | undefined): boolean {
  return typeof part === "object" && (part.kind === "strong" || part.kind === "mark");
}

function inline(t: Translate, part: Inline): string {
  if (typeof part === "string") return escape(part);
  switch (part.kind) {
    case "strong":
    case "mark":
      return bold(part.text);
    case "code":
      return code(part.text);
    case "command":
      return commandMention(part.text, part.id);
    case "link":
      return maskedLink(part.text, part.url, t("answer.openLink"));
    case "channel":
      return `<#${part.id}>`;
    case "time":
      return `<t:${Math.floor(part.at.getTime() / 1000)}:${TIME_STYLES[part.style]}>`;
  }
}

/** `</papers show:ID>`, then the options as code. */
function commandMention(call: string, id: string | undefined): string {
  const [, name, options = ""] = /^(\/papers [a-z]+)(?: (.+))?$/s.exec(call) ?? [];
  if (name === undefined || id === undefined) return code(call);
  return `<${name}:${id}>${options === "" ? "" : ` ${code(options)}`}`;
}

/** On one line, because small print is marked line by line. */
function bold(text: string): string {
  return text.trim() === "" ? text : `**${escape(text.replaceAll("\n", " "))}**`;
}

/** Nothing in the lines can end the fence. */
export function codeBlock(text: string): string {
  return text === "" ? "" : `\`\`\`\n${text.replaceAll("```", "`\u200B`\u200B`")}\n\`\`\``;
}

/** Code formatting cannot hold a backtick, a backslash or a line break. */
function code(text: string): string {
  return /[`\\\n]|^\s*$/.test(text) ? escape(text) : `\`${text}\``;
}
