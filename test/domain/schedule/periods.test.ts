import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { daysIn, neighbour, periodOf, readPeriod } from "../../../src/domain/schedule/periods.ts";
import { CADENCES } from "../../../src/domain/subscription/digest-options.ts";

const days = fc
  .integer({ min: 0, max: 20_000 })
  .map((offset) => Temporal.PlainDate.from("2009-01-01").add({ days: offset }));

describe("periods", () => {
  it("name the ISO week and the calendar month of every day", () => {
    fc.assert(
      fc.property(days, (day) => {
        const { yearOfWeek, weekOfYear } = day;
        const week = `${yearOfWeek}-W${String(weekOfYear).padStart(2, "0")}`;
        expect(periodOf("week", day.toString())).toBe(week);
        expect(periodOf("month", day.toString())).toBe(day.toPlainYearMonth().toString());
      }),
    );
  });

  it("hold the day they are named after, and follow one another without a gap", () => {
    fc.assert(
      fc.property(days, fc.constantFrom(...CADENCES), (day, cadence) => {
        const period = readPeriod(periodOf(cadence, day.toString()));
        expect(period?.cadence).toBe(cadence);
        expect(daysIn(period!)).toContain(day.toString());
        const next = readPeriod(neighbour(period!, 1));
        expect(next?.first).toBe(Temporal.PlainDate.from(period!.last).add({ days: 1 }).toString());
        expect(readPeriod(neighbour(next!, -1))).toEqual(period);
      }),
    );
  });

  it("know the long year 2026, which has a 53rd week", () => {
    expect(readPeriod("2026-W53")).toEqual({
      cadence: "week",
      first: "2026-12-28",
      last: "2027-01-03",
    });
    expect(periodOf("week", "2027-01-03")).toBe("2026-W53");
    expect(daysIn(readPeriod("2024-02")!)).toHaveLength(29);
  });

  it.each(["2025-W53", "2026-W00", "2026-13", "2026-02-30", "2026", "May", "2026-W5", ""])(
    "do not exist: %s",
    (name) => {
      expect(readPeriod(name)).toBeUndefined();
    },
  );
});
