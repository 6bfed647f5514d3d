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
