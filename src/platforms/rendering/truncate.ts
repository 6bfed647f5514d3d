import type { Inline, Text } from "../../i18n/rich-text.ts";

const ELLIPSIS = "…";
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/**
 * The text in at most `max` UTF-16 units, an ellipsis included, never inside a grapheme; a single
 * grapheme longer than the room is cut hard.
 */
export function truncate(text: string, max: number): string {
  if (text.length <= max) return text;
  if (max < 1) return "";
  const room = max - ELLIPSIS.length;
  // Whatever comes before the grapheme that crosses the edge fits; asking for that one alone spares the walk.
  const end = graphemes.segment(text.slice(0, max + 1)).containing(room)?.index ?? 0;
  const kept = end > 0 || room === 0 ? text.slice(0, end) : hardCut(text, room);
  return kept.trimEnd() + ELLIPSIS;
}

function hardCut(text: string, room: number): string {
  return text.slice(0, room).replace(/[\uD800-\uDBFF]$/, "");
}

/** The same for running text; a time is kept whole or left out. */
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

/** A time takes about this much room wherever it is shown. */
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
