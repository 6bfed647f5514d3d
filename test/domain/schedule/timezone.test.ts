import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  isTimezone,
  parseTimezone,
  suggestTimezones,
} from "../../../src/domain/schedule/timezone.ts";
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
    ["Poland", "Europe/Warsaw"],
  ])("is read from %j", (typed, value) => {
    expect(parseTimezone(typed)).toEqual({ value });
  });

  it.each([
    ["CET", "Europe/Paris or Europe/Berlin"],
    ["pst", "America/Los_Angeles"],
    ["UTC+2", "Europe/Paris, America/New_York or Asia/Tokyo"],
    ["+0530", "Europe/Paris, America/New_York or Asia/Tokyo"],
    ["NZDT", "Europe/Paris, America/New_York or Asia/Tokyo"],
  ])("is not %j, and the answer names cities", (typed, cities) => {
    expect(problemText(parseTimezone(typed))).toBe(
      `“${typed}” does not say when clocks change. Name a city, such as ${cities}.`,
    );
  });

  it.each([
    ["Pariss", "Did you mean Europe/Paris?"],
    ["Europe/Berln", "Did you mean Europe/Berlin?"],
    ["Mars/Olympus", "Name a city, such as Europe/Paris, America/New_York or Asia/Tokyo."],
    ["", "Name a city, such as Europe/Paris, America/New_York or Asia/Tokyo."],
  ])("is not %j, and the answer helps on", (typed, help) => {
    expect(problemText(parseTimezone(typed))).toBe(`“${typed}” is not a time zone. ${help}`);
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

  it("are none for what no zone holds, and never more than asked for", () => {
    expect(suggestTimezones("zzz", 25)).toEqual([]);
    expect(suggestTimezones("a", 25)).toHaveLength(25);
  });
});
