import type { Inline, Text } from "../../i18n/rich-text.ts";

const ELLIPSIS = "…";
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** At most `max` UTF-16 units with the ellipsis, never inside a grapheme unless one alone is too long. */
export function truncate(text: string, max: number): string {
  if (text.length <= max) return text;
  if (max < 1) return "";
  const room = max - ELLIPSIS.length;
  // All before the grapheme at the edge fits, so only that one is looked up.
  const end = graphemes.segment(text.slice(0, max + 1)).containing(room)?.index ?? 0;
  const kept = end > 0 || room === 0 ? text.slice(0, end) : hardCut(text, room);
  return kept.trimEnd() + ELLIPSIS;
}

function hardCut(text: string, room: number): string {
  return text.slice(0, room).replace(/[\uD800-\uDBFF]$/, "");
}

/** A time is kept whole or left out. */
export function truncateText(text: Text, max: number): Text {
  const kept: Inline[] = [];
  let room = max;
  for (const part of text) {
    const words = wordsOf(part);
    if (words.length <= room) {
      kept.push(part);
      room -= words.length;
      continue;
    }
    if (room > 0) kept.push(withWords(part, truncate(words, room)));
    break;
  }
  return kept;
}

/** A time takes about this many characters on every platform. */
const TIME_LENGTH = 40;

function wordsOf(part: Inline): string {
  if (typeof part === "string") return part;
  return part.kind === "time" ? " ".repeat(TIME_LENGTH) : part.text;
}

function withWords(part: Inline, text: string): Inline {
  if (typeof part === "string") return text;
  if (part.kind === "time") return ELLIPSIS;
  return part.kind === "channel" ? text : { ...part, text };
}
