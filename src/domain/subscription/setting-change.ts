import { z } from "zod";
import { formatTime } from "../schedule/parse-schedule.ts";
import { CADENCES, LAYOUTS } from "./digest-options.ts";

const settings = z.object({
  hour: z.int(),
  minute: z.int(),
  weekdays: z.array(z.int().min(1).max(7)).readonly(),
  timezone: z.string(),
  papers: z.int(),
  minUpvotes: z.int(),
  sources: z.array(z.string()).readonly(),
  filter: z.string(),
  layout: z.enum(LAYOUTS),
  cadence: z.enum(CADENCES),
  silent: z.boolean(),
  announce: z.boolean(),
  pictures: z.boolean().default(true),
  language: z.string().nullable(),
});

const name = z.string();

const change = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("made"), name, settings }),
  z.object({
    kind: z.literal("changed"),
    name,
    /** After a pause or a stop. */
    resumed: z.boolean(),
    before: settings,
    after: settings,
  }),
  z.object({ kind: z.literal(["paused", "resumed"]), name }),
  /** With what an undo needs; rows of earlier versions have it not. */
  z.object({
    kind: z.literal("ended"),
    name,
    id: z.string().optional(),
    settings: settings.optional(),
    paused: z.boolean().optional(),
  }),
  z.object({ kind: z.literal(["linkCards", "moderation"]), on: z.boolean() }),
  z.object({ kind: z.literal("role"), role: z.enum(["admin", "curator", "member"]) }),
]);

export type Change = z.output<typeof change>;

type Told = Readonly<z.output<typeof settings>>;

/** In the order in which changes are shown. */
const SETTINGS = [
  "time",
  "weekdays",
  "timezone",
  "papers",
  "minUpvotes",
  "sources",
  "filter",
  "layout",
  "frequency",
  "silent",
  "announce",
  "pictures",
  "language",
] as const;
export type Setting = (typeof SETTINGS)[number];

const VALUES: Readonly<Record<Setting, (told: Told) => unknown>> = {
  time: formatTime,
  weekdays: ({ weekdays }) => weekdays.toSorted((a, b) => a - b).join(),
  timezone: (told) => told.timezone,
  papers: (told) => told.papers,
  minUpvotes: (told) => told.minUpvotes,
  sources: ({ sources }) => sources.join(),
  filter: (told) => told.filter,
  layout: (told) => told.layout,
  frequency: (told) => told.cadence,
  silent: (told) => told.silent,
  announce: (told) => told.announce,
  pictures: (told) => told.pictures,
  language: ({ language }) => language ?? "en",
};

export function differing(before: Told, after: Told): Setting[] {
  return SETTINGS.filter((one) => VALUES[one](before) !== VALUES[one](after));
}

export function writtenChange(made: Change): string {
  return JSON.stringify(change.parse(made));
}

/** A row of an earlier version stays a sentence. */
export function readChange(text: string): Change | string {
  const read = change.safeParse(jsonIn(text));
  return read.success ? read.data : text;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
