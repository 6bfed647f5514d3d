import type { Inline, Text } from "../../i18n/rich-text.ts";
import { closeIsolate, roomToClose } from "./isolate.ts";

const ELLIPSIS = "…";
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** At most `max` UTF-16 units with the ellipsis: after a word, in a word without end after a grapheme. */
export function truncate(text: string, max: number): string {
  if (text.length <= max) return text;
  if (max < 1) return "";
  const room = Math.max(0, max - ELLIPSIS.length - roomToClose(text));
  const space = text.slice(0, room + 1).search(/\s\S*$/);
  const kept = space >= room / 2 ? text.slice(0, space) : wholeGraphemes(text, room);
  return closeIsolate(kept.replace(/[\s,;:(–—-]+$/u, "") + ELLIPSIS);
}

function wholeGraphemes(text: string, room: number): string {
  // All before the grapheme at the edge fits, so only that one is looked up.
  const end = graphemes.segment(text.slice(0, room + 2)).containing(room)?.index ?? 0;
  return end > 0 || room === 0 ? text.slice(0, end) : hardCut(text, room);
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

/** In UTF-16 units. */
export function lengthOf(text: Text | string): number {
  if (typeof text === "string") return text.length;
  return text.reduce((sum, part) => sum + wordsOf(part).length, 0);
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
