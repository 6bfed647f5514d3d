import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  isTimezone,
  listTimezones,
  parseTimezone,
  suggestTimezones,
} from "../../../src/domain/schedule/timezone.ts";
import {
  ABBREVIATIONS,
  CITIES_OF_OFFSETS,
} from "../../../src/domain/schedule/timezone-abbreviations.ts";
import { problemText } from "../../support/problem-text.ts";

describe("a time zone", () => {
  it.each([
    ["Europe/Paris", "Europe/Paris"],
    [" europe/paris ", "Europe/Paris"],
    ["paris", "Europe/Paris"],
    ["new york", "America/New_York"],
    ["America/New York", "America/New_York"],
    ["utc", "UTC"],
    ["GMT", "UTC"],
    ["asia/kolkata", "Asia/Kolkata"],
    ["Asia/Kolkata", "Asia/Kolkata"],
    ["kolkata", "Asia/Kolkata"],
    ["kyiv", "Europe/Kyiv"],
    ["Lima", "America/Lima"],
    ["Cuba", "America/Havana"],
    ["Poland", "Europe/Warsaw"],
  ])("is read from %j", (typed, value) => {
    expect(parseTimezone(typed)).toEqual({ value });
  });

  it.each([
    ["CET", "Europe/Paris or Europe/Berlin"],
    ["pst", "America/Los_Angeles"],
    ["NZDT", "Pacific/Auckland"],
    ["mez", "Europe/Berlin, Europe/Vienna or Europe/Zurich"],
    ["UTC+2", "Europe/Paris, Europe/Helsinki or Africa/Johannesburg"],
    ["+0530", "Asia/Kolkata"],
    ["−08:00", "America/Los_Angeles or America/Anchorage"],
  ])("is not %j, and the answer names cities", (typed, cities) => {
    expect(problemText(parseTimezone(typed))).toBe(
      `“${typed}” does not say when clocks change. Name a city, such as ${cities}.`,
    );
  });

  it.each([
    ["Pariss", "Did you mean Europe/Paris?"],
    ["Europe/Berln", "Did you mean Europe/Berlin?"],
    ["Mars", "Name a city, such as Europe/Paris, America/New_York or Asia/Tokyo."],
    ["moon", "Name a city, such as Europe/Paris, America/New_York or Asia/Tokyo."],
    ["+2700", "Name a city, such as Europe/Paris, America/New_York or Asia/Tokyo."],
    ["Mars/Olympus", "Name a city, such as Europe/Paris, America/New_York or Asia/Tokyo."],
    ["", "Name a city, such as Europe/Paris, America/New_York or Asia/Tokyo."],
  ])("is not %j, and the answer helps on", (typed, help) => {
    expect(problemText(parseTimezone(typed))).toBe(`“${typed}” is not a time zone. ${help}`);
  });

  it("is no offset, although newer runtimes compute in one", () => {
    const offsets = ["", "utc", "GMT"].flatMap((before) =>
      ["+0530", "+05:30", "-08", "+14:00", "0530", "−0300", "+1", "+1234"].map(
        (offset) => `${before}${offset}`,
      ),
    );
    for (const typed of offsets) expect(parseTimezone(typed)).toHaveProperty("problem");
  });

  it("is a zone of its own for every city that an answer names", () => {
    const cities = [...CITIES_OF_OFFSETS, ...Object.values(ABBREVIATIONS).flat()];
    for (const city of cities) expect(parseTimezone(city)).toEqual({ value: city });
  });

  it("can be computed in, or is refused, whatever is typed", () => {
    const zones = Intl.supportedValuesOf("timeZone");
    const typed = fc.oneof(
      fc.string(),
      fc.constantFrom(...zones),
      fc.constantFrom(...zones).map((zone) => zone.toLowerCase().replaceAll("_", " ")),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const reading = parseTimezone(text);
        expect("problem" in reading || isTimezone(reading.value)).toBe(true);
      }),
    );
  });

  it("is read from every name the runtime lists", () => {
    for (const zone of Intl.supportedValuesOf("timeZone"))
      expect(parseTimezone(zone)).toEqual({ value: zone });
  });
});

describe("suggested time zones", () => {
  it("start with the city that is being typed", () => {
    expect(suggestTimezones("par", 2)).toEqual(["Europe/Paris", "America/Paramaribo"]);
    expect(suggestTimezones("new y", 25)).toEqual(["America/New_York"]);
  });

  it("hold UTC, and useful ones before anything is typed", () => {
    expect(suggestTimezones("", 4)).toEqual([
      "UTC",
      "Europe/Paris",
      "America/New_York",
      "Asia/Tokyo",
    ]);
    expect(suggestTimezones("utc", 25)).toEqual(["UTC"]);
  });

  it("go by their present names", () => {
    expect(suggestTimezones("kolk", 25)).toEqual(["Asia/Kolkata"]);
    expect(suggestTimezones("kyiv", 25)).toEqual(["Europe/Kyiv"]);
    expect(listTimezones().filter((zone) => !isTimezone(zone))).toEqual([]);
  });

  it("are none for what no zone holds, and never more than asked for", () => {
    expect(suggestTimezones("zzz", 25)).toEqual([]);
    expect(suggestTimezones("a", 25)).toHaveLength(25);
  });
});
