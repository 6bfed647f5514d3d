import type { z } from "zod";
import { joined, type Field, type Form, type Values } from "../../src/messages/core/form.ts";
import { LANGUAGES } from "../../src/i18n/languages.ts";
import type { Translate } from "../../src/i18n/translate.ts";
import type { Setting } from "../../src/domain/subscription/setting-change.ts";
import type { Settings } from "../../src/messages/describe-subscription.ts";
import { formatTime } from "../../src/domain/schedule/parse-schedule.ts";
import { CADENCES, LAYOUTS } from "../../src/domain/subscription/digest-options.ts";
import { coerce } from "../core/parse-text.ts";
import { optionsOf } from "../core/options.ts";
import { describeProblems } from "../core/validate.ts";
import { FREQUENCY_OF, LONGEST_FILTER, subscribe, subscribeInput } from "../subscribe.ts";

const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

const LONGEST_WORD = 100;

export function settingsToValues(settings: Settings): Values {
  const { weekdays, timezone, papers, minUpvotes, sources, filter } = settings;
  return {
    time: formatTime(settings),
    timezone,
    weekdays: joined(DAYS.filter((_, index) => weekdays.includes(index + 1))),
    sources: sources.join(", "),
    filter,
    layout: settings.layout,
    frequency: FREQUENCY_OF[settings.cadence],
    papers: String(papers),
    upvotes: String(minUpvotes),
    language: settings.language ?? "en",
    silent: settings.silent ? "yes" : "no",
    announce: settings.announce ? "yes" : "no",
    pictures: settings.pictures ? "yes" : "no",
  };
}

export function setupPages(t: Translate, values: Values): Form["pages"] {
  const about = (name: Setting): Pick<Field, "name" | "label" | "hint"> => ({
    name: name === "minUpvotes" ? "upvotes" : name,
    label: t(`settings.${name}`),
    hint: t(`setup.${name}Hint`),
  });
  const text = (question: Setting, maxLength = LONGEST_WORD): Field => {
    const { name, ...words } = about(question);
    return { kind: "text", name, ...words, initial: values[name] ?? "", maxLength };
  };
  const choice = (question: Setting, options: Options): Field => {
    return { kind: "choice", ...about(question), options, initial: values[question] ?? "" };
  };
  const toggle = (question: Setting): Field => {
    const positions = { yes: t("setup.yes"), no: t("setup.no") };
    return {
      kind: "switch",
      ...about(question),
      ...positions,
      initial: values[question] === "yes",
    };
  };
  return [
    [
      text("time"),
      text("timezone"),
      {
        kind: "choices",
        ...about("weekdays"),
        options: DAYS.map((value, index) => ({ value, label: t.formats.weekday(index + 1) })),
        initial: (values["weekdays"] ?? "").split(","),
      },
      text("sources"),
      text("filter", LONGEST_FILTER),
    ],
    [
      choice(
        "layout",
        LAYOUTS.map((value) => ({ value, label: t("setup.layout", { layout: value }) })),
      ),
      choice(
        "frequency",
        CADENCES.map((cadence) => ({
          value: FREQUENCY_OF[cadence],
          label: t("setup.frequency", { frequency: cadence }),
        })),
      ),
      text("papers"),
      text("minUpvotes"),
      choice(
        "language",
        LANGUAGES.map(({ tag }) => ({ value: tag, label: t.formats.language(tag) })),
      ),
    ],
    [toggle("pictures"), toggle("silent"), toggle("announce")],
  ];
}

type Options = readonly { readonly value: string; readonly label: string }[];

export function parseValues(
  t: Translate,
  values: Values,
): { readonly asked: z.output<typeof subscribeInput> } | { readonly problems: Values } {
  const options = optionsOf(subscribe);
  const raw = coerce(options, values);
  const checked = subscribeInput.safeParse(raw);
  if (checked.success) return { asked: checked.data };
  return { problems: describeProblems(t, checked.error.issues, options, raw) };
}
