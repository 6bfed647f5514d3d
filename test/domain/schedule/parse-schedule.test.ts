import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  parseTime,
  parseWeekdays,
  formatTime,
} from "../../../src/domain/schedule/parse-schedule.ts";
import { problemText } from "../../support/problem-text.ts";

describe("a time of day", () => {
  it.each([
    ["9", "09:00"],
    ["9:00", "09:00"],
    ["09:30", "09:30"],
    ["9.30", "09:30"],
    ["9h", "09:00"],
    ["17h", "17:00"],
    ["9h30", "09:30"],
    ["0930", "09:30"],
    ["9am", "09:00"],
    [" 9:30 PM ", "21:30"],
    ["12am", "00:00"],
    ["12 p.m.", "12:00"],
    ["0", "00:00"],
    ["23:59", "23:59"],
    ["noon", "12:00"],
    ["Midnight", "00:00"],
  ])("is read from %j", (typed, time) => {
    const reading = parseTime(typed);
    expect("value" in reading && formatTime(reading.value)).toBe(time);
  });

  it.each([
    ["25:00", "“25:00” is not a time: hours go from 0 to 23. Write it as 9:00 or 17:00."],
    ["24", "“24” is not a time: hours go from 0 to 23. Write it as 9:00 or 17:00."],
    ["9:60", "“9:60” is not a time: minutes go from 0 to 59. Write it as 9:30."],
    [
      "13pm",
      "“13pm” is not a time: with am and pm, hours go from 1 to 12. Write it as 9am or 5pm.",
    ],
    ["0am", "“0am” is not a time: with am and pm, hours go from 1 to 12. Write it as 9am or 5pm."],
    ["soon", "“soon” is not a time of day. Write it as 9:00, 17h or 9am."],
    ["", "“” is not a time of day. Write it as 9:00, 17h or 9am."],
    ["930", "“930” is not a time of day. Write it as 9:00, 17h or 9am."],
    ["-9", "“-9” is not a time of day. Write it as 9:00, 17h or 9am."],
  ])("is not %j, and the answer says why", (typed, problem) => {
    expect(problemText(parseTime(typed))).toBe(problem);
  });

  it("is read back from its own words", () => {
    const clock = fc.record({
      hour: fc.integer({ min: 0, max: 23 }),
      minute: fc.integer({ min: 0, max: 59 }),
    });
    fc.assert(
      fc.property(clock, (time) => {
        expect(parseTime(formatTime(time))).toEqual({ value: time });
      }),
    );
  });

  it("is within the day or refused, whatever is typed", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9:.hapm ]{0,8}$/), (typed) => {
        const reading = parseTime(typed);
        if ("problem" in reading) return;
        expect(reading.value.hour).toBeGreaterThanOrEqual(0);
        expect(reading.value.hour).toBeLessThan(24);
        expect(reading.value.minute).toBeLessThan(60);
      }),
    );
  });
});

describe("days of the week", () => {
  it.each([
    ["weekdays", [1, 2, 3, 4, 5]],
    ["Daily", [1, 2, 3, 4, 5, 6, 7]],
    ["every day", [1, 2, 3, 4, 5, 6, 7]],
    ["weekends", [6, 7]],
    ["mon-fri", [1, 2, 3, 4, 5]],
    ["Monday to Thursday", [1, 2, 3, 4]],
    ["mon – wed", [1, 2, 3]],
    ["fri-mon", [1, 5, 6, 7]],
    ["mon,wed,fri", [1, 3, 5]],
    ["Mon, Wed and Fri", [1, 3, 5]],
    ["fri tue", [2, 5]],
    ["tues/thurs", [2, 4]],
    ["mondays & fri.", [1, 5]],
    ["mon-wed, wed-thu", [1, 2, 3, 4]],
    ["su", [7]],
  ])("are read from %j", (typed, value) => {
    expect(parseWeekdays(typed)).toEqual({ value });
  });

  it.each(["", "m", "someday", "mon-", "-fri", "mon-tue-wed", "1-5", "t", ",", "mon,foo"])(
    "are not %j, and the answer shows how",
    (typed) => {
      expect(problemText(parseWeekdays(typed))).toBe(
        `“${typed}” does not name days of the week. Write weekdays, daily, mon-fri or mon,wed,fri.`,
      );
    },
  );
});
