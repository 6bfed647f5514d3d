import { closestMatches } from "../../lib/did-you-mean.ts";
import type { Parsed } from "../parse-result.ts";
import { DAY_MS, MINUTE_MS } from "../../lib/durations.ts";
import { ABBREVIATIONS, CITIES_OF_OFFSETS, PRESENT_NAMES } from "./timezone-abbreviations.ts";

export const ZONE_EXAMPLES = ["Europe/Paris", "America/New_York", "Asia/Tokyo"];
const MAX_SUGGESTIONS = 3;
const MIN_NAME_LENGTH = 4;
const OFFSET = /^(?:utc|gmt)?(?<sign>[+\-−]?)(?<hours>\d{1,2})(?::?(?<minutes>[0-5]\d))?$/;
/** Between the two, every zone's clock is in winter and in summer. */
const HALF_YEARS = [Date.UTC(2026, 0, 1), Date.UTC(2026, 6, 1)];

/** Accepts `Europe/Paris`, `paris`, `new york` or `UTC`. */
export function parseTimezone(text: string): Parsed<string> {
  const typed = text.trim().replaceAll(/\s+/g, "_");
  const lower = typed.toLowerCase();
  if (/^(?:utc|gmt|z|zulu)$/.test(lower)) return { value: "UTC" };
  const zones = Intl.supportedValuesOf("timeZone");
  const known = zones.find((zone) => lower === zone.toLowerCase() || lower === cityOf(zone));
  if (known !== undefined) return { value: known };
  const cities = Object.hasOwn(ABBREVIATIONS, lower)
    ? (ABBREVIATIONS[lower] ?? [])
    : citiesOfOffset(lower);
  if (cities.length > 0) return { problem: { kind: "openZone", typed: text, cities } };
  const alias = resolveAlias(typed, zones);
  if (alias !== undefined) return { value: alias };
  return { problem: { kind: "notAZone", typed: text, near: findClosestZones(lower, zones) } };
}

/** None for what is no offset, or one that no zone has. */
function citiesOfOffset(lower: string): string[] {
  const groups = OFFSET.exec(lower)?.groups;
  if (groups === undefined) return [];
  const sign = groups["sign"] === "-" || groups["sign"] === "−" ? -1 : 1;
  const minutes = Number(groups["hours"]) * 60 + Number(groups["minutes"] ?? 0);
  const wanted = sign * minutes * MINUTE_MS;
  return CITIES_OF_OFFSETS.filter((city) =>
    HALF_YEARS.some((instant) => instantToWallTime(city, instant) - instant === wanted),
  ).slice(0, MAX_SUGGESTIONS);
}

function cityOf(zone: string): string {
  return zone.slice(zone.lastIndexOf("/") + 1).toLowerCase();
}

/** Names that the runtime knows but does not list: Asia/Kolkata, Kyiv, Poland. */
function resolveAlias(typed: string, zones: readonly string[]): string | undefined {
  // Newer runtimes take offsets, which older ones refuse.
  if (!/^[a-z]/i.test(typed)) return undefined;
  const name = typed.replaceAll(/(?<=^|[/_-])[a-z]/g, (letter) => letter.toUpperCase());
  if (name.includes("/")) return isTimezone(name) ? name : undefined;
  const regions = new Set(zones.map((zone) => zone.split("/", 1).join("")));
  const inRegion = [...regions].map((region) => `${region}/${name}`).find(isTimezone);
  if (inRegion !== undefined) return inRegion;
  // Shorter names are abbreviations, some without summer time.
  return name.length >= MIN_NAME_LENGTH && isTimezone(name) ? toCanonicalName(name) : undefined;
}

/** Newer runtimes take an offset such as `+05:30` for a zone; it has no summer time. */
export function isTimezone(name: string): boolean {
  try {
    return /^[A-Z]/.test(toCanonicalName(name));
  } catch {
    return false;
  }
}

function toCanonicalName(name: string): string {
  return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone;
}

function findClosestZones(lower: string, zones: readonly string[]): string[] {
  const byName = closestMatches(lower, zones, MAX_SUGGESTIONS);
  const cities = new Map(zones.map((zone) => [cityOf(zone), zone]));
  const byCity = closestMatches(
    lower.split("/").at(-1) ?? lower,
    [...cities.keys()],
    MAX_SUGGESTIONS,
  );
  const near = [...byName, ...byCity.flatMap((city) => cities.get(city) ?? [])].map(
    (zone) => PRESENT_NAMES[zone] ?? zone,
  );
  return [...new Set(near)].slice(0, MAX_SUGGESTIONS);
}

/** All zones by their present names. */
export function listTimezones(): string[] {
  const zones = Intl.supportedValuesOf("timeZone").map((zone) => PRESENT_NAMES[zone] ?? zone);
  return [...new Set(["UTC", ...zones])].toSorted();
}

export function suggestTimezones(typed: string, limit: number): string[] {
  const part = typed.trim().toLowerCase().replaceAll(/\s+/g, "_");
  const zones = new Set(["UTC", ...ZONE_EXAMPLES, ...listTimezones()]);
  const fitting = [...zones].filter((zone) => zone.toLowerCase().includes(part));
  const [starting, holding] = [true, false].map((starts) =>
    fitting.filter((zone) => cityOf(zone).startsWith(part) === starts),
  );
  return [...(starting ?? []), ...(holding ?? [])].slice(0, limit);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Building a formatter costs a hundred times more than using it. */
function getFormatter(timezone: string): Intl.DateTimeFormat {
  let found = formatters.get(timezone);
  if (found === undefined) {
    found = new Intl.DateTimeFormat("en-US", {
      timeZone: timezone,
      calendar: "iso8601",
      numberingSystem: "latn",
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
    formatters.set(timezone, found);
  }
  return found;
}

/** The zone's wall clock as if it were UTC: milliseconds since 1970. */
export function instantToWallTime(timezone: string, instant: number): number {
  const parts = new Map<string, number>();
  for (const { type, value } of getFormatter(timezone).formatToParts(instant))
    parts.set(type, Number(value));
  const part = (name: string): number => parts.get(name) ?? 0;
  return Date.UTC(
    part("year"),
    part("month") - 1,
    part("day"),
    part("hour"),
    part("minute"),
    part("second"),
  );
}

/** In an overlap the earlier instant; in a gap shifted forward: RFC 5545, and "compatible" in Temporal. */
export function wallTimeToInstant(timezone: string, wall: number): number {
  const offsetBefore = instantToWallTime(timezone, wall - DAY_MS) - (wall - DAY_MS);
  const offsetAfter = instantToWallTime(timezone, wall + DAY_MS) - (wall + DAY_MS);
  const matches = [wall - offsetBefore, wall - offsetAfter].filter(
    (instant) => instantToWallTime(timezone, instant) === wall,
  );
  return matches.length > 0 ? Math.min(...matches) : wall - offsetBefore;
}
