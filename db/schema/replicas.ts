import type { Kit } from "./column-types.ts";

export function defineReplicas(k: Kit) {
  /** Exclusive roles, such as receiving or sending for one bot token. */
  const leases = k.table("leases", {
    name: k.text().primaryKey(),
    holder: k.text().notNull(),
    /** By the database's clock, because the machines' clocks may differ. */
    until: k.time().notNull(),
  });

  /** Claimed platform events: a repeated one may reach another process. */
  const takenEvents = k.table(
    "taken_events",
    { id: k.text().primaryKey(), takenAt: k.time().notNull() },
    (t) => [k.index("taken_events_taken").on(t.takenAt)],
  );

  return { leases, takenEvents };
}
