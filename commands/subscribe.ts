import { z } from "zod";
import { deliveryById } from "../db/delivery-queries.ts";
import { deliveryId } from "../db/delivery-id.ts";
import { saveSubscription, subscriptionsOf, usualTimezone } from "../db/subscriptions.ts";
import {
  composeChanged,
  composeSubscribed,
  type Settings,
  type ZoneOrigin,
} from "../src/message/settings.ts";
import { knownLanguage, readLanguage } from "../src/message/catalogue/languages.ts";
import { NO_FILTER, readFilter } from "../src/papers/filter.ts";
import { readTime, readWeekdays } from "../src/papers/schedule-words.ts";
import { nextRun } from "../src/papers/schedule.ts";
import { CADENCES, LAYOUTS, PLAIN_TERMS } from "../src/papers/terms.ts";
import { isTimezone, readTimezone } from "../src/papers/timezone.ts";
import { defineCommand, type CommandContext } from "./command.ts";
import { worded } from "./inputs.ts";
import { fitLook } from "./layouts.ts";
import { obstaclesHere } from "./obstacles.ts";

/** The name of a channel's one subscription; with it, the ledger tells a second digest of a day from the first. */
const NAME = "daily";
const DEFAULTS = {
  ...PLAIN_TERMS,
  hour: 9,
  minute: 0,
  weekdays: [1, 2, 3, 4, 5],
  papers: 10,
  minUpvotes: 0,
  filter: NO_FILTER,
};

/** Of a filter; longer ones are not read by anybody. */
const LONGEST_FILTER = 300;

const input = z.object({
  time: worded(readTime, { description: "When it comes: 9:00, 17h or 9am" }).optional(),
  timezone: worded(readTimezone, {
    description: "The time zone of that time: Europe/Paris, or a city",
    suggest: "timezone",
  }).optional(),
  weekdays: worded(readWeekdays, {
    description: "The days it comes: weekdays, daily, mon-fri or mon,wed,fri",
  }).optional(),
  papers: z.int().min(1).max(10).optional().describe("How many papers the message shows"),
  upvotes: z.int().min(0).max(1000).optional().describe("Leave out papers with fewer upvotes"),
  filter: worded(readFilter, {
    description: "Which papers: cat:cs.CL (agents OR planning) -survey; none for all",
    maxLength: LONGEST_FILTER,
  }).optional(),
  layout: z.enum(LAYOUTS).optional().describe("How it looks; forum and forum-papers for forums"),
  cadence: z.enum(CADENCES).optional().describe("What it covers: each day, week or month"),
  silent: z.boolean().optional().describe("Post without a notification, on Discord"),
  announce: z.boolean().optional().describe("Publish to an announcement channel's followers"),
  language: worded(readLanguage, {
    description: "The language of the words around the papers: English, de, français",
  }).optional(),
});

/** `/papers subscribe`: makes this channel's subscription, or changes what is named of it. */
export const subscribe = defineCommand({
  name: "subscribe",
  summary: "Have the daily papers posted in this channel",
  example: "subscribe 9:00 timezone:Europe/Paris weekdays:mon-fri",
  audience: "caller",
  right: "manage",
  input,
  async run(asked, context) {
    const refusal = await obstaclesHere(context, "subscribe");
    if (refusal !== undefined) return refusal;
    const { database, place, caller, now } = context;
    const [existing] = await subscriptionsOf(database, place);
    const { timezone, zoneFrom } = await timezoneFor(context, asked.timezone, existing?.timezone);
    const language = knownLanguage(caller.channelLanguage);
    const before = existing ?? { ...DEFAULTS, timezone, language };
    const wanted = settingsOf(asked, timezone, before);
    const kind = await context.desk.channelKind(place);
    const settings = { ...wanted, ...fitLook(wanted, { kind, platform: place.platform }) };
    const id = existing?.id ?? deliveryId({ place, subscription: NAME, edition: "", part: 0 });
    const next = await nextEdition(context, id, settings);
    await saveSubscription(database, {
      ...place,
      ...settings,
      id,
      name: existing?.name ?? NAME,
      nextRunAt: next,
      stoppedAt: null,
      stopReason: null,
      createdBy: caller.voter,
      createdAt: now,
    });
    if (existing === undefined) return composeSubscribed({ settings, next, zoneFrom });
    return composeChanged({
      before: existing,
      settings,
      next,
      resumed: existing.stoppedAt !== null,
    });
  },
});

/** What was named, and for the rest what was there before. */
function settingsOf(asked: z.output<typeof input>, timezone: string, before: Settings): Settings {
  const { hour, minute, weekdays, papers, minUpvotes, filter } = before;
  const { layout, cadence, silent, announce, language } = before;
  return {
    ...(asked.time ?? { hour, minute }),
    timezone,
    weekdays: asked.weekdays ?? weekdays,
    papers: asked.papers ?? papers,
    minUpvotes: asked.upvotes ?? minUpvotes,
    filter: asked.filter ?? filter,
    layout: asked.layout ?? layout,
    cadence: asked.cadence ?? cadence,
    silent: asked.silent ?? silent,
    announce: asked.announce ?? announce,
    language: asked.language ?? language,
  };
}

async function timezoneFor(
  { database, place, caller }: CommandContext,
  asked: string | undefined,
  before: string | undefined,
): Promise<{ timezone: string; zoneFrom: ZoneOrigin }> {
  if (asked !== undefined) return { timezone: asked, zoneFrom: "asked" };
  if (before !== undefined) return { timezone: before, zoneFrom: "kept" };
  const own = await caller.timezone();
  if (own !== null && isTimezone(own)) return { timezone: own, zoneFrom: "caller" };
  const usual = await usualTimezone(database, place);
  if (usual !== undefined) return { timezone: usual, zoneFrom: "workspace" };
  return { timezone: "UTC", zoneFrom: "default" };
}

/** The next run whose edition is not in the ledger: a channel gets one digest a day, whatever is changed on that day. */
async function nextEdition(
  { database, place, now }: CommandContext,
  subscription: string,
  settings: Settings,
): Promise<Date> {
  const run = nextRun(settings, now);
  const id = deliveryId({ place, subscription, edition: run.edition, part: 0 });
  const isThere = (await deliveryById(database, id)) !== undefined;
  return isThere ? nextRun(settings, run.at).at : run.at;
}
