import type { z } from "zod";
import { joined, type Field, type Form, type Values } from "../src/message/form.ts";
import { languageName, LANGUAGES } from "../src/message/catalogue/languages.ts";
import type { Settings } from "../src/message/settings.ts";
import { timeWords } from "../src/papers/schedule-words.ts";
import { CADENCES, LAYOUTS } from "../src/papers/terms.ts";
import { coerce } from "./parse.ts";
import { optionsOf } from "./options.ts";
import { problemsOf } from "./read-input.ts";
import { LONGEST_FILTER, subscribe, subscribeInput } from "./subscribe.ts";

const DAYS = [
  ["mon", "Monday"],
  ["tue", "Tuesday"],
  ["wed", "Wednesday"],
  ["thu", "Thursday"],
  ["fri", "Friday"],
  ["sat", "Saturday"],
  ["sun", "Sunday"],
] as const;

const LAYOUT_LABELS: Readonly<Record<Settings["layout"], string>> = {
  digest: "One message, the abstracts in its thread",
  compact: "One message with the titles only",
  cards: "A message for each paper",
  forum: "A forum post for each day",
  "forum-papers": "A forum post for each paper",
};

const CADENCE_LABELS: Readonly<Record<Settings["cadence"], string>> = {
  day: "Each day",
  week: "The top of each week",
  month: "The top of each month",
};

const LONGEST_WORD = 100;

/** A subscription's settings as somebody would fill them in. */
export function valuesOf(settings: Settings): Values {
  const { weekdays, timezone, papers, minUpvotes, sources, filter } = settings;
  return {
    time: timeWords(settings),
    timezone,
    weekdays: joined(DAYS.filter((_, index) => weekdays.includes(index + 1)).map(([day]) => day)),
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
export function setupPages(values: Values): Form["pages"] {
  const text = (name: string, label: string, hint: string, maxLength = LONGEST_WORD): Field => {
    return { kind: "text", name, label, hint, initial: values[name] ?? "", maxLength };
  };
  const choice = (
    name: string,
    label: string,
    hint: string,
    options: readonly { readonly value: string; readonly label: string }[],
  ): Field => ({ kind: "choice", name, label, hint, options, initial: values[name] ?? "" });
  return [
    [
      text("time", "Time", "9:00, 17h or 9am"),
      text("timezone", "Time zone", "Europe/Paris, or a city"),
      {
        kind: "choices",
        name: "weekdays",
        label: "Days",
        hint: "A week’s or a month’s edition comes on the first of them",
        options: DAYS.map(([value, label]) => ({ value, label })),
        initial: (values["weekdays"] ?? "").split(","),
      },
      text("sources", "Sources", "huggingface, arxiv:cs.CL, community"),
      text(
        "filter",
        "Filter",
        "cat:cs.CL (agents OR planning) -survey; empty for all",
        LONGEST_FILTER,
      ),
    ],
    [
      choice(
        "layout",
        "Layout",
        "How it looks",
        LAYOUTS.map((value) => ({ value, label: LAYOUT_LABELS[value] })),
      ),
      choice(
        "cadence",
        "Edition",
        "What it covers",
        CADENCES.map((value) => ({ value, label: CADENCE_LABELS[value] })),
      ),
      text("papers", "Papers in the message", "1 to 10; the others go to its thread"),
      text("upvotes", "Fewest upvotes", "Papers with fewer are left out; 0 for all"),
      choice(
        "language",
        "Language",
        "Of the words around the papers",
        LANGUAGES.map(({ words }) => ({
          value: words.language,
          label: languageName(words.language),
        })),
      ),
    ],
    [
      {
        kind: "switch",
        name: "silent",
        label: "Without a notification",
        hint: "On Discord, nobody’s phone rings",
        initial: values["silent"] === "yes",
      },
      {
        kind: "switch",
        name: "announce",
        label: "Published to followers",
        hint: "In an announcement channel on Discord",
        initial: values["announce"] === "yes",
      },
    ],
  ];
}

/** What was filled in, checked as if it had been typed after `subscribe`; or what is wrong, by field. */
export function readValues(
  values: Values,
): { readonly asked: z.output<typeof subscribeInput> } | { readonly problems: Values } {
  const options = optionsOf(subscribe);
  const raw = coerce(options, values);
  const checked = subscribeInput.safeParse(raw);
  if (checked.success) return { asked: checked.data };
  return { problems: problemsOf(checked.error.issues, options, raw) };
}
