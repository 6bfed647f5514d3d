/** Strings are plain text: only the platforms' renderers add markup and escape. */
export type Inline =
  | string
  | { readonly kind: "strong"; readonly text: string }
  | { readonly kind: "code"; readonly text: string }
  /** `/papers show 1706.03762`; `id` is set where the platform can make it pressable. */
  | { readonly kind: "command"; readonly text: string; readonly id?: string }
  | { readonly kind: "mark"; readonly text: string }
  | { readonly kind: "link"; readonly text: string; readonly url: string }
  /** `text` is the fallback where the platform cannot show its own name for the channel. */
  | { readonly kind: "channel"; readonly id: string; readonly text: string }
  /** `text` is the fallback where the platform cannot show the reader's own zone. */
  | {
      readonly kind: "time";
      readonly at: Date;
      readonly style: TimeStyle;
      readonly text?: string;
    };

export type TimeStyle = "date" | "time" | "datetime" | "relative";

export type Text = readonly Inline[];

export const strong = (text: string): Inline => ({ kind: "strong", text });
export const code = (text: string): Inline => ({ kind: "code", text });
export const slash = (call: string): Inline => ({ kind: "command", text: `/papers ${call}` });
export const mark = (text: string): Inline => ({ kind: "mark", text });
export const link = (text: string, url: string): Inline => ({ kind: "link", text, url });
export const channel = (id: string, text: string): Inline => ({ kind: "channel", id, text });
export const time = (at: Date, style: TimeStyle = "datetime"): Inline => ({
  kind: "time",
  at,
  style,
});

const FORMATS: Readonly<Record<TimeStyle, Intl.DateTimeFormatOptions>> = {
  date: { day: "numeric", month: "short", year: "numeric" },
  time: { timeStyle: "short" },
  datetime: { dateStyle: "full", timeStyle: "short" },
  relative: { dateStyle: "medium", timeStyle: "short" },
};

/** Names the zone unless it is a bare date. */
export function timeInWords(at: Date, style: TimeStyle, language = "en", timezone = "UTC"): string {
  const options = { ...FORMATS[style], timeZone: timezone };
  const words = new Intl.DateTimeFormat(formatLocale(language), options).format(at);
  return style === "date" ? words : `${words} (${timezone})`;
}

/** British English for dates that begin with the day. */
export function formatLocale(language: string): string {
  return language === "en" ? "en-GB" : language;
}

export function plainText(text: Text, language?: string, timezone?: string): string {
  return text
    .map((part) => {
      if (typeof part === "string") return part;
      if (part.kind === "time")
        return part.text ?? timeInWords(part.at, part.style, language, timezone);
      return part.text;
    })
    .join("");
}

export function joinWithDots(pieces: readonly Text[]): Text {
  return pieces.flatMap((piece, index): Inline[] => (index === 0 ? [...piece] : [" · ", ...piece]));
}

/** Adds nothing when the words end with a stop. */
export function withStop(words: string, stop = "."): string {
  return /[.!?…。！？]$/u.test(words) ? words : `${words}${stop}`;
}
