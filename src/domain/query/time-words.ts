import { DAY_MS } from "../../lib/durations.ts";
import type { Day } from "../paper/paper.ts";
import type { Order } from "./query.ts";
import type { Period } from "./search-result.ts";
import { type Found, goBack, readPointAt, startOf, type Unit, UNITS } from "./points-in-time.ts";

/** In lower case, without punctuation. The longest come first. */
const ORDER_WORDS: readonly (readonly [words: string, order: Order])[] = [
  ["sorted by relevance", "relevance"],
  ["sorted by upvotes", "upvotes"],
  ["sorted by votes", "votes"],
  ["sorted by date", "new"],
  ["most recent first", "new"],
  ["newest first", "new"],
  ["latest first", "new"],
  ["most recent", "new"],
  ["most upvoted", "upvotes"],
  ["most upvotes", "upvotes"],
  ["most popular", "upvotes"],
  ["most liked", "upvotes"],
  ["top upvoted", "upvotes"],
  ["most voted", "votes"],
  ["most votes", "votes"],
  ["top voted", "votes"],
  ["top papers", "upvotes"],
  ["new papers", "new"],
  ["recent papers", "new"],
  ["newest", "new"],
  ["latest", "new"],
];

type Words = readonly (string | null)[];

export function readOrderAt(words: Words, at: number): Found<Order> | undefined {
  for (const [phrase, meaning] of ORDER_WORDS) {
    const { length } = phrase.split(" ");
    if (words.slice(at, at + length).join(" ") === phrase) return { meaning, length };
  }
  return undefined;
}

/** `today` in the reader's zone. */
export function readPeriodAt(words: Words, at: number, today: Day): Found<Period> | undefined {
  const now = new Date(`${today}T00:00:00Z`);
  const tomorrow = new Date(now.getTime() + DAY_MS);
  const [first, second, third] = words.slice(at, at + 3).map((word) => word ?? "");
  if (first === "today") return { meaning: { from: now, until: tomorrow }, length: 1 };
  if (first === "yesterday")
    return { meaning: { from: new Date(now.getTime() - DAY_MS), until: now }, length: 1 };
  const isLast = first === "last" || first === "past";
  if (isLast || first === "this") {
    const unit = UNITS.find((known) => known === second && known !== "day");
    if (unit !== undefined) {
      const from = isLast ? goBack(now, 1, unit) : startOf(unit, now);
      return { meaning: { from, until: tomorrow }, length: 2 };
    }
    const units = isLast ? UNITS.find((known) => third === `${known}s`) : undefined;
    return units && readUnits(now, second ?? "", units, tomorrow);
  }
  return readRelation(words, at, today);
}

function readUnits(now: Date, count: string, unit: Unit, until: Date): Found<Period> | undefined {
  if (!/^[1-9]\d{0,2}$/.test(count)) return undefined;
  return { meaning: { from: goBack(now, Number(count), unit), until }, length: 3 };
}

const WITHIN = new Set(["in", "from", "of", "during", "on"]);

/** "since May", "in 2024", "before March 2025". */
function readRelation(words: Words, at: number, today: Day): Found<Period> | undefined {
  const relation = words[at] ?? "";
  const point = readPointAt(words, at + 1, today);
  if (point === undefined) return undefined;
  const tomorrow = new Date(Date.parse(today) + DAY_MS);
  const { from, until } = point.meaning;
  const length = point.length + 1;
  if (relation === "since") return { meaning: { from, until: tomorrow }, length };
  if (relation === "after") return { meaning: { from: until, until: tomorrow }, length };
  if (relation === "before") return { meaning: { from: BEGINNING, until: from }, length };
  return WITHIN.has(relation) ? { meaning: point.meaning, length } : undefined;
}

/** Before every paper. */
export const BEGINNING = new Date(0);
