import { z } from "zod";
import type { Subscription } from "../db/schema/schema.ts";
import { subscriptionsOf } from "../db/channels/subscriptions.ts";
import { knownLanguage, readLanguage } from "../src/i18n/languages.ts";
import type { Settings } from "../src/messages/describe-subscription.ts";
import { composeChanged, composeSubscribed } from "../src/messages/digest-subscriptions.ts";
import { parseFilter } from "../src/domain/selection/filter.ts";
import { parseTime, parseWeekdays } from "../src/domain/schedule/parse-schedule.ts";
import { readSources } from "../src/domain/subscription/sources.ts";
import { FIRST_NAME, readName } from "../src/domain/subscription/subscription-name.ts";
import {
  type Cadence,
  LAYOUTS,
  DEFAULT_DIGEST_OPTIONS,
  digestOptionsOf,
} from "../src/domain/subscription/digest-options.ts";
import { parseTimezone } from "../src/domain/schedule/timezone.ts";
import { defineCommand, type CommandContext } from "./core/define.ts";
import { describeOption, textOption } from "./core/inputs.ts";
import {
  findSubscription,
  fitLayout,
  storeSubscription,
} from "./shared/find-and-store-subscription.ts";
import { refuseWithoutAccess } from "./shared/access-problems.ts";
import { resolveTimezone } from "./shared/resolve-timezone.ts";

export const DEFAULTS = {
  ...DEFAULT_DIGEST_OPTIONS,
  hour: 9,
  minute: 0,
  weekdays: [1, 2, 3, 4, 5],
  papers: 10,
  minUpvotes: 0,
};

const FREQUENCIES = ["daily", "weekly", "monthly"] as const;
export type Frequency = (typeof FREQUENCIES)[number];
const CADENCE_OF: Readonly<Record<Frequency, Cadence>> = {
  daily: "day",
  weekly: "week",
  monthly: "month",
};
export const FREQUENCY_OF: Readonly<Record<Cadence, Frequency>> = {
  day: "daily",
  week: "weekly",
  month: "monthly",
};

export const LONGEST_FILTER = 300;

export const subscribeInput = z.object({
  time: textOption(parseTime, {
    description: "command.subscribe.time",
    example: "9:00",
  }).optional(),
  timezone: textOption(parseTimezone, {
    description: "command.subscribe.timezone",
    example: "Europe/Paris",
    suggest: "timezone",
  }).optional(),
  weekdays: textOption(parseWeekdays, {
    description: "command.subscribe.weekdays",
    example: "mon-fri",
  }).optional(),
  papers: z.int().min(1).max(10).optional().meta(describeOption("command.subscribe.papers", "5")),
  upvotes: z
    .int()
    .min(0)
    .max(1000)
    .optional()
    .meta(describeOption("command.subscribe.upvotes", "10")),
  sources: textOption(readSources, {
    description: "command.subscribe.sources",
    example: "huggingface+arxiv:cs.CL",
  }).optional(),
  filter: textOption(parseFilter, {
    description: "command.subscribe.filter",
    example: "agents OR planning",
    maxLength: LONGEST_FILTER,
  }).optional(),
  layout: z.enum(LAYOUTS).optional().meta(describeOption("command.subscribe.layout", "compact")),
  frequency: z
    .enum(FREQUENCIES)
    .optional()
    .meta(describeOption("command.subscribe.frequency", "weekly")),
  silent: z.boolean().optional().meta(describeOption("command.subscribe.silent", "yes")),
  announce: z.boolean().optional().meta(describeOption("command.subscribe.announce", "no")),
  pictures: z
    .boolean()
    .optional()
    .meta({ ...describeOption("command.subscribe.pictures", "no"), onByDefault: true }),
  language: textOption(readLanguage, {
    description: "command.subscribe.language",
    example: "de",
  }).optional(),
  name: textOption(readName, {
    description: "option.newSubscription",
    example: "nlp",
  }).optional(),
});

export const subscribe = defineCommand({
  name: "subscribe",
  summary: "command.subscribe.summary",
  example: "subscribe 9:00 timezone:Europe/Paris weekdays:mon-fri",
  audience: "caller",
  right: "manage",
  needsChannel: true,
  input: subscribeInput,
  async run(asked, context) {
    const refusal = await refuseWithoutAccess(context, "subscribe");
    if (refusal !== undefined) return refusal;
    const { place, caller, t } = context;
    const existing = await findExisting(context, asked.name, "subscribe", "name:");
    const { timezone, zoneFrom } = await resolveTimezone(
      context,
      asked.timezone,
      existing?.timezone,
    );
    const language = knownLanguage(caller.channelLanguage);
    const before = existing ?? { ...DEFAULTS, timezone, language };
    const wanted = mergeSettings(asked, timezone, before);
    const kind = await context.services.channelKind(place);
    const settings = {
      ...wanted,
      ...fitLayout(t, wanted, { kind, platform: place.platform }),
    };
    const name = existing?.name ?? asked.name ?? FIRST_NAME;
    const next = await storeSubscription(context, place, { name, settings, existing });
    if (existing === undefined) return composeSubscribed(t, { name, settings, next, zoneFrom });
    const resumed = inactiveState(existing);
    return composeChanged(t, { name, before: existing, settings, next, resumed });
  },
});

export async function findExisting(
  context: CommandContext,
  name: string | undefined,
  command: string,
  option = "",
): Promise<Subscription | undefined> {
  const subscriptions = await subscriptionsOf(context.database, context.place);
  if (name !== undefined) return subscriptions.find((one) => one.name === name);
  if (subscriptions.length === 0) return undefined;
  return findSubscription(context, name, command, option);
}

export function inactiveState({ stoppedAt, pausedAt }: Subscription): "stopped" | "paused" | null {
  if (stoppedAt !== null) return "stopped";
  return pausedAt === null ? null : "paused";
}

export function mergeSettings(
  asked: z.output<typeof subscribeInput>,
  timezone: string,
  before: Settings,
): Settings {
  const { hour, minute, weekdays, papers, minUpvotes, filter } = before;
  const { layout, cadence, silent, announce, pictures, language } = before;
  return {
    ...digestOptionsOf(before),
    ...(asked.time ?? { hour, minute }),
    timezone,
    weekdays: asked.weekdays ?? weekdays,
    papers: asked.papers ?? papers,
    minUpvotes: asked.upvotes ?? minUpvotes,
    sources: asked.sources ?? before.sources,
    filter: asked.filter ?? filter,
    layout: asked.layout ?? layout,
    cadence: asked.frequency === undefined ? cadence : CADENCE_OF[asked.frequency],
    silent: asked.silent ?? silent,
    announce: asked.announce ?? announce,
    pictures: asked.pictures ?? pictures,
    language: asked.language ?? language,
  };
}
