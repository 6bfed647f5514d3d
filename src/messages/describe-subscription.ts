import { formatTime, findWeekdayRange } from "../domain/schedule/parse-schedule.ts";
import type { Schedule } from "../domain/schedule/schedule.ts";
import { differing, type Change, type Setting } from "../domain/subscription/setting-change.ts";
import { FIRST_NAME } from "../domain/subscription/subscription-name.ts";
import {
  DEFAULT_DIGEST_OPTIONS,
  digestOptionsOf,
  type Cadence,
  type DigestOptions,
} from "../domain/subscription/digest-options.ts";
import { translateFor } from "../i18n/languages.ts";
import { named } from "../i18n/named.ts";
import { time, type Text } from "../i18n/rich-text.ts";
import type { Translate } from "../i18n/translate.ts";
import { sourceWords } from "./core/source-names.ts";

export interface Settings extends Schedule, DigestOptions {
  readonly cadence: Cadence;
  readonly papers: number;
  readonly minUpvotes: number;
}

export function settingsIn(subscription: Settings): Settings {
  const { hour, minute, weekdays, timezone, papers, minUpvotes } = subscription;
  return { ...digestOptionsOf(subscription), hour, minute, weekdays, timezone, papers, minUpvotes };
}

/** Days of the week, 1 = Monday: `Monday to Friday`. */
export function describeWeekdays(t: Translate, weekdays: readonly number[]): string {
  const { list, weekday } = t.formats;
  if (weekdays.length === 7) return t("schedule.everyDay");
  const [first, last] = findWeekdayRange(weekdays) ?? [];
  if (first !== undefined && last !== undefined)
    return t("schedule.weekdayRange", { first: weekday(first), last: weekday(last) });
  return list(weekdays.toSorted((a, b) => a - b).map(weekday));
}

/** When a subscription's digest comes: `Monday to Friday at 09:00 (Europe/Berlin)`. */
export function describeSchedule(t: Translate, settings: Settings): string {
  const { cadence, timezone } = settings;
  const { either, weekday } = t.formats;
  const weekdays = settings.weekdays.toSorted((a, b) => a - b);
  const at = { time: formatTime(settings), timezone };
  switch (cadence) {
    case "day":
      return t("schedule.daily", { days: describeWeekdays(t, weekdays), ...at });
    case "week":
      return t("schedule.weekly", { weekday: weekday(weekdays[0] ?? 1), ...at });
    case "month":
      return weekdays.length === 7
        ? t("schedule.monthly", at)
        : t("schedule.monthlyOn", { weekdays: either(weekdays.map(weekday)), ...at });
  }
}

export function describeContent(t: Translate, settings: Settings): string {
  const { papers, minUpvotes, filter, layout, silent, announce, pictures, sources } = settings;
  const { language } = translateFor(settings.language);
  const isUsual = sources.join(" ") === DEFAULT_DIGEST_OPTIONS.sources.join(" ");
  const facts = [
    t("settings.look", { layout, count: papers }),
    silent && t("settings.withoutNotifying"),
    announce && t("settings.published"),
    !pictures && t("settings.withoutPictures"),
    language !== "en" && t("settings.inLanguage", { language: t.formats.language(language) }),
    minUpvotes > 0 && t("settings.atLeast", { count: minUpvotes }),
    filter !== "" && t("settings.filtered", { filter }),
    !isUsual && t("settings.from", { sources: sourceWords(t, sources) }),
  ];
  return facts.filter((fact) => fact !== false).join(" · ");
}

export function describeNext(t: Translate, next: Date): Text {
  return t.rich("subscription.next", { at: time(next) });
}

/** What comes to a channel, and when: `The daily papers come here Monday to Friday at …`. */
export function describeSubscription(t: Translate, name: string, settings: Settings): string {
  return t("subscription.comes", {
    ...namedValues(name),
    schedule: describeSchedule(t, settings),
    content: describeContent(t, settings),
  });
}

/** A channel's first subscription is called the daily papers. */
export function namedValues(name: string): { name: string; isFirst: "yes" | "no" } {
  return { name, isFirst: name === FIRST_NAME ? "yes" : "no" };
}

/** The settings that differ, a line each: `Time: 09:00 → 08:30`. */
export function describeDifferences(t: Translate, before: Settings, after: Settings): string[] {
  return differing(before, after).map((setting) =>
    t("change.setting", {
      setting: t(`settings.${setting}`),
      before: describeValue(t, setting, before),
      after: describeValue(t, setting, after),
    }),
  );
}

function describeValue(t: Translate, setting: Setting, settings: Settings): string {
  switch (setting) {
    case "time":
      return formatTime(settings);
    case "weekdays":
      return describeWeekdays(t, settings.weekdays);
    case "timezone":
    case "layout":
      return settings[setting];
    case "papers":
    case "minUpvotes":
      return String(settings[setting]);
    case "sources":
      return sourceWords(t, settings.sources);
    case "filter":
      return settings.filter === "" ? t("change.noFilter") : settings.filter;
    case "frequency":
      return t("change.frequency", { frequency: settings.cadence });
    case "silent":
    case "announce":
    case "pictures":
      return t(settings[setting] ? "change.yes" : "change.no");
    case "language":
      return t.formats.language(translateFor(settings.language).language);
  }
}

/** `about` is null where the name is unknown. Changes that older versions stored as sentences stay as they are. */
export function describeChange(
  t: Translate,
  change: Change | string,
  about?: string | null,
): string {
  if (typeof change === "string")
    return about === undefined ? change : t("change.recorded", { ...named(about), change });
  switch (change.kind) {
    case "made": {
      const { name, settings } = change;
      const schedule = describeSchedule(t, settings);
      return t("change.made", { name, schedule, content: describeContent(t, settings) });
    }
    case "changed": {
      const { name, before, after, resumed } = change;
      const changes = describeDifferences(t, before, after);
      const all = resumed ? [t("change.active"), ...changes] : changes;
      return t("change.changed", { name, changes: all.join(" · ") });
    }
    case "paused":
    case "resumed":
    case "ended":
      return t(`change.${change.kind}`, { name: change.name });
    case "linkCards":
    case "moderation":
      return t(`change.${change.kind}`, { on: change.on ? "yes" : "no" });
    case "role":
      return t("change.role", { ...named(about ?? null), role: change.role });
  }
}
