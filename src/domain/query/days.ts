/** A year, month or day of the calendar, such as `2026` or `2026-05-13`. */
export function isDateOrPart(value: string): boolean {
  if (!/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(value)) return false;
  const full = `${value}${"-01-01".slice(value.length - 4)}`;
  const time = Date.parse(`${full}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(full);
}

/** The first instant of a year, month or day, such as `2026` or `2026-05-13`, in UTC. */
export function dayStart(value: string): Date {
  return new Date(`${value}${"-01-01".slice(value.length - 4)}T00:00:00Z`);
}

/** The first instant after it. */
export function dayEnd(value: string): Date {
  const start = dayStart(value);
  const [year, month, day] = [start.getUTCFullYear(), start.getUTCMonth(), start.getUTCDate()];
  if (value.length === 4) return new Date(Date.UTC(year + 1, 0, 1));
  return new Date(
    value.length === 7 ? Date.UTC(year, month + 1, 1) : Date.UTC(year, month, day + 1),
  );
}
