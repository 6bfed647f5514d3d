import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { adjacentPeriod, parsePeriod } from "../../../src/domain/schedule/periods.ts";
import { nextRun, planRun, type Schedule } from "../../../src/domain/schedule/schedule.ts";

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const RUNS = 500;

const schedules = fc.record({
  hour: fc.integer({ min: 0, max: 23 }),
  minute: fc.integer({ min: 0, max: 59 }),
  weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
  timezone: fc.constantFrom(...Intl.supportedValuesOf("timeZone")),
});
const instants = fc.date({
  min: new Date("2009-01-01"),
  max: new Date("2037-01-01"),
  noInvalidDate: true,
});

function isWanted(schedule: Schedule, date: Temporal.PlainDate): boolean {
  const noon = date.toZonedDateTime({ timeZone: schedule.timezone, plainTime: "12:00" });
  // A zone that moved across the date line has no such date at all.
  return schedule.weekdays.includes(date.dayOfWeek) && noon.toPlainDate().equals(date);
}

describe("nextRun", () => {
  it("equals Temporal's compatible disambiguation in every zone", () => {
    fc.assert(
      fc.property(schedules, instants, (schedule, from) => {
        const run = nextRun(schedule, from);
        const wanted = Temporal.PlainDate.from(run.edition)
          .toPlainDateTime({ hour: schedule.hour, minute: schedule.minute })
          .toZonedDateTime(schedule.timezone, { disambiguation: "compatible" });
        expect(run.at.getTime()).toBe(wanted.epochMilliseconds);
        expect(run.at.getTime()).toBeGreaterThan(from.getTime());
      }),
      { numRuns: RUNS },
    );
  });

  it("gives one run for each wanted date over sixty runs, and skips only dates that do not exist", () => {
    fc.assert(
      fc.property(schedules, instants, (schedule, from) => {
        let run = nextRun(schedule, from);
        const first = Temporal.PlainDate.from(run.edition);
        const editions = [run.edition];
        for (let step = 0; step < 60; step += 1) {
          const next = nextRun(schedule, run.at);
          expect(next.at.getTime()).toBeGreaterThan(run.at.getTime());
          editions.push(next.edition);
          run = next;
        }
        const last = Temporal.PlainDate.from(run.edition);
        const wanted: string[] = [];
        for (
          let date = first;
          Temporal.PlainDate.compare(date, last) <= 0;
          date = date.add({ days: 1 })
        )
          if (isWanted(schedule, date) || editions.includes(date.toString()))
            wanted.push(date.toString());
        expect(editions).toEqual(wanted);
      }),
      { numRuns: RUNS / 20 },
    );
  });

  it("gives the same run from every earlier instant after the run before", () => {
    fc.assert(
      fc.property(
        schedules,
        instants,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (schedule, from, share) => {
          const run = nextRun(schedule, from);
          const between =
            from.getTime() + Math.floor((run.at.getTime() - 1 - from.getTime()) * share);
          expect(nextRun(schedule, new Date(between))).toEqual(run);
        },
      ),
      { numRuns: RUNS },
    );
  });

  it.each([
    [
      "a spring gap shifts forward",
      "Europe/Paris",
      2,
      30,
      "2025-03-29T12:00Z",
      "2025-03-30T01:30:00.000Z",
    ],
    [
      "an overlap takes the first",
      "Europe/Paris",
      2,
      30,
      "2025-10-25T12:00Z",
      "2025-10-26T00:30:00.000Z",
    ],
    [
      "an overlap is not run twice",
      "Europe/Paris",
      2,
      30,
      "2025-10-26T00:30Z",
      "2025-10-27T01:30:00.000Z",
    ],
    [
      "a gap at midnight keeps the day",
      "Asia/Beirut",
      0,
      0,
      "2025-03-29T12:00Z",
      "2025-03-29T22:00:00.000Z",
    ],
    [
      "half-hour gaps",
      "Australia/Lord_Howe",
      2,
      15,
      "2025-10-04T12:00Z",
      "2025-10-04T15:45:00.000Z",
    ],
    [
      "half-hour overlaps",
      "Australia/Lord_Howe",
      1,
      45,
      "2025-04-05T14:45Z",
      "2025-04-06T15:15:00.000Z",
    ],
  ])("%s", (_name, timezone, hour, minute, from, expected) => {
    const schedule = { timezone, hour, minute, weekdays: [1, 2, 3, 4, 5, 6, 7] };
    expect(nextRun(schedule, new Date(from)).at.toISOString()).toBe(expected);
  });

  it("refuses a schedule without weekdays", () => {
    const never = { hour: 9, minute: 0, weekdays: [], timezone: "UTC" };
    expect(() => nextRun(never, new Date(0))).toThrow(RangeError);
  });
});

