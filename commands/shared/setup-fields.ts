import type { z } from "zod";
import type { Catalogue } from "../../src/i18n/catalogue/english.ts";
import { joined, type Field, type Form, type Values } from "../../src/messages/core/form.ts";
import { LANGUAGES } from "../../src/i18n/languages.ts";
import type { Settings } from "../../src/messages/settings.ts";
import { formatTime } from "../../src/domain/schedule/parse-schedule.ts";
import { CADENCES, LAYOUTS } from "../../src/domain/subscription/digest-options.ts";
import { coerce } from "../core/parse-text.ts";
import { optionsOf } from "../core/options.ts";
import { problemsOf } from "../core/validate.ts";
import { LONGEST_FILTER, subscribe, subscribeInput } from "../subscribe.ts";

/** The days as the form sends them, Monday first. */
const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

const LONGEST_WORD = 100;

/** A subscription's settings as somebody would fill them in. */
export function valuesOf(settings: Settings): Values {
  const { weekdays, timezone, papers, minUpvotes, sources, filter } = settings;
  return {
    time: formatTime(settings),
    timezone,
    weekdays: joined(DAYS.filter((_, index) => weekdays.includes(index + 1))),
    sources: sources.join(", "),
    filter,
    layout: settings.layout,
    cadence: settings.cadence,
    papers: String(papers),
    upvotes: String(minUpvotes),
    language: settings.language ?? "en",
    silent: settings.silent ? "yes" : "no",
    announce: settings.announce ? "yes" : "no",
  };
}

/** The questions, with what was filled in so far. */
export function setupPages(words: Catalogue, values: Values): Form["pages"] {
  const { setup, settings } = words;
  const text = (name: string, label: string, hint: string, maxLength = LONGEST_WORD): Field => {
    return { kind: "text", name, label, hint, initial: values[name] ?? "", maxLength };
  };
  const choice = (name: string, label: string, hint: string, options: Options): Field => {
    return { kind: "choice", name, label, hint, options, initial: values[name] ?? "" };
  };
  const toggle = (name: string, label: string, hint: string): Field => {
    const { yes, no } = setup;
    return { kind: "switch", name, label, hint, yes, no, initial: values[name] === "yes" };
  };
  return [
    [
      text("time", setup.time, setup.timeHint),
      text("timezone", setup.timezone, setup.timezoneHint),
      {
        kind: "choices",
        name: "weekdays",
        label: setup.days,
        hint: setup.daysHint,
        options: DAYS.map((value, index) => ({ value, label: setup.weekday(index + 1) })),
        initial: (values["weekdays"] ?? "").split(","),
      },
      text("sources", setup.sources, setup.sourcesHint),
      text("filter", setup.filter, setup.filterHint, LONGEST_FILTER),
    ],
    [
      choice(
        "layout",
        setup.layout,
        setup.layoutHint,
        LAYOUTS.map((value) => ({ value, label: setup.layouts[value] })),
      ),
      choice(
        "cadence",
        setup.cadence,
        setup.cadenceHint,
        CADENCES.map((value) => ({ value, label: setup.cadences[value] })),
      ),
      text("papers", setup.papers, setup.papersHint),
      text("upvotes", setup.upvotes, setup.upvotesHint),
      choice(
        "language",
        setup.language,
        setup.languageHint,
        LANGUAGES.map(({ tag }) => ({
          value: tag,
          label: settings.language(tag),
        })),
      ),
    ],
    [
      toggle("silent", setup.silent, setup.silentHint),
      toggle("announce", setup.announce, setup.announceHint),
    ],
  ];
}

type Options = readonly { readonly value: string; readonly label: string }[];

/** What was filled in, checked as if it had been typed after `subscribe`; or what is wrong, by field. */
export function readValues(
  words: Catalogue,
  values: Values,
): { readonly asked: z.output<typeof subscribeInput> } | { readonly problems: Values } {
  const options = optionsOf(subscribe);
  const raw = coerce(options, values);
  const checked = subscribeInput.safeParse(raw);
  if (checked.success) return { asked: checked.data };
  return { problems: problemsOf(words, checked.error.issues, options, raw) };
}
