import { timeInWords, type Inline, type TimeStyle } from "../../../i18n/rich-text.ts";

/** Slack's date tokens: shown in the reader's own zone and clock. */
const FORMATS: Readonly<Record<TimeStyle, string>> = {
  date: "{date_long_pretty}",
  time: "{time}",
  datetime: "{date_long_pretty} {time}",
  relative: "{ago}",
};

export interface SlackDate {
  /** Unix seconds. */
  readonly timestamp: number;
  readonly format: string;
  /** What clients show that cannot format it. */
  readonly fallback: string;
}

/** An instant as Slack's clients localise it. */
export function toSlackDate({ at, style, text }: Extract<Inline, { kind: "time" }>): SlackDate {
  const timestamp = Math.floor(at.getTime() / 1000);
  return { timestamp, format: FORMATS[style], fallback: text ?? timeInWords(at, style) };
}
