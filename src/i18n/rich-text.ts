/**
 * Running text as data. Strings are plain: whatever a stranger typed stays text, because only the
 * platforms' renderers add markup, and so only they escape.
 */
export type Inline =
  | string
  | { readonly kind: "strong"; readonly text: string }
  | { readonly kind: "code"; readonly text: string }
  /** A word that matched a search. */
  | { readonly kind: "mark"; readonly text: string }
  | { readonly kind: "link"; readonly text: string; readonly url: string }
  /** A channel by its id on the platform; `text` is said where the platform's own name for it cannot be shown. */
  | { readonly kind: "channel"; readonly id: string; readonly text: string }
  /** An instant, shown in the reader's own zone where the platform can; `text` says it where not. */
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
export const mark = (text: string): Inline => ({ kind: "mark", text });
export const link = (text: string, url: string): Inline => ({ kind: "link", text, url });
export const channel = (id: string, text: string): Inline => ({ kind: "channel", id, text });
export const time = (at: Date, style: TimeStyle = "datetime"): Inline => ({
  kind: "time",
  at,
  style,
});

const FORMATS: Readonly<Record<TimeStyle, Intl.DateTimeFormatOptions>> = {
  date: { dateStyle: "full" },
  time: { timeStyle: "short" },
  datetime: { dateStyle: "full", timeStyle: "short" },
  relative: { dateStyle: "medium", timeStyle: "short" },
};

/** A time in words for readers whose platform cannot localise it; names the zone unless it is a bare date. */
export function timeInWords(at: Date, style: TimeStyle, language = "en", timezone = "UTC"): string {
  const options = { ...FORMATS[style], timeZone: timezone };
  const words = new Intl.DateTimeFormat(formatLocale(language), options).format(at);
  return style === "date" ? words : `${words} (${timezone})`;
}

/** The locale that numbers and dates of a language are written by: British English, whose dates begin with the day. */
export function formatLocale(language: string): string {
  return language === "en" ? "en-GB" : language;
}

/** The text without any markup: notifications, screen readers, logs and terminals read this. */
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

/** Pieces of text in one line, with ` · ` between them. */
export function joinWithDots(pieces: readonly Text[]): Text {
  return pieces.flatMap((piece, index): Inline[] => (index === 0 ? [...piece] : [" · ", ...piece]));
}

/** A sentence's end, unless the words bring their own. */
export function withStop(words: string, stop = "."): string {
  return /[.!?…。！？]$/u.test(words) ? words : `${words}${stop}`;
}
