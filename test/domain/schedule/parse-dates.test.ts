import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatDay, parseDay, resolveDay } from "../../../src/domain/schedule/parse-dates.ts";
import { problemText } from "../../support/problem-text.ts";

describe("a day", () => {
  it.each([
    ["2026-05-13", "2026-05-13"],
    [" 2026/5/3 ", "2026-05-03"],
    ["2024-02-29", "2024-02-29"],
    ["Today", "today"],
    ["yesterday", "yesterday"],
  ])("is read from %j", (typed, value) => {
    expect(parseDay(typed)).toEqual({ value });
  });

  it.each([
    ["13.5.2026", "is not a date. Write it as year-month-day, such as 2026-05-13."],
    ["soon", "is not a date. Write it as year-month-day, such as 2026-05-13."],
    ["", "is not a date. Write it as year-month-day, such as 2026-05-13."],
    ["2026-02-30", "is not in the calendar. Write it as year-month-day, such as 2026-05-13."],
    ["2026-13-01", "is not in the calendar. Write it as year-month-day, such as 2026-05-13."],
    ["2026-00-10", "is not in the calendar. Write it as year-month-day, such as 2026-05-13."],
  ])("is not %j, and the answer says why", (typed, problem) => {
    expect(problemText(parseDay(typed))).toBe(`“${typed}” ${problem}`);
  });

  it("stands for a date on the day that is now", () => {
    expect(resolveDay("today", "2026-03-01")).toBe("2026-03-01");
    expect(resolveDay("yesterday", "2026-03-01")).toBe("2026-02-28");
    expect(resolveDay("2025-01-01", "2026-03-01")).toBe("2025-01-01");
  });

  it("is said with its weekday, the same in every zone", () => {
    expect(formatDay("2026-05-13")).toBe("Wednesday 13 May 2026");
  });

  it("is real or refused, whatever is typed", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{4}-\d{1,2}-\d{1,2}$/), (typed) => {
        const reading = parseDay(typed);
        if ("problem" in reading) return;
        expect(new Date(reading.value).toISOString()).toBe(`${reading.value}T00:00:00.000Z`);
      }),
    );
  });
});
