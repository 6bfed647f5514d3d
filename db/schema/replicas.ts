import type { Kit } from "./column-types.ts";

/** What several processes on one store agree on. */
export function defineReplicas(k: Kit) {
  /** Who alone may do something now, such as receiving or sending for one bot token. */
  const leases = k.table("leases", {
    name: k.text().primaryKey(),
    holder: k.text().notNull(),
    /** By the database's clock: the machines' own clocks may differ. */
    until: k.time().notNull(),
  });

  /** Events from a platform that some process has taken on: a repeated one reaches any of them. */
  const takenEvents = k.table(
    "taken_events",
    { id: k.text().primaryKey(), takenAt: k.time().notNull() },
    (t) => [k.index("taken_events_taken").on(t.takenAt)],
  );

  return { leases, takenEvents };
}
