import { Temporal } from "temporal-polyfill";
import {
  HOUR,
  MINUTE,
  START,
  type Scenario,
  type Subscriber,
  type Tick,
} from "./random-scenario.ts";

/**
 * What became of an edition: posted with a day's list, passed over for a reason, or a word in its place, that the list
 * stayed empty or that the source is silent.
 */
export type Fate =
  | `posted ${string}`
  | "missed"
  | "here"
  | "upvotes"
  | "empty"
  | "silent"
  | "waits";

export interface Edition {
  readonly subscriber: Subscriber;
  /** The local date. */
  readonly edition: string;
  readonly plannedAt: number;
  fate: Fate;
  /** What the bot's clock showed when it was posted or given up. */
  endedAt: number;
}

/** The README's sentences, in numbers. */
const CATCH_UP = 6 * HOUR;
const LATEST_MISSED = 7;
const ASKS_AGAIN = { empty: 15 * MINUTE, silent: 3 * MINUTE };
const GIVES_UP = { empty: 6 * HOUR, silent: 15 * MINUTE };
/** A list is asked for again after so long, and a source that failed is left alone for a moment. */
const FRESH = 10 * MINUTE;
const PAUSE = MINUTE;

/** Every edition that there must be, worked out without any code of the bot: Temporal tells the time. */
export function predict(facts: Scenario): Edition[] {
  const { ticks } = facts;
  const planned = facts.subscribers.flatMap((subscriber) => plan(facts, subscriber));
  const due = new Map<number, Edition[]>();
  const put = (edition: Edition, tick: number): void => {
    if (tick < ticks.length) due.set(tick, [...(due.get(tick) ?? []), edition]);
  };
  const after = (tick: number, clock: number): number => {
    let next = tick + 1;
    while (next < ticks.length && ticks[next]!.clock < clock) next += 1;
    return next;
  };
  for (const { edition, tick } of planned) if (edition.fate === "waits") put(edition, tick);
  const world: World = { facts, fetched: new Map(), posted: new Set(), failedAt: -Infinity };
  for (const [tick, now] of ticks.entries()) {
    if (now.isStart) world.failedAt = -Infinity;
    for (const edition of due.get(tick) ?? []) {
      const fate = decide(edition, world, now);
      edition.endedAt = now.clock;
      if (fate === "empty" || fate === "silent") {
        if (now.clock - edition.plannedAt < GIVES_UP[fate]) {
          put(edition, after(tick, now.clock + ASKS_AGAIN[fate]));
          continue;
        }
        world.posted.add(placeOf(edition));
      }
      edition.fate = fate;
    }
    due.delete(tick);
  }
  return planned.map(({ edition }) => edition);
}

/** What is known at a moment. */
interface World {
  readonly facts: Scenario;
  /** The lists that are known, and what the clock showed when each was last asked for. */
  readonly fetched: Map<string, number>;
  /** The days that subscribers have got. */
  readonly posted: Set<string>;
  failedAt: number;
}

function placeOf({ subscriber, plannedAt }: Edition): string {
  return `${subscriber.id} ${listFor(plannedAt)}`;
}

function decide(edition: Edition, world: World, { at, clock }: Tick): Fate {
  const { facts, fetched, posted } = world;
  const day = listFor(edition.plannedAt);
  if (posted.has(placeOf(edition))) return "here";
  const list = facts.lists.get(day);
  const isFresh = Math.abs(clock - (fetched.get(day) ?? -Infinity)) < FRESH;
  const isPaused = Math.abs(clock - world.failedAt) <= PAUSE;
  if (!isFresh && !isPaused && facts.isSilent(at)) world.failedAt = clock;
  const isSilent = !isFresh && (isPaused || facts.isSilent(at));
  if (!isSilent && list !== undefined && list.outAt <= at && !isFresh) fetched.set(day, clock);
  if (!fetched.has(day)) return isSilent ? "silent" : "empty";
  if ((list?.upvotes ?? 0) < edition.subscriber.minUpvotes) return "upvotes";
  posted.add(placeOf(edition));
  return `posted ${day}`;
}

/** When a subscriber's editions are planned, and which are too late for it. */
function plan(
  { ticks }: Scenario,
  subscriber: Subscriber,
): { readonly edition: Edition; readonly tick: number }[] {
  const runs = runsOf(subscriber, ticks.at(-1)!.clock);
  const found: { edition: Edition; tick: number }[] = [];
  let tick = 0;
  for (let run = 0; run < runs.length;) {
    while (tick < ticks.length && ticks[tick]!.clock < runs[run]!.plannedAt) tick += 1;
    if (tick === ticks.length) break;
    const { clock } = ticks[tick]!;
    const first = run;
    while (run < runs.length && runs[run]!.plannedAt <= clock) run += 1;
    const batch = runs.slice(first, run);
    const latest = batch.at(-1)!;
    const isFresh = clock - latest.plannedAt <= CATCH_UP;
    const missed = isFresh ? batch.slice(0, -1) : batch;
    for (const one of missed.slice(-LATEST_MISSED))
      found.push({ edition: ended(subscriber, one), tick });
    if (isFresh) found.push({ edition: { ...ended(subscriber, latest), fate: "waits" }, tick });
  }
  return found;
}

interface PlannedRun {
  readonly edition: string;
  readonly plannedAt: number;
}

function ended(subscriber: Subscriber, run: PlannedRun): Edition {
  return { subscriber, ...run, fate: "missed", endedAt: run.plannedAt };
}

function runsOf(subscriber: Subscriber, until: number): PlannedRun[] {
  const { timezone: timeZone, hour, minute, weekdays } = subscriber;
  const runs: PlannedRun[] = [];
  const first = Temporal.Instant.fromEpochMilliseconds(START)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate();
  for (let date = first.subtract({ days: 1 }); ; date = date.add({ days: 1 })) {
    const at = date
      .toPlainDateTime({ hour, minute })
      .toZonedDateTime(timeZone, { disambiguation: "compatible" }).epochMilliseconds;
    if (at > until) return runs;
    if (at > START && weekdays.includes(date.dayOfWeek))
      runs.push({ edition: date.toString(), plannedAt: at });
  }
}

const lists = new Map<number, string>();

/** The newest list that is open at an instant, worked out once. */
function listFor(instant: number): string {
  const list = lists.get(instant) ?? newestList(instant);
  lists.set(instant, list);
  return list;
}

/** The next day's list opens at half past nine in New York, and Friday's is the newest over the weekend. */
function newestList(instant: number): string {
  const inNewYork =
    Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO("America/New_York");
  const isOpen = Temporal.PlainTime.compare(inNewYork.toPlainTime(), "21:30") >= 0;
  let date = inNewYork.toPlainDate().add({ days: isOpen ? 1 : 0 });
  while (date.dayOfWeek > 5) date = date.subtract({ days: 1 });
  return date.toString();
}
