import { Temporal } from "temporal-polyfill";
import type { Layout } from "../../../src/domain/subscription/digest-options.ts";
import type { Random } from "../seeded-random.ts";

/** What happens in the simulated months, drawn once; both the bot and the model live in it. */
export interface Scenario {
  /** The minutes at which the bot is up, in order, with the time that its clock shows then. */
  readonly ticks: readonly Tick[];
  readonly subscribers: readonly Subscriber[];
  /** When a day's list came out, and its highest upvotes; days without a list are not there. */
  readonly lists: ReadonlyMap<string, { readonly outAt: number; readonly upvotes: number }>;
  readonly isSilent: (at: number) => boolean;
}

export interface Tick {
  readonly at: number;
  readonly clock: number;
  /** The bot had been down before. */
  readonly isStart: boolean;
}

export interface Subscriber {
  readonly id: string;
  readonly timezone: string;
  readonly hour: number;
  readonly minute: number;
  readonly weekdays: readonly number[];
  readonly minUpvotes: number;
  readonly layout: Layout;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** In March and April clocks go forward in the north and back in the south. */
export const START = Date.parse("2026-03-01T00:00:00Z");

const BAD_NIGHT = Date.parse("2026-03-20T01:15:00Z");
/** With half hours, quarters, two-hour and half-hour shifts, and Ramadan. */
const ZONES = (
  "Pacific/Kiritimati Pacific/Apia Pacific/Chatham Pacific/Auckland Australia/Lord_Howe Australia/Sydney " +
  "Australia/Adelaide Asia/Tokyo Asia/Shanghai Asia/Kathmandu Asia/Kolkata Asia/Tehran Asia/Beirut Asia/Jerusalem " +
  "Africa/Cairo Africa/Casablanca Africa/Lagos Africa/Johannesburg Europe/Moscow Europe/Athens Europe/Berlin " +
  "Europe/Paris Europe/London Europe/Lisbon Atlantic/Azores Atlantic/Reykjavik Antarctica/Troll America/Nuuk " +
  "America/St_Johns America/Halifax America/Sao_Paulo America/Asuncion America/Santiago America/New_York " +
  "America/Havana America/Chicago America/Denver America/Los_Angeles Pacific/Honolulu Pacific/Pago_Pago"
).split(" ");
const HOURS_DOWN = [0.2, 0.5, 3, 5.5, 5.8, 6.5, 7, 26, 80];
const HOURS_SILENT = [0.1, 0.5, 1, 5, 9, 22];
const CLOCK_OFF_HOURS = [2, -2, 1, -1];
const LAYOUTS = ["digest", "compact", "cards", "compact"] as const;
const WEEKDAYS = [[1], [2], [3], [4], [5], [6], [7], [2, 4], [1, 2, 3, 4, 5]];

export function drawFacts(chance: Random, days: number, subscribers: number): Scenario {
  const end = START + days * DAY;
  /** One span of each length, each in a stretch of the time of its own. */
  const spans = (hours: readonly number[]): Span[] =>
    hours.map((length, index) => {
      const room = (end - START) / hours.length;
      const least = START + index * room + HOUR;
      const from = floor(chance.between(least, least + room - length * HOUR - 2 * HOUR));
      return { from, to: from + length * HOUR };
    });
  const down = spans(HOURS_DOWN);
  const silent = spans(HOURS_SILENT);
  const off = spans(CLOCK_OFF_HOURS.map(() => 0.75));
  // The clock is wrong while a list opens at which everybody looks, and the source fails meanwhile.
  off[0] = { from: BAD_NIGHT, to: BAD_NIGHT + 0.75 * HOUR };
  silent.push({ from: BAD_NIGHT + 5 * MINUTE, to: BAD_NIGHT + 0.75 * HOUR });
  return {
    ticks: ticksBetween(end, down, (at) => {
      const index = off.findIndex((span) => within(span, at));
      return index === -1 ? 0 : CLOCK_OFF_HOURS[index]! * HOUR;
    }),
    subscribers: Array.from({ length: subscribers }, (_, index) => ({
      id: `s${index}`,
      timezone: ZONES[index % ZONES.length]!,
      // In every zone one wants its digest in the very hour that the clocks skip or repeat, if they do.
      ...((index < ZONES.length ? atTheChange(ZONES[index]!) : undefined) ?? drawSchedule(chance)),
      minUpvotes: chance.pick([0, 0, 0, 10, 40]),
      // In every zone each of them.
      layout: LAYOUTS[(index + Math.floor(index / ZONES.length)) % LAYOUTS.length]!,
    })),
    lists: drawLists(chance, end),
    isSilent: (at) => silent.some((span) => within(span, at)),
  };
}

type Schedule = Pick<Subscriber, "hour" | "minute" | "weekdays">;

function drawSchedule(chance: Random): Schedule {
  return {
    hour: Math.floor(chance.between(0, 24)),
    minute: chance.pick([0, 30]),
    weekdays: chance.pick(WEEKDAYS),
  };
}

function atTheChange(timeZone: string): Schedule | undefined {
  const start = Temporal.Instant.fromEpochMilliseconds(START).toZonedDateTimeISO(timeZone);
  const change = start.getTimeZoneTransition("next");
  if (change === null || change.epochMilliseconds > START + 60 * DAY) return undefined;
  const before = change.subtract({ nanoseconds: 1 });
  const shift = change.offsetNanoseconds - before.offsetNanoseconds;
  // The skipped stretch begins at the old wall time, the repeated one at the new.
  const wall =
    shift > 0
      ? change.toPlainDateTime().subtract({ nanoseconds: shift })
      : change.toPlainDateTime();
  const { hour, minute, dayOfWeek } = wall.add({ nanoseconds: Math.abs(shift) / 2 });
  return { hour, minute, weekdays: [dayOfWeek, (dayOfWeek % 7) + 1] };
}

function ticksBetween(end: number, down: readonly Span[], offset: (at: number) => number): Tick[] {
  const ticks: Tick[] = [];
  let wasDown = true;
  for (let at = START; at < end; at += MINUTE) {
    const isDown = down.some((span) => within(span, at));
    if (!isDown) ticks.push({ at, clock: at + offset(at), isStart: wasDown });
    wasDown = isDown;
  }
  return ticks;
}

/** Lists open at half past nine in the evening in New York; some come hours later, some never. */
function drawLists(chance: Random, end: number): Scenario["lists"] {
  const lists = new Map<string, { outAt: number; upvotes: number }>();
  for (let midnight = START - 7 * DAY; midnight < end + DAY; midnight += DAY) {
    const day = new Date(midnight).toISOString().slice(0, 10);
    const isWeekend = [0, 6].includes(new Date(midnight).getUTCDay());
    const late = chance.happens(0.1) ? chance.between(1, 9) : 0;
    const upvotes = chance.pick([3, 20, 60]);
    if (isWeekend || chance.happens(0.03)) continue;
    const opens = Temporal.PlainDate.from(day)
      .subtract({ days: 1 })
      .toZonedDateTime({ timeZone: "America/New_York", plainTime: "21:30" });
    lists.set(day, { outAt: floor(opens.epochMilliseconds + late * HOUR), upvotes });
  }
  return lists;
}

function floor(at: number): number {
  return Math.floor(at / MINUTE) * MINUTE;
}

function within({ from, to }: Span, at: number): boolean {
  return from <= at && at < to;
}
