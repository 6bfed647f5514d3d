import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import {
  daysInPeriod,
  adjacentPeriod,
  periodContaining,
  parsePeriod,
} from "../../../src/domain/schedule/periods.ts";
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
        expect(periodContaining("week", day.toString())).toBe(week);
        expect(periodContaining("month", day.toString())).toBe(day.toPlainYearMonth().toString());
      }),
    );
  });

  it("hold the day they are named after, and follow one another without a gap", () => {
    fc.assert(
      fc.property(days, fc.constantFrom(...CADENCES), (day, cadence) => {
        const period = parsePeriod(periodContaining(cadence, day.toString()));
        expect(period?.cadence).toBe(cadence);
        expect(daysInPeriod(period!)).toContain(day.toString());
        const next = parsePeriod(adjacentPeriod(period!, 1));
        expect(next?.first).toBe(Temporal.PlainDate.from(period!.last).add({ days: 1 }).toString());
        expect(parsePeriod(adjacentPeriod(next!, -1))).toEqual(period);
      }),
    );
  });

  it("know the long year 2026, which has a 53rd week", () => {
    expect(parsePeriod("2026-W53")).toEqual({
      cadence: "week",
      first: "2026-12-28",
      last: "2027-01-03",
    });
    expect(periodContaining("week", "2027-01-03")).toBe("2026-W53");
    expect(daysInPeriod(parsePeriod("2024-02")!)).toHaveLength(29);
  });

  it.each(["2025-W53", "2026-W00", "2026-13", "2026-02-30", "2026", "May", "2026-W5", ""])(
    "do not exist: %s",
    (name) => {
      expect(parsePeriod(name)).toBeUndefined();
    },
  );
});
