import type { Catalogue } from "../i18n/catalogue/english.ts";
import { time, type Text } from "../i18n/rich-text.ts";

/**
 * What a reader must know of the list: it is old because the source is silent, it comes late for that reason, or it is
 * the bundled one. Or why there is none: the source is silent, it had no papers, or none that was asked for.
 */
export interface Notice {
  readonly kind: "stale" | "late" | "sample" | "waiting" | "empty" | "none";
  /** When the list was read, or since when the source is silent, in milliseconds since 1970. */
  readonly since: number | null;
  /** The source that is spoken of, which is not the one shown when that is the sample. */
  readonly about: string;
}

/** A notice in one line. */
export function noticeText(words: Catalogue, { kind, since, about }: Notice): Text {
  const instant = since === null ? null : time(new Date(since));
  switch (kind) {
    case "stale":
      return instant === null ? [words.stale(about)] : words.staleSince(about, instant);
    case "late":
      return [words.late(about)];
    case "sample":
      return [words.sample(about)];
    case "waiting":
      return instant === null ? [words.waiting(about)] : words.waitingSince(about, instant);
    case "empty":
      return [words.noList(about)];
    case "none":
      return [words.noneWanted];
  }
}
