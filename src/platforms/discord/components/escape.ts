import { parseWebUrl } from "../../../domain/paper/urls.ts";

/** Markdown, mentions, custom emoji, timestamps and addresses all begin or end with one of these. */
const MARKUP = /[\\*_~|`<>#@[\]]|:(?!\s)/g;

/** Headings, lists, quotes and small print. */
const LINE_START = /^([^\S\n]*)(?:([-+.)])|(\d+)([.)]))/gm;

/** Escapes text so that Discord shows it as it was typed, also at the start of a line. */
export function escape(text: string): string {
  return text
    .replaceAll(MARKUP, String.raw`\$&`)
    .replaceAll(LINE_START, (_, indent: string, bullet?: string, number?: string, point?: string) =>
      bullet === undefined ? `${indent}${number ?? ""}\\${point ?? ""}` : `${indent}\\${bullet}`,
    );
}

/** Labels show backslashes yet format (discord/discord-api-docs#6185); emoji and addresses break them (#7673). */
const UNSAFE_IN_LABEL: readonly RegExp[] = [
  /[\\`[\]<\n]/,
  /\*.*\*|_.*_|~~|\|\|/,
  /:\/\/|:[\w+-]+:|@(?:everyone|here)/,
  /^\s*(?:[-+*>#]|\d+[.)])/,
  /[\p{Extended_Pictographic}\p{Regional_Indicator}\u20E3]/u,
];

/** A link with its label if Discord allows it as one, else the label as text followed by a link named `open`. */
export function maskedLink(label: string, url: string, open: string): string {
  const address = linkUrl(url);
  if (label.trim() === "") return "";
  if (address === undefined) return escape(label);
  if (UNSAFE_IN_LABEL.some((pattern) => pattern.test(label)))
    return `${escape(label)} [(${open})](<${address}>)`;
  return `[${label}](<${address}>)`;
}

function linkUrl(url: string): string | undefined {
  return parseWebUrl(url)?.replaceAll(/[()<>\\\s]/g, encodeCharacter);
}

function encodeCharacter(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}
