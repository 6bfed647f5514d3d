import { parseWebUrl } from "../../../domain/paper/urls.ts";

/** Markdown, mentions, custom emoji, timestamps and addresses all begin or end with one of these. */
const MARKUP = /[\\*_~|`<>#@[\]]|:(?!\s)/g;

/** What makes a heading, a list, a quote or small print at the start of a line. */
const LINE_START = /^([^\S\n]*)(?:([-+.)])|(\d+)([.)]))/gm;

/**
 * Text that Discord shows as it was typed: nothing in it formats, links, mentions or becomes an emoji. Wherever the
 * text may end up, its start counts as the start of a line.
 */
export function escape(text: string): string {
  return text
    .replaceAll(MARKUP, String.raw`\$&`)
    .replaceAll(LINE_START, (_, indent: string, bullet?: string, number?: string, point?: string) =>
      bullet === undefined ? `${indent}${number ?? ""}\\${point ?? ""}` : `${indent}\\${bullet}`,
    );
}

/**
 * What the label of a masked link must not hold. Discord shows backslashes there instead of obeying them, yet formats
 * (discord/discord-api-docs#6185), and an emoji or an address keeps the link from being one (#7673).
 */
const UNSAFE_IN_LABEL: readonly RegExp[] = [
  /[\\`[\]<\n]/,
  /\*.*\*|_.*_|~~|\|\|/,
  /:\/\/|:[\w+-]+:|@(?:everyone|here)/,
  /^\s*(?:[-+*>#]|\d+[.)])/,
  /[\p{Extended_Pictographic}\p{Regional_Indicator}\u20E3]/u,
];

/** A link under its label where the label can be one, else the label as text with a link called `open` beside it. */
export function maskedLink(label: string, url: string, open: string): string {
  const address = linkUrl(url);
  if (label.trim() === "") return "";
  if (address === undefined) return escape(label);
  if (UNSAFE_IN_LABEL.some((pattern) => pattern.test(label)))
    return `${escape(label)} [(${open})](<${address}>)`;
  return `[${label}](<${address}>)`;
}

/** An address for a masked link, with the characters encoded that would end it. */
function linkUrl(url: string): string | undefined {
  return parseWebUrl(url)?.replaceAll(/[()<>\\\s]/g, encodeCharacter);
}

function encodeCharacter(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}
