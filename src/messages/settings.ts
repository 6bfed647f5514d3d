import { differing, type Setting } from "../domain/subscription/setting-change.ts";
import { formatTime } from "../domain/schedule/parse-schedule.ts";
import type { Schedule } from "../domain/schedule/schedule.ts";
import { FIRST_NAME } from "../domain/subscription/name.ts";
import {
  DEFAULT_DIGEST_OPTIONS,
  digestOptionsOf,
  type Cadence,
  type DigestOptions,
} from "../domain/subscription/digest-options.ts";
import type { Catalogue } from "../i18n/catalogue/english.ts";
import { wordsIn } from "../i18n/languages.ts";
import { sourceWords } from "./core/source-names.ts";
import { time, type Text } from "../i18n/rich-text.ts";

/** What a subscription can be told. */
export interface Settings extends Schedule, DigestOptions {
  readonly cadence: Cadence;
  /** Papers in the message itself. */
  readonly papers: number;
  readonly minUpvotes: number;
}

/** The settings among what else a subscription has. */
export function settingsIn(subscription: Settings): Settings {
  const { hour, minute, weekdays, timezone, papers, minUpvotes } = subscription;
  return { ...digestOptionsOf(subscription), hour, minute, weekdays, timezone, papers, minUpvotes };
}

/** When a subscription's digest comes: `Monday to Friday at 09:00 (Europe/Berlin)`. */
export function scheduleWords(words: Catalogue, settings: Settings): string {
  const { cadence, timezone } = settings;
  const weekdays = settings.weekdays.toSorted((a, b) => a - b);
  return words.settings.schedule({ cadence, weekdays, time: formatTime(settings), timezone });
}

/** What a subscription's digest holds. */
export function contentWords(words: Catalogue, settings: Settings): string {
  const { papers, minUpvotes, filter, layout, silent, announce, sources } = settings;
  const { language } = wordsIn(settings.language);
  const isPlain = sources.join(" ") === DEFAULT_DIGEST_OPTIONS.sources.join(" ");
  return words.settings.content({
    layout,
    papers,
    silent,
    announce,
    language: language === "en" ? null : words.settings.language(language),
    minUpvotes,
    filter,
    sources: isPlain ? null : sourceWords(words.t, sources),
  });
}

/** When the next digest comes, by the reader's own clock. */
export function nextWords(words: Catalogue, next: Date): Text {
  return words.settings.next(time(next));
}

/** A subscription as the subject of a sentence, with its verb. */
export function nameWords(words: Catalogue, name: string): string {
  return words.settings.comes(ownName(name));
}

/** What comes to a channel, and when: `The daily papers come here Monday to Friday at …`. */
export function comesWords(words: Catalogue, name: string, settings: Settings): string {
  const about = [scheduleWords(words, settings), contentWords(words, settings)] as const;
  return words.settings.comesHere(ownName(name), ...about);
}

/** A channel's first subscription is the daily papers, whatever else it has. */
export function ownName(name: string): string | null {
  return name === FIRST_NAME ? null : name;
}

/** What is different, a line each: `Time: 09:00 → 08:30`. */
export function changesBetween(words: Catalogue, before: Settings, after: Settings): string[] {
  const { settings, setting } = words.changes;
  return differing(before, after).map((one) =>
    setting(settings[one], valueWords(words, one, before), valueWords(words, one, after)),
  );
}

/** What a setting is. */
function valueWords(words: Catalogue, setting: Setting, settings: Settings): string {
  const { layouts, cadences, noFilter, yes, no } = words.changes;
  switch (setting) {
    case "time":
      return formatTime(settings);
    case "weekdays":
      return words.settings.weekdays(settings.weekdays.toSorted((a, b) => a - b));
    case "timezone":
      return settings.timezone;
    case "papers":
    case "minUpvotes":
      return String(settings[setting]);
    case "sources":
      return sourceWords(words.t, settings.sources);
    case "filter":
      return settings.filter === "" ? noFilter : settings.filter;
    case "layout":
      return layouts[settings.layout];
    case "cadence":
      return cadences[settings.cadence];
    case "silent":
      return settings.silent ? no : yes;
    case "announce":
      return settings.announce ? yes : no;
    case "language":
      return words.settings.language(wordsIn(settings.language).language);
  }
}
