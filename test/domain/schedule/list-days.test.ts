import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import {
  huggingFaceDay,
  toListDay,
  previousListDay,
} from "../../../src/domain/schedule/list-days.ts";

const instants = fc.date({
  min: new Date("2023-05-04T00:00:00Z"),
  max: new Date("2035-12-31T00:00:00Z"),
  noInvalidDate: true,
});
const days = instants.map((instant) => instant.toISOString().slice(0, 10));

function weekday(day: string): number {
  return Temporal.PlainDate.from(day).dayOfWeek;
}

describe("the feed date", () => {
  it.each([
    ["2026-07-01T01:29:59Z", "2026-06-30", "summer, a second before the turn"],
    ["2026-07-01T01:30:00Z", "2026-07-01", "summer, at the turn"],
    ["2026-01-15T02:29:59Z", "2026-01-14", "winter, a second before the turn"],
    ["2026-01-15T02:30:00Z", "2026-01-15", "winter, at the turn"],
    ["2026-01-01T02:30:00Z", "2026-01-01", "the turn of the year"],
    ["2026-03-08T06:59:59Z", "2026-03-08", "the night the clocks go forward"],
    ["2026-03-09T01:30:00Z", "2026-03-09", "the evening after they went forward"],
    ["2026-11-01T05:30:00Z", "2026-11-01", "the hour that happens twice, first time"],
    ["2026-11-01T06:30:00Z", "2026-11-01", "the hour that happens twice, second time"],
    ["2026-11-02T02:29:59Z", "2026-11-01", "the evening after the clocks went back"],
  ])("at %s it is %s: %s", (now, day) => {
    expect(huggingFaceDay(new Date(now))).toBe(day);
  });

  it("is New York's date until 21:30 there and the next one from then on", () => {
    fc.assert(
      fc.property(instants, (now) => {
        const wall = Temporal.Instant.fromEpochMilliseconds(now.getTime())
          .toZonedDateTimeISO("America/New_York")
          .toPlainDateTime();
        const late = Temporal.PlainTime.compare(wall.toPlainTime(), "21:30") >= 0;
        const date = wall.toPlainDate().add({ days: late ? 1 : 0 });
        expect(huggingFaceDay(now)).toBe(date.toString());
      }),
    );
  });

  it("never goes back", () => {
    fc.assert(
      fc.property(instants, fc.nat(90_000_000), (now, later) => {
        const then = new Date(now.getTime() + later);
        expect(huggingFaceDay(then) >= huggingFaceDay(now)).toBe(true);
      }),
    );
  });
});

describe("the day of a list", () => {
  it.each([
    ["2026-02-27", "2026-02-27", "Friday"],
    ["2026-02-28", "2026-02-27", "Saturday"],
    ["2026-03-01", "2026-02-27", "Sunday"],
    ["2026-03-02", "2026-03-02", "Monday"],
    ["2023-01-01", "2022-12-30", "a Sunday that begins a year"],
  ])("of %s is %s: %s", (day, list) => {
    expect(toListDay(day)).toBe(list);
  });

  it("is never on a weekend, at most two days back, and stays put when asked again", () => {
    fc.assert(
      fc.property(days, (day) => {
        const list = toListDay(day);
        const back = Temporal.PlainDate.from(list).until(day).days;
        expect(weekday(list)).toBeLessThanOrEqual(5);
        expect(back).toBe(Math.max(0, weekday(day) - 5));
        expect(toListDay(list)).toBe(list);
      }),
    );
  });
});

describe("the list day before", () => {
  it.each([
    ["2026-03-02", "2026-02-27", "Monday"],
    ["2026-03-03", "2026-03-02", "Tuesday"],
    ["2026-03-01", "2026-02-27", "Sunday"],
    ["2026-02-28", "2026-02-27", "Saturday"],
  ])("of %s is %s: %s", (day, previous) => {
    expect(previousListDay(day)).toBe(previous);
  });

  it("is the nearest earlier weekday", () => {
    fc.assert(
      fc.property(days, (day) => {
        const previous = Temporal.PlainDate.from(previousListDay(day));
        const between: number[] = [];
        for (let d = previous.add({ days: 1 }); d.toString() < day; d = d.add({ days: 1 }))
          between.push(d.dayOfWeek);
        expect(previous.toString() < day).toBe(true);
        expect(previous.dayOfWeek).toBeLessThanOrEqual(5);
        expect(between.every((weekdayBetween) => weekdayBetween > 5)).toBe(true);
      }),
    );
  });
});