describe("a weekly or monthly run", () => {
  const cadences = fc.constantFrom("week", "month");

  it("comes on the first of its weekdays after each period has ended, by the zone's clock, for the period before", () => {
    fc.assert(
      fc.property(schedules, cadences, instants, (schedule, cadence, from) => {
        const run = nextRun({ ...schedule, cadence }, from);
        const period = parsePeriod(run.edition)!;
        expect(period.cadence).toBe(cadence);
        let date = Temporal.PlainDate.from(period.last).add({ days: 1 });
        while (!schedule.weekdays.includes(date.dayOfWeek)) date = date.add({ days: 1 });
        const wanted = date
          .toPlainDateTime({ hour: schedule.hour, minute: schedule.minute })
          .toZonedDateTime(schedule.timezone, { disambiguation: "compatible" });
        expect(run.at.getTime()).toBe(wanted.epochMilliseconds);
        expect(run.at.getTime()).toBeGreaterThan(from.getTime());
      }),
      { numRuns: RUNS },
    );
  });

  it("leaves no period out and gives none twice", () => {
    fc.assert(
      fc.property(schedules, cadences, instants, (schedule, cadence, from) => {
        let run = nextRun({ ...schedule, cadence }, from);
        for (let step = 0; step < 14; step += 1) {
          const next = nextRun({ ...schedule, cadence }, run.at);
          expect(next.edition).toBe(adjacentPeriod(parsePeriod(run.edition)!, 1));
          run = next;
        }
      }),
      { numRuns: RUNS / 10 },
    );
  });

  it.each([
    ["week", [1, 2, 3, 4, 5], "2026-05-17T12:00Z", "2026-05-18T07:00:00.000Z", "2026-W20"],
    ["week", [3, 5], "2026-05-18T12:00Z", "2026-05-20T07:00:00.000Z", "2026-W20"],
    ["week", [1], "2026-12-31T12:00Z", "2027-01-04T08:00:00.000Z", "2026-W53"],
    ["month", [1, 2, 3, 4, 5], "2026-07-31T12:00Z", "2026-08-03T07:00:00.000Z", "2026-07"],
    ["month", [1, 2, 3, 4, 5, 6, 7], "2026-12-15T12:00Z", "2027-01-01T08:00:00.000Z", "2026-12"],
  ] as const)("for a %s on %j after %s comes at %s", (cadence, weekdays, from, at, edition) => {
    const schedule = { hour: 9, minute: 0, weekdays, timezone: "Europe/Paris", cadence };
    const run = nextRun(schedule, new Date(from));
    expect([run.at.toISOString(), run.edition]).toEqual([at, edition]);
  });

  it.each(["week", "month"] as const)("is caught up with for two days: %s", (cadence) => {
    const schedule = { hour: 9, minute: 0, weekdays: [1], timezone: "UTC", cadence };
    const { at } = nextRun(schedule, new Date("2026-05-01T12:00Z"));
    const after = (hours: number): Date => new Date(at.getTime() + hours * HOUR_MS);
    expect(planRun(schedule, at, after(47)).deliver?.at).toEqual(at);
    expect(planRun(schedule, at, after(49)).deliver).toBeNull();
  });
});

describe("planRun", () => {
  const schedule = { hour: 9, minute: 0, weekdays: [1, 2, 3, 4, 5], timezone: "Europe/Paris" };
  const thursday = nextRun(schedule, new Date("2025-11-19T12:00Z")).at;

  it("delivers a due run and moves on to the next", () => {
    const plan = planRun(schedule, thursday, new Date(thursday.getTime() + 20_000));
    expect(plan.deliver?.edition).toBe("2025-11-20");
    expect(plan.next.edition).toBe("2025-11-21");
    expect(plan.missed).toEqual([]);
  });

  it("delivers late after a short outage", () => {
    const plan = planRun(schedule, thursday, new Date(thursday.getTime() + 2 * HOUR_MS));
    expect(plan.deliver?.edition).toBe("2025-11-20");
  });

  it("delivers only the latest of several missed runs", () => {
    const plan = planRun(schedule, thursday, new Date("2025-11-24T10:00Z"));
    expect(plan.deliver?.edition).toBe("2025-11-24");
    expect(plan.missed.map((run) => run.edition)).toEqual(["2025-11-20", "2025-11-21"]);
  });

  it("delivers nothing when even the latest is too old", () => {
    const plan = planRun(schedule, thursday, new Date("2025-11-23T10:00Z"));
    expect(plan.deliver).toBeNull();
    expect(plan.next.edition).toBe("2025-11-24");
  });

  it("always moves on to the future, whatever the clock did", () => {
    fc.assert(
      fc.property(
        schedules,
        instants,
        fc.integer({ min: 0, max: 40 * DAY_MS }),
        (any, from, jump) => {
          const due = nextRun(any, from).at;
          const now = new Date(due.getTime() + jump);
          const plan = planRun(any, due, now);
          expect(plan.next.at.getTime()).toBeGreaterThan(now.getTime());
          if (plan.deliver !== null)
            expect(plan.deliver.at.getTime()).toBeLessThanOrEqual(now.getTime());
        },
      ),
      { numRuns: 200 },
    );
  });

  it("posts nothing early when the zone's rules changed under a stored run", () => {
    const before = new Date(thursday.getTime() - HOUR_MS);
    const plan = planRun(schedule, before, before);
    expect(plan.deliver).toBeNull();
    expect(plan.next.at).toEqual(thursday);
  });
});
