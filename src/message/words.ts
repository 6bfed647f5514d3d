import type { Inline, Text } from "./text.ts";

const COUNT = new Intl.NumberFormat("en");
const COMPACT = new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 1 });

/** A number with its noun: `1 vote`, `2 votes`, `1,234 papers`. */
export function count(number: number, noun: string): string {
  return `${COUNT.format(number)} ${number === 1 ? noun : `${noun}s`}`;
}

/** A number in little room: `987`, `1.2k`, `3M`. */
export function compact(number: number): string {
  return COMPACT.format(number).replace("K", "k");
}

/** Pieces of text in one line, with ` · ` between them. */
export function dotted(pieces: readonly Text[]): Text {
  return pieces.flatMap((piece, index): Inline[] => (index === 0 ? [...piece] : [" · ", ...piece]));
}

/** A sentence's end, unless the words bring their own. */
export function withStop(words: string): string {
  return /[.!?…]$/.test(words) ? words : `${words}.`;
}
