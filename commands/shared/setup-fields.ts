import type { z } from "zod";
import { joined, type Field, type Values } from "../../src/messages/core/form.ts";
import type { ChannelKind, PlatformName } from "../../src/domain/place.ts";
import { listTimezones } from "../../src/domain/schedule/timezone.ts";
import { LANGUAGES } from "../../src/i18n/languages.ts";
import type { Translate } from "../../src/i18n/translate.ts";
import type { Setting } from "../../src/domain/subscription/setting-change.ts";
import type { Settings } from "../../src/messages/describe-subscription.ts";
import { formatTime } from "../../src/domain/schedule/parse-schedule.ts";
import { CADENCES, isForumLayout, LAYOUTS } from "../../src/domain/subscription/digest-options.ts";
import { coerce } from "../core/parse-text.ts";
import { optionsOf } from "../core/options.ts";
import { describeProblems } from "../core/validate.ts";
import { FREQUENCY_OF, LONGEST_FILTER, subscribe, subscribeInput } from "../subscribe.ts";

/** What the form offers depends on it. */
export interface SetupChannel {
  readonly platform: PlatformName;
  readonly kind: ChannelKind;
}

export const SETUP_STEPS = ["schedule", "papers", "look"] as const;
export type SetupStep = (typeof SETUP_STEPS)[number];

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

/** The fields of a step, with only the choices that the channel has. */
export function setupFields(
  t: Translate,
  values: Values,
  step: SetupStep,
  channel: SetupChannel,
): Field[] {
  const ask = createFields(t, values);
  switch (step) {
    case "schedule":
      return scheduleFields(t, ask, values);
    case "papers":
      return [
        ask.text("sources", LONGEST_WORD),
        ask.text("filter", LONGEST_FILTER),
        ask.number("papers"),
        ask.number("minUpvotes"),
      ];
    case "look":
      return lookFields(t, ask, channel);
  }
}

type Ask = ReturnType<typeof createFields>;

function createFields(t: Translate, values: Values) {
  const nameOf = (setting: Setting): string => (setting === "minUpvotes" ? "upvotes" : setting);
  const about = (setting: Setting): Pick<Field, "name" | "label" | "hint"> => ({
    name: nameOf(setting),
    label: t(`settings.${setting}`),
    hint: t(`setup.${setting}Hint`),
  });
  const typed = (setting: Setting) => ({
    ...about(setting),
    hint: "",
    typing: about(setting).hint,
  });
  const initialOf = (setting: Setting): string => values[nameOf(setting)] ?? "";
  return {
    about,
    text: (setting: Setting, maxLength: number): Field => {
      return { kind: "text", ...about(setting), initial: initialOf(setting), maxLength };
    },
    time: (setting: Setting): Field => {
      return { kind: "time", ...typed(setting), initial: initialOf(setting) };
    },
    search: (setting: Setting, options: readonly string[]): Field => {
      return { kind: "search", ...typed(setting), initial: initialOf(setting), options };
    },
    number: (setting: Setting): Field => {
      const { min = 0, max = 0 } =
        optionsOf(subscribe).find(({ name }) => name === nameOf(setting)) ?? {};
      return { kind: "number", ...about(setting), initial: initialOf(setting), min, max };
    },
    choice: (setting: Setting, options: Options): Field => {
      const known = options.some(({ value }) => value === initialOf(setting));
      const initial = known ? initialOf(setting) : (options[0]?.value ?? "");
      return { kind: "choice", ...about(setting), options, initial };
    },
    toggle: (setting: Setting): Field => {
      const positions = { yes: t("setup.yes"), no: t("setup.no") };
      return {
        kind: "switch",
        ...about(setting),
        ...positions,
        initial: initialOf(setting) === "yes",
      };
    },
  };
}

function scheduleFields(t: Translate, ask: Ask, values: Values): Field[] {
  const days = DAYS.map((value, index) => ({ value, label: t.formats.weekday(index + 1) }));
  const frequencies = CADENCES.map((cadence) => ({
    value: FREQUENCY_OF[cadence],
    label: t("setup.frequency", { frequency: cadence }),
  }));
  return [
    ask.time("time"),
    ask.search("timezone", listTimezones()),
    {
      kind: "choices",
      ...ask.about("weekdays"),
      options: days,
      initial: (values["weekdays"] ?? "").split(","),
    },
    ask.choice("frequency", frequencies),
  ];
}

function lookFields(t: Translate, ask: Ask, { platform, kind }: SetupChannel): Field[] {
  const layouts = LAYOUTS.filter((layout) => isForumLayout(layout) === (kind === "forum"));
  return [
    ask.choice(
      "layout",
      layouts.map((value) => ({ value, label: t("setup.layout", { layout: value }) })),
    ),
    ask.choice(
      "language",
      LANGUAGES.map(({ tag }) => ({ value: tag, label: t.formats.language(tag) })),
    ),
    ask.toggle("pictures"),
    ...(platform === "discord" ? [ask.toggle("silent")] : []),
    ...(kind === "announcement" ? [ask.toggle("announce")] : []),
  ];
}

type Options = readonly { readonly value: string; readonly label: string }[];

/** Slack sends nothing for a box without a tick. */
function unticked(options: ReturnType<typeof optionsOf>, values: Values): Values {
  const names = options.filter(({ type, name }) => type === "boolean" && values[name] === "");
  return Object.fromEntries(names.map(({ name }) => [name, "no"]));
}

export function parseValues(
  t: Translate,
  values: Values,
): { readonly asked: z.output<typeof subscribeInput> } | { readonly problems: Values } {
  const options = optionsOf(subscribe);
  const raw = coerce(options, { ...values, ...unticked(options, values) });
  const checked = subscribeInput.safeParse(raw);
  if (checked.success) return { asked: checked.data };
  return { problems: describeProblems(t, checked.error.issues, options, raw) };
}
