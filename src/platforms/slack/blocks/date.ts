import { timeInWords, type Inline, type TimeStyle } from "../../../i18n/rich-text.ts";

/** Shown in the reader's own zone and clock. */
const FORMATS: Readonly<Record<TimeStyle, string>> = {
  date: "{date_short_pretty}",
  time: "{time}",
  datetime: "{date_long_pretty} {time}",
  relative: "{ago}",
};

export interface SlackDate {
  /** Unix seconds. */
  readonly timestamp: number;
  readonly format: string;
  /** For clients that cannot format it. */
  readonly fallback: string;
}

export function toSlackDate({ at, style, text }: Extract<Inline, { kind: "time" }>): SlackDate {
  const timestamp = Math.floor(at.getTime() / 1000);
  return { timestamp, format: FORMATS[style], fallback: text ?? timeInWords(at, style) };
}
