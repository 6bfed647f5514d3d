import type { Inline, Text } from "../../i18n/rich-text.ts";

const COMPACT = new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 1 });

/** A number in little room: `987`, `1.2k`, `3M`. */
export function compact(number: number): string {
  return COMPACT.format(number).replace("K", "k");
}

/** Pieces of text in one line, with ` · ` between them. */
export function joinWithDots(pieces: readonly Text[]): Text {
  return pieces.flatMap((piece, index): Inline[] => (index === 0 ? [...piece] : [" · ", ...piece]));
}
